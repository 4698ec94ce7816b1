import fs from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { listNewsroom } from '../build/newsroom.js';
import type { Config } from '../config/config.js';
import { syncFolder } from '../lib/atomic.js';
import { readLanguage } from '../lib/language.js';
import { nearest } from '../lib/nearest.js';
import { slugify } from '../lib/slug.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Instant } from '../lib/time.js';
import { areNear } from '../model/near-terms.js';
import { kindOf } from '../parse/kinds.js';
import { inQuotes } from '../parse/mend.js';
import { type BuildFlags, prepare } from './build.js';
import { printable } from './print.js';
import { shownPath } from './report-file.js';
import type { Terminal } from './terminal.js';

/** The options of `stet new`. */
interface NewFlags extends Pick<BuildFlags, 'content' | 'config'> {
  readonly section?: string | undefined;
  readonly author?: readonly string[] | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly language?: string | undefined;
}

/** Bytes: file systems allow 255, and the ending and a date may be added. */
const longestName = 200;

/**
 * Runs `stet new HEADLINE`: makes a file for a story in the folder of its month. The story is a draft, so that nothing of it is
 * published before somebody says so. Never overwrites a file. Returns the exit code: 1 when nothing was made.
 */
export async function newCommand(headline: string, flags: NewFlags, terminal: Terminal): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now } = prepared;
  const fields = await fieldsFrom(flags, config);
  // Control characters would be left out of the headline by a build; white space is one space there.
  const title = headline.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const name = fileNameFrom(title);
  const problems = [...fields.problems];
  if (name === '') problems.push(`“${title}” has no letter and no digit to make a file’s name from.`);
  if (problems.length > 0) {
    terminal.err(printable(`${problems.join('\n')}\nNothing was made.\n`));
    return 1;
  }
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(config.timeZone);
  const [year, month] = local.toPlainDate().toString().split('-');
  const file = path.join(config.contentDir, 'articles', `${year}`, `${month}`, `${name}.md`);
  const shown = shownPath(file, terminal);
  const problem = writeNew(file, textOf(title, fields.lines, now, config));
  if (problem !== undefined) {
    terminal.err(`${shown} ${problem}\n`);
    return 1;
  }
  terminal.out(
    `${shown}\n\n${fields.notes.map((note) => `${printable(note)}\n`).join('')}` +
      'It is a draft: readers see nothing of it. Write the story below the second line ---.\n' +
      'To publish it, set date: to the day and time, and remove the line draft: true.\n' +
      'stet check says what is wrong with it.\n',
  );
  return 0;
}

/** The slug of the headline, cut between words; a file called `index` would have the name of its folder. */
function fileNameFrom(title: string): string {
  let name = slugify(title);
  while (Buffer.byteLength(name) > longestName && name.includes('-'))
    name = name.slice(0, name.lastIndexOf('-'));
  if (Buffer.byteLength(name) > longestName) name = [...name].slice(0, 50).join('');
  return name === 'index' ? 'index-story' : name;
}

function textOf(title: string, lines: readonly string[], now: Instant, { timeZone }: Config): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const day = `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  const fields = [`title: ${inQuotes(title)}`, `date: ${day}`, ...lines, 'draft: true'];
  return `---\n${fields.join('\n')}\n---\n\n`;
}

/** What of the file system, or of another file, keeps a file from being made. */
function writeNew(file: string, text: string): string | undefined {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { flag: 'wx' });
    syncFolder(path.dirname(file));
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'EEXIST'
      ? 'is there already, and stays as it is. Open it, or give the story another headline.'
      : `could not be made: ${systemReason(error)}.`;
  }
}

interface Fields {
  readonly lines: readonly string[];
  /** What is wrong with the options, a sentence each. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Lines of front matter from options, whose names are compared with the files of sections, authors and topics. */
async function fieldsFrom(flags: NewFlags, config: Config): Promise<Fields> {
  const { paths } = await listNewsroom(config);
  const keys = { section: new Set<string>(), author: new Set<string>(), topic: new Set<string>() };
  for (const each of paths) {
    const { kind, key } = kindOf(each);
    if (kind === 'section' || kind === 'author' || kind === 'topic') keys[kind].add(slugify(key));
  }
  const lines: string[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  const read = (kind: keyof typeof keys, written: string): string => {
    const known = keys[kind];
    const key = slugify(written);
    if (known.has(key)) return key;
    const isClosed = config[folders[kind]] === 'closed' || (kind === 'section' && known.size > 0);
    const near = isClosed ? nearest(key, known) : [...known].find((each) => areNear(key, each));
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    const all = near === undefined && isClosed ? ` There are: ${[...known].sort().join(', ')}.` : '';
    const what = `No file declares the ${kind} “${written}”.${hint}${all}`;
    if (key === '') problems.push(`--${kind} “${written}” has no letter and no digit.`);
    else if (isClosed || near !== undefined)
      problems.push(`${what} If it is a new one, make content/${folders[kind]}/${key}.md first.`);
    else notes.push(`${what} That is allowed: its page has the name alone until there is one.`);
    return written;
  };
  if (flags.section !== undefined) lines.push(`section: ${textIn(read('section', flags.section))}`);
  const topics = (flags.topic ?? []).map((each) => read('topic', each));
  const authors = (flags.author ?? []).map((each) => read('author', each));
  if (topics.length > 0) lines.push(`topics: [${topics.map(textIn).join(', ')}]`);
  if (authors.length > 0) lines.push(`authors: [${authors.map(textIn).join(', ')}]`);
  if (flags.language !== undefined) {
    const { tag, unknown, suggestion } = readLanguage(flags.language);
    if (tag === undefined || unknown !== undefined) {
      const hint =
        suggestion === undefined ? 'Write a code such as en, es or zh-Hans.' : `Did you mean ${suggestion}?`;
      problems.push(`--language ${flags.language} is no language code. ${hint}`);
    } else if (tag !== config.language) lines.push(`language: ${tag}`);
  }
  return { lines, problems, notes };
}

const folders = { section: 'sections', author: 'authors', topic: 'topics' } as const;

/** A name as a text of YAML, in quotation marks if it is more than words. */
function textIn(name: string): string {
  const text = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u.test(text) && text !== 'null' ? text : inQuotes(text);
}
