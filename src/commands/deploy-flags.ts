import type { Message } from '../lib/message.js';
import type { BuildFlags } from './build.js';
import { printable } from './print.js';

/** The options of `stet deploy`. */
export interface DeployFlags
  extends Pick<BuildFlags, 'content' | 'config' | 'output' | 'store' | 'now' | 'quiet' | 'json'> {
  readonly 'dry-run'?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly repair?: boolean | undefined;
  readonly rollback?: boolean | undefined;
  readonly generation?: string | undefined;
  readonly 'allow-deletions'?: boolean | undefined;
  readonly 'when-due'?: boolean | undefined;
  readonly delta?: boolean | undefined;
  readonly 'break-lock'?: boolean | undefined;
}

/** What came of a deploy, whatever the target. */
export interface DeployDone {
  readonly text?: string | undefined;
  /** For machines. */
  readonly facts?: Readonly<Record<string, string | number | undefined>> | undefined;
  readonly messages: readonly Message[];
}

/** Files that a dry run names, at most. */
const mostNamed = 20;

/** Lines of a dry run: what would be done with which files. */
export function plannedLines(what: string, paths: readonly string[]): string {
  const more = paths.length > mostNamed ? `  … and ${paths.length - mostNamed} more\n` : '';
  const named = paths.slice(0, mostNamed).map((each) => `  ${what} ${printable(each)}\n`);
  return named.join('') + more;
}
