import fs from 'node:fs';
import path from 'node:path';
import { type BuildResult, build } from '../build/build.js';
import type { Elsewhere } from '../build/elsewhere.js';
import type { Config } from '../config/config.js';
import { configNames, loadConfig } from '../config/load.js';
import { type Message, sortMessages } from '../lib/message.js';
import { parseInstant } from '../lib/parse-instant.js';
import type { Instant } from '../lib/time.js';
import { rules as writeRules } from '../write/rules.js';
import { count } from './counted.js';
import type { FormatContext } from './format.js';
import { formatOf, formatProblem } from './formats.js';
import { named } from './parts.js';
import { formatMessages } from './print.js';
import { showProgress } from './progress.js';
import { quoted } from './quoted.js';
import { makeReport, type Report, reportText } from './report.js';
import { reportFile, shownPath, writeReport } from './report-file.js';
import type { Terminal } from './terminal.js';

/** The options of `stet build`. Paths are relative to the working folder. */
export interface BuildFlags {
  readonly content?: string | undefined;
  readonly templates?: string | undefined;
  readonly output?: string | undefined;
  readonly config?: string | undefined;
  readonly store?: string | undefined;
  readonly report?: string | undefined;
  readonly now?: string | undefined;
  readonly verify?: boolean | undefined;
  readonly delta?: boolean | undefined;
  readonly explain?: boolean | undefined;
  readonly 'last-good'?: boolean | undefined;
  readonly 'allow-empty'?: boolean | undefined;
  readonly 'allow-deletions'?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
  /** How messages are printed: a name of formats.ts; for people if left out. */
  readonly format?: string | undefined;
}

/** Runs `stet build` and returns the exit code: 1 when the site could not be published, or not all of it. */
export async function buildCommand(
  flags: BuildFlags,
  terminal: Terminal,
  elsewhereFor?: (config: Config) => Elsewhere,
): Promise<number> {
  return (await buildAndTell(flags, terminal, elsewhereFor)).code;
}

/**
 * Builds, and prints what there is to say. `isPublished` may be true though there were errors: with `--last-good`. `elsewhereFor` gives the other
 * processes that take part.
 */
export async function buildAndTell(
  flags: BuildFlags,
  terminal: Terminal,
  elsewhereFor?: (config: Config) => Elsewhere,
): Promise<{ readonly code: number; readonly isPublished: boolean }> {
  const failed = (code: number) => ({ code, isPublished: false });
  const unknown = formatProblem(flags.format);
  if (unknown !== undefined) {
    terminal.err(unknown);
    return failed(2);
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return failed(prepared.code);
  const { config, now, messages } = prepared;
  const { file: reportTo, problem } = reportFile(config, flags.report, terminal.cwd);
  if (reportTo === undefined) {
    terminal.err(problem);
    return failed(2);
  }

  const started = terminal.clock();
  const progress = showProgress(terminal, flags);
  const built = await build({
    config,
    now,
    write: true,
    verify: flags.verify,
    delta: flags.delta,
    lastGood: flags['last-good'],
    allowEmpty: flags['allow-empty'],
    allowDeletions: flags['allow-deletions'],
    elsewhere: elsewhereFor?.(config),
    onProgress: progress.onProgress,
  });
  progress.clear();
  const result = { ...built, messages: sortMessages([...messages, ...built.messages]) };
  const report = makeReport({ config, result, now, milliseconds: terminal.clock() - started });
  const text = reportText(report, result.digests);
  const unwritten = writeReport(reportTo, text);

  const format = await formatOf(flags.format);
  if (flags.json) terminal.out(text);
  else if (format !== undefined) terminal.out(format(report.messages, contextOf(config.root, terminal)));
  else {
    const shown = flags.quiet ? report.messages.filter((each) => each.level === 'error') : report.messages;
    if (shown.length > 0)
      terminal.err(
        `${formatMessages(shown, { ...terminal, all: `${shownPath(reportTo, terminal)} has` })}\n`,
      );
    if (report.ok && flags.explain) terminal.out(explained(result.causes ?? new Map()));
    if (report.ok && !flags.quiet)
      terminal.out(closingLines(report) + lookLine(report, config, flags) + deployLine(report, config));
    if (!report.ok) terminal.err(failureLine(report, result.lastGood?.size ?? 0));
  }
  if (unwritten !== undefined) terminal.err(unwritten);
  return { code: report.ok && unwritten === undefined ? 0 : 1, isPublished: report.published };
}

/** Reads the configuration of the newsroom and `--now`. If one of them is wrong, prints why and returns the exit code. */
export async function prepare(
  flags: Pick<
    BuildFlags,
    'config' | 'content' | 'templates' | 'output' | 'store' | 'now' | 'json' | 'format'
  >,
  terminal: Terminal,
): Promise<{ config: Config; now: Instant; messages: readonly Message[] } | { code: number }> {
  const { config, messages } = await loadConfig({ ...flags, cwd: terminal.cwd });
  if (config === undefined) {
    const sorted = sortMessages(messages);
    const format = await formatOf(flags.format);
    if (flags.json) terminal.out(`${JSON.stringify({ ok: false, messages: sorted })}\n`);
    // Messages about the configuration name it by its path from the working folder.
    else if (format !== undefined) terminal.out(format(sorted, contextOf(terminal.cwd, terminal)));
    else terminal.err(`${formatMessages(sorted, terminal)}\n`);
    return { code: 1 };
  }
  if (flags.now === undefined) return { config, now: terminal.clock(), messages };
  const parsed = parseInstant(flags.now, config.timeZone);
  if ('problem' in parsed) {
    terminal.err(`--now ${flags.now}: ${parsed.problem}\n`);
    return { code: 2 };
  }
  return { config, now: parsed.instant, messages };
}

/** What formats need to know of a newsroom in the folder `root`. */
export function contextOf(root: string, { cwd }: Terminal): FormatContext {
  const prefix = path.relative(cwd, root).split(path.sep).join('/');
  const found = configNames.find((name) => fs.existsSync(path.join(root, name)));
  return { prefix: prefix === '' ? '' : `${prefix}/`, siteFile: found ?? 'stet.config.ts' };
}

function closingLines(report: Report): string {
  const next =
    report.nextGate === null
      ? ''
      : `The next story appears or goes at ${report.nextGate}: build again then.\n`;
  const housekeeping =
    report.nextHousekeeping === null ? '' : `Something smaller next changes at ${report.nextHousekeeping}.\n`;
  return (
    next +
    housekeeping +
    `${count(report.stories, 'story', 'stories')}, ${count(report.pages, 'page')}: ${count(report.written, 'file')} written, ` +
    `${report.unchanged} unchanged, ${count(report.deleted.length, 'file')} deleted, in ${seconds(report.milliseconds)}.\n`
  );
}

/** A line that says how to look at the site, with the options by which this build knew where it is. */
function lookLine({ written }: Report, { outputDir }: Config, flags: BuildFlags): string {
  if (written === 0 || !fs.existsSync(path.join(outputDir, 'index.html'))) return '';
  const places = (['content', 'config', 'output'] as const).flatMap((name) => {
    const value = flags[name];
    return value === undefined ? [] : [` --${name} ${quoted(value)}`];
  });
  return `Look at it as readers will: npx stet preview${places.join('')}\n`;
}

/** A line that says how to send the site, where the configuration says to what place. */
function deployLine({ written, deleted }: Report, { deploy }: Config): string {
  if (deploy.size === 0 || written + deleted.length === 0) return '';
  const [name = ''] = deploy.size === 1 ? [''] : deploy.keys();
  return `Send it to your readers: npx stet deploy${name === '' ? '' : ` ${name}`}\n`;
}

/** Says how many pages were made again for which changes, the most frequent change first. */
function explained(causes: NonNullable<BuildResult['causes']>): string {
  const counts = new Map<string, number>();
  for (const changed of causes.values()) {
    const why =
      changed === undefined
        ? 'new'
        : changed.length === 0
          ? 'their files had been altered or removed'
          : [...new Set(changed.map(named))].join(', ');
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (counts.size === 0) return 'No page was made again: nothing that any is made from changed.\n';
  const lines = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return `Pages made again, and what changed:\n${lines.map(([why, n]) => `  ${count(n, 'page')}: ${why}\n`).join('')}`;
}

/** `files` is the number of files that stay at their last published version. */
function failureLine(report: Report, files: number): string {
  const errors = report.messages.filter((each) => each.level === 'error').length;
  const isCut = report.messages.some((each) => each.rule === writeRules.interrupted.id);
  const done = report.published
    ? `all but ${count(files, 'file')} with errors was published`
    : isCut
      ? 'the site was published in part'
      : 'nothing was published, and the site is as it was';
  return `${count(errors, 'error')}: ${done}.\n`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
