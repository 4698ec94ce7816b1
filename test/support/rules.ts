import path from 'node:path';
import type { Rule } from '../../src/lib/message.js';
import { sources } from './sources.js';

/** Every rule of every stage: all that a module named `rules.ts` or `…-rules.ts` exports, by id. */
export async function allRules(): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const { file } of sources('src').filter((source) => source.file.endsWith('rules.ts'))) {
    const module: Record<string, unknown> = await import(path.resolve(file));
    for (const value of Object.values(module)) if (isRuleSet(value)) rules.push(...Object.values(value));
  }
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isRuleSet(value: unknown): value is Record<string, Rule> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (rule) => typeof rule === 'object' && rule !== null && 'id' in rule && 'level' in rule,
    )
  );
}
