import { explainPage } from '../why.js';
import { type BuildFlags, prepare } from './build.js';
import { formatMessages } from './print.js';
import { showProgress } from './progress.js';
import type { Terminal } from './terminal.js';

export type WhyFlags = Omit<BuildFlags, 'output' | 'report' | 'verify' | 'delta' | 'explain'>;

/** `stet why URL`: what a page is made from. */
export async function whyCommand(page: string, flags: WhyFlags, terminal: Terminal): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now } = prepared;
  const shown = showProgress(flags.quiet || flags.json ? { ...terminal, interactive: false } : terminal);
  const { explanation, messages } = await explainPage(page, { config, now, progress: shown.onProgress });
  shown.clear();
  if (explanation === undefined) {
    const errors = messages.filter(({ level }) => level === 'error');
    if (errors.length > 0) terminal.err(`${formatMessages(errors, terminal)}\n`);
    terminal.err(
      errors.length > 0
        ? 'What a page is made from can be said once this is put right.\n'
        : `The site has no page “${page}”.\n`,
    );
    return 1;
  }
  if (flags.json) {
    terminal.out(`${JSON.stringify(explanation)}\n`);
    return 0;
  }
  const { url, sources } = explanation;
  const from = sources.length === 0 ? 'a list of stories' : `made from ${sources.join(', ')}`;
  terminal.out(`${url} is ${from}.\n`);
  return 0;
}
