import fs from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { contentPrefix } from '../build/content-prefix.js';
import { listNewsroom } from '../build/newsroom.js';
import type { Config } from '../config/config.js';
import { writeFileAtomic } from '../lib/atomic.js';
import { type Message, message } from '../lib/message.js';
import { isHtmlName, isMarkdownName } from '../lib/story-names.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { normalise } from '../parse/front-matter.js';
import { createMender } from '../parse/mended.js';
import { readSource } from '../read/read.js';
import { rules } from '../write/rules.js';
import { count } from './counted.js';
import { printable } from './print.js';

/** A source file that was mended, or would be. */
export interface Fixed {
  /** Path from the root of the newsroom, with `/`. */
  readonly file: string;
  /** The messages that are gone when the file is mended, and those that only then can be given. */
  readonly gone: readonly Message[];
  readonly come: readonly Message[];
  /** A unified diff, and what else changed; for people. */
  readonly shown: string;
}

interface Fixes {
  readonly files: readonly Fixed[];
  /** Files that could not be written. */
  readonly messages: readonly Message[];
}

/**
 * Mends in all source files what has exactly one right answer (see parse/mended.ts), and byte order marks and line ends of Windows.
 * Files are replaced whole and keep their permissions. A file that changed meanwhile, or that is a link, is left alone.
 * With `isDry` nothing is written.
 */
export async function fixAll(config: Config, isDry: boolean): Promise<Fixes> {
  const { paths } = await listNewsroom(config);
  const mend = createMender({
    siteUrl: config.url,
    timeZone: config.timeZone,
    language: config.language,
    frontMatter: config.frontMatter,
  });
  const prefix = contentPrefix(config);
  const files: Fixed[] = [];
  const messages: Message[] = [];
  for (const name of paths) {
    if (!isMarkdownName(name) && !isHtmlName(name)) continue;
    const { source } = await readSource(config.contentDir, name, config.limits);
    if (source === undefined) continue;
    const { text, before, after } = mend(source);
    if (text === source.text) continue;
    const onDisk = path.join(config.contentDir, name);
    const stat = fs.lstatSync(onDisk);
    if (stat.isSymbolicLink()) continue;
    const file = prefix + source.path;
    if (!isDry) {
      try {
        if (fs.readFileSync(onDisk, 'utf8') !== source.text) continue;
        writeFileAtomic(onDisk, text, stat.mode & 0o7777);
      } catch (error) {
        if (!isSystemError(error)) throw error;
        const what = `The file could not be mended: ${systemReason(error)}.`;
        messages.push(message(rules.failed, what, { file }));
        continue;
      }
    }
    const here = (messages: readonly Message[]) => messages.map((each) => ({ ...each, file }));
    files.push({
      file,
      gone: here(before).filter((each) => !says(after, each)),
      come: here(after).filter((each) => !says(before, each)),
      shown: shownFix(file, source.text, text),
    });
  }
  return { files, messages };
}

/** Whether one of the messages is the same, but for its place. */
function says(messages: readonly Message[], { rule, what }: Message): boolean {
  return messages.some((each) => each.rule === rule && each.what === what);
}

/** Lines that differ in their ends alone are only counted: shown, they would all look as they did. */
function shownFix(file: string, before: string, after: string): string {
  const invisible: string[] = [];
  if (before.startsWith('\ufeff')) invisible.push('the byte order mark at its beginning is taken out');
  const ends = before.match(/\r\n?/g)?.length ?? 0;
  if (ends > 0)
    invisible.push(`${count(ends, 'line end')} of Windows or old Macs become those of all systems`);
  const plain = normalise(before);
  const diff = plain === after ? '' : createTwoFilesPatch(`a/${file}`, `b/${file}`, plain, after, '', '');
  const said = invisible.length === 0 ? '' : `${file}: ${invisible.join('; ')}.\n`;
  // The first line of the library is a ruler that no program asks for.
  return printable(said + diff.replace(/^=+\n/, ''));
}
