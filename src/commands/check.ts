import { build, type Inspected } from '../build/build.js';
import type { Config } from '../config/config.js';
import { type Message, sortMessages } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import { type BuildFlags, contextOf, prepare } from './build.js';
import { count } from './counted.js';
import type { Fixed } from './fix.js';
import { formatOf, formatProblem } from './formats.js';
import { formatMessages, paintDiff } from './print.js';
import { showProgress } from './progress.js';
import { makeReport, reportText } from './report.js';
import { reportFile, shownPath, writeReport } from './report-file.js';
import type { Terminal } from './terminal.js';

interface CheckFlags extends Omit<BuildFlags, 'output'> {
  /** Mends in the source files what has exactly one right answer, and shows what changes. */
  readonly fix?: boolean | undefined;
  /** With `fix`: shows what would change, and writes nothing. */
  readonly 'dry-run'?: boolean | undefined;
  /** A branch, tag or commit of git: says what became of stories that were public there. */
  readonly since?: string | undefined;
  /** Asks the web about links to other sites; with `since`, about those of changed files alone. */
  readonly external?: boolean | undefined;
}

/**
 * Runs `stet check`: gives the messages of a build without building the site. Writes nothing but the report, and that only
 * with `--report`, mended source files with `--fix`, and with `--external` what the web answered. Returns the exit code: 1 when there is an error.
 */
export async function checkCommand(flags: CheckFlags, terminal: Terminal): Promise<number> {
  const problem = formatProblem(flags.format) ?? fixProblem(flags);
  if (problem !== undefined) {
    terminal.err(problem);
    return 2;
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now } = prepared;
  // Schedulers read in the report of the last build when the next build is due, so a check replaces the report only if asked.
  const named = flags.report === undefined ? undefined : reportFile(config, flags.report, terminal.cwd);
  if (named?.problem !== undefined) {
    terminal.err(named.problem);
    return 2;
  }
  const reportTo = named?.file;
  const started = terminal.clock();
  const fixes = flags.fix
    ? await (await import('./fix.js')).fixAll(config, flags['dry-run'] === true)
    : undefined;
  const progress = showProgress(terminal, flags);
  const built = await build({
    config,
    now,
    write: false,
    allowEmpty: flags['allow-empty'],
    onProgress: progress.onProgress,
    inspect: (site) =>
      inspect(site, { config, now, asked: terminal.clock(), flags, onLinks: progress.onLinks }),
  });
  progress.clear();
  const messages = sortMessages([...prepared.messages, ...built.messages, ...(fixes?.messages ?? [])]);
  const result = { ...built, messages };
  const report = makeReport({ config, result, now, milliseconds: terminal.clock() - started });
  const text = reportText(report, undefined);
  const unwritten = reportTo === undefined ? undefined : writeReport(reportTo, text);
  const format = await formatOf(flags.format);
  if (flags.json) terminal.out(text);
  else if (format !== undefined) terminal.out(format(messages, contextOf(config.root, terminal)));
  else {
    if (fixes && !flags.quiet)
      terminal.out(fixes.files.map(({ shown }) => `${paintDiff(shown, terminal)}\n`).join(''));
    // What `--fix` would mend is shown as a difference already.
    const left = flags['dry-run'] && fixes ? leftOf(messages, fixes.files) : messages;
    const shown = flags.quiet ? left.filter((each) => each.level === 'error') : left;
    const all = reportTo === undefined ? '--report FILE writes' : `${shownPath(reportTo, terminal)} has`;
    if (shown.length > 0) terminal.err(`${formatMessages(shown, { ...terminal, all })}\n`);
    if (!flags.quiet) terminal.out(fixes ? fixSummary(fixes.files, left, flags) : `${summary(messages)}\n`);
  }
  if (unwritten !== undefined) terminal.err(unwritten);
  return report.ok && unwritten === undefined ? 0 : 1;
}

interface InspectOptions {
  readonly config: Config;
  readonly now: Instant;
  /** When the web is asked. */
  readonly asked: Instant;
  readonly flags: Pick<CheckFlags, 'since' | 'external'>;
  readonly onLinks: (done: number, total: number) => void;
}

/** What only a check looks for: changes since a commit, and what the web says of links. */
async function inspect(
  site: Inspected,
  { config, now, asked, flags, onLinks }: InspectOptions,
): Promise<Message[]> {
  const { since, external } = flags;
  const compared =
    since === undefined
      ? undefined
      : await (await import('../build/since.js')).compareSince({ config, now, since }, site);
  const outward = external
    ? await (await import('../build/outward.js')).checkOutward(
        { config, now, asked, within: compared?.changed, onProgress: onLinks },
        site,
      )
    : [];
  return [...(compared?.messages ?? []), ...outward];
}

function fixProblem(flags: CheckFlags): string | undefined {
  if (flags['dry-run'] && !flags.fix)
    return '--dry-run belongs to --fix: write stet check --fix --dry-run.\n';
  const isForMachines = flags.json || (flags.format !== undefined && flags.format !== 'text');
  return flags.fix && isForMachines
    ? '--fix shows what it changes to people: run it without --json and --format, and then stet check with them.\n'
    : undefined;
}

/** The messages that remain when files are mended. */
function leftOf(messages: readonly Message[], files: readonly Fixed[]): Message[] {
  const key = ({ file, rule, what }: Message) => JSON.stringify([file, rule, what]);
  const gone = new Set(files.flatMap(({ gone: its }) => its.map(key)));
  return sortMessages([
    ...messages.filter((each) => !gone.has(key(each))),
    ...files.flatMap(({ come }) => come),
  ]);
}

function fixSummary(
  files: readonly Fixed[],
  left: readonly Message[],
  { 'dry-run': isDry }: CheckFlags,
): string {
  const what = files.length === 0 ? 'Nothing' : count(files.length, 'file');
  const done = isDry ? `${what} would be mended.` : `${what} mended.`;
  const rest = left.length === 0 ? 'Nothing is left to do by hand.' : `Left to do by hand: ${summary(left)}`;
  return `${done} ${rest}\n`;
}

function summary(messages: readonly Message[]): string {
  const of = (level: string) => count(messages.filter((each) => each.level === level).length, level);
  if (messages.length === 0) return 'Nothing to mend.';
  return `${of('error')}, ${of('warning')}, ${of('note')}.`;
}
