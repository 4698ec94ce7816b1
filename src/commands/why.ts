import type { BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
export type WhyFlags = Omit<BuildFlags, 'output' | 'report' | 'verify' | 'delta' | 'explain'>;
export async function whyCommand(_p: string, _f: WhyFlags, _t: Terminal): Promise<number> { return 1; }
