import { readLanguage } from '../lib/language.js';
import { visible } from './characters.js';
import { rules } from './rules.js';
import type { Shaped } from './shape.js';
import type { Problem } from './value.js';

/** The notes on a `language` that can be used: how it was read, and which part of it has no name. */
export function languageProblems({ input, spots }: Shaped): Problem[] {
  const written = input.language;
  const spot = spots.get('language');
  if (typeof written !== 'string' || spot === undefined) return [];
  const { tag, unknown } = readLanguage(written);
  if (tag === undefined) return [];
  const problem = (rule: Problem['rule'], what: string): Problem => ({ rule, what, at: spot.at });
  const mend = { kind: 'value', written, wanted: tag } as const;
  const problems: Problem[] = [];
  if (written.includes('_'))
    problems.push({
      ...problem(
        rules['language-changed'],
        `“${spot.from}” is “${visible(written)}”, and was read as “${tag}”.`,
      ),
      mend,
    });
  if (unknown !== undefined)
    problems.push(
      problem(
        rules['unknown-language'],
        `“${spot.from}” is “${visible(written)}”, and nothing is called “${unknown}” there.`,
      ),
    );
  return problems;
}
