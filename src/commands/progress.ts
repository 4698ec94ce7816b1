import type { StageName } from '../build/engine.js';
import type { Terminal } from './terminal.js';

const names: Record<StageName, string> = {
  parse: 'Reading stories',
  model: 'Putting the newsroom together',
  media: 'Making pictures',
  plan: 'Planning pages',
  render: 'Making pages',
  write: 'Publishing',
};

/** The line appears when the work has taken this long. Milliseconds. */
const PATIENCE = 1_000;
const INTERVAL = 100;

/** Shows the progress of a build in one line of an interactive terminal. `clear` removes the line. */
export function showProgress(
  terminal: Terminal,
  { quiet, json }: { readonly quiet?: boolean | undefined; readonly json?: boolean | undefined },
): {
  onProgress: (stage: StageName, done: number, total: number) => void;
  /** Shows how many links to other sites were asked about. */
  onLinks: (done: number, total: number) => void;
  /** Shows how many files were sent to readers, or read back. */
  onFiles: (what: 'Sending files' | 'Reading back', done: number, total: number) => void;
  clear: () => void;
} {
  const started = terminal.clock();
  let last = 0;
  let shown = false;
  const show = (what: string, done: number, total: number) => {
    if (quiet || json || !terminal.interactive) return;
    const now = terminal.clock();
    if (now - started < PATIENCE || now - last < INTERVAL) return;
    last = now;
    shown = true;
    terminal.err(`\r\u001b[K${what}${total > 0 ? ` ${done} of ${total}` : ''} …`);
  };
  return {
    onProgress: (stage, done, total) => show(names[stage], done, total),
    onLinks: (done, total) => show('Asking about links', done, total),
    onFiles: show,
    clear() {
      if (shown) terminal.err('\r\u001b[K');
    },
  };
}
