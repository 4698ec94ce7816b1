import path from 'node:path';
import { build } from '../build.js';
import { hasErrors, sortMessages } from '../lib/message.js';
import { type BuildFlags, count, prepare } from './build.js';
import { formatForGithub, formatMessages } from './print.js';
import { showProgress } from './progress.js';
import type { Terminal } from './terminal.js';

export interface CheckFlags extends Omit<BuildFlags, 'output' | 'report'> {
  /** `github`: annotations on a pull request. */
  readonly format?: string | undefined;
}

/** `stet check`: the messages of a build, without writing anything. Returns the exit code, 1 when there is an error. */
export async function checkCommand(flags: CheckFlags, terminal: Terminal): Promise<number> {
  if (flags.format !== undefined && flags.format !== 'github' && flags.format !== 'text') {
    terminal.err(`--format ${flags.format}: must be text or github\n`);
    return 2;
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now } = prepared;
  const progress = showProgress(flags.quiet || flags.json ? { ...terminal, interactive: false } : terminal);
  const built = await build({ config, now, write: false, onProgress: progress.onProgress });
  progress.clear();
  const messages = sortMessages([...prepared.messages, ...built.messages]);
  const failed = hasErrors(messages);
  if (flags.json) terminal.out(`${JSON.stringify({ ok: !failed, messages })}\n`);
  else if (flags.format === 'github') {
    const prefix = path.relative(terminal.cwd, config.root).split(path.sep).join('/');
    terminal.out(formatForGithub(messages, prefix === '' ? '' : `${prefix}/`));
  } else {
    const shown = flags.quiet ? messages.filter((each) => each.level === 'error') : messages;
    if (shown.length > 0) terminal.err(`${formatMessages(shown, terminal)}\n`);
    if (!flags.quiet) terminal.out(`${summary(messages)}\n`);
  }
  return failed ? 1 : 0;
}

function summary(messages: readonly { readonly level: string }[]): string {
  const of = (level: string) => count(messages.filter((each) => each.level === level).length, level);
  if (messages.length === 0) return 'Nothing to mend.';
  return `${of('error')}, ${of('warning')}, ${of('note')}.`;
}
