import type { BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
export interface RelatedFlags extends Omit<BuildFlags, 'output' | 'report'> {
  readonly all?: boolean | undefined;
  readonly evaluate?: boolean | undefined;
  readonly 'no-links'?: boolean | undefined;
  readonly count?: string | undefined;
}
export async function relatedCommand(_n: string | undefined, _f: RelatedFlags, _t: Terminal): Promise<number> { return 1; }
