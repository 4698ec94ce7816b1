import { nearest } from '../lib/nearest.js';
import type { Format } from './format.js';

/** Loaded when asked for: most commands print for people. */
const formats: Readonly<Record<string, () => Promise<Format>>> = {
  github: async () => (await import('./format-github.js')).formatForGithub,
  sarif: async () => (await import('./format-sarif.js')).formatSarif,
  codequality: async () => (await import('./format-codequality.js')).formatCodeQuality,
};

export const formatsHelp =
  'text (default), github (annotations), sarif (code scanning), codequality (GitLab)';

/** What is wrong with the value of `--format`; undefined when nothing is. */
export function formatProblem(name: string | undefined): string | undefined {
  if (name === undefined || name === 'text' || Object.hasOwn(formats, name)) return undefined;
  const names = ['text', ...Object.keys(formats)];
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return `--format ${name}: must be one of ${names.join(', ')}.${hint}\n`;
}

/** The format of a name that `formatProblem` finds nothing wrong with; undefined for people. */
export async function formatOf(name: string | undefined): Promise<Format | undefined> {
  return name === undefined || name === 'text' ? undefined : formats[name]?.();
}
