import { compareKeys } from './compare-keys.js';
import type { Edit } from './edit.js';

/**
 * Messages to editors. A stage never throws for bad content: it returns its value and its messages.
 *
 * A rule has a permanent id (`stage/what-is-wrong`), a fixed level, the reason why it matters and the usual remedy.
 * Each stage declares its rules in its own `rules.ts` with `defineRules`; docs/messages.md is generated from them.
 */
export type Level = 'error' | 'warning' | 'note';

export interface Rule {
  /** Permanent: published ids are never renamed or given another meaning. */
  readonly id: string;
  readonly level: Level;
  /** Why it matters, one sentence an editor understands. */
  readonly why: string;
  /** What to do about it, one sentence in the imperative; a message may carry a more exact one. */
  readonly fix: string;
}

export interface Place {
  /** Path as the editor knows it: relative to the content folder (or to the configuration), with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** Counted from 1, in UTF-16 code units. */
  readonly column?: number | undefined;
}

export interface Message {
  readonly rule: string;
  readonly level: Level;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where several source files are concerned, all of them. */
  readonly files?: readonly string[] | undefined;
  /** What is wrong, one sentence, naming the value found. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** What mends the file, where there is exactly one right answer. All edits together, or none. */
  readonly edits?: readonly Edit[] | undefined;
  /** Of a message that stands for many cases: the cases, so that they can be counted. */
  readonly subjects?: readonly string[] | undefined;
}

/** Declares a stage's rules: `defineRules('parse', { 'bad-date': { level, why, fix } })` has the id `parse/bad-date`. */
export function defineRules<Name extends string>(
  stage: string,
  rules: Record<Name, Omit<Rule, 'id'>>,
): Readonly<Record<Name, Rule>> {
  const out: Partial<Record<Name, Rule>> = {};
  for (const name of Object.keys(rules) as Name[]) out[name] = { id: `${stage}/${name}`, ...rules[name] };
  return out as Record<Name, Rule>;
}

/** Makes a message of a rule. `fix` replaces the rule's usual remedy where this case has a more exact one. */
export function message(rule: Rule, what: string, place?: Place, fix: string = rule.fix): Message {
  return {
    rule: rule.id,
    level: rule.level,
    ...(place && { file: place.file, line: place.line, column: place.column }),
    what,
    why: rule.why,
    fix,
  };
}

/** `content/articles/a.md:3:7`, as far as the place is known; empty where the message is about the whole site. */
export function placeText({ file, line, column }: Pick<Message, 'file' | 'line' | 'column'>): string {
  return file === undefined ? '' : [file, line, column].filter((part) => part !== undefined).join(':');
}

const rank: Record<Level, number> = { error: 0, warning: 1, note: 2 };

/** Errors before warnings before notes; within a level by file, line, column, rule. A new array. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      rank[a.level] - rank[b.level] ||
      compareKeys(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareKeys(a.rule, b.rule) ||
      compareKeys(a.what, b.what),
  );
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((m) => m.level === 'error');
}
