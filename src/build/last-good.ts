import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import type { Instant } from '../lib/time.js';
import { standingAt } from '../model/gates.js';
import { rules } from '../model/rules.js';
import { gatesOf, isHeldBack } from '../parse/gates.js';
import { documentOf } from './families/documents.js';
import type { Parses } from './parses.js';

/** Versions of source files that a build is made from; null for a file that is left out. */
export type Versions = ReadonlyMap<string, string | null>;

export interface LastGoodOptions {
  readonly now: Instant;
  /** The instant of the build that was published last; undefined where none was. */
  readonly published: Instant | undefined;
  readonly parses: Parses;
  /** Source files, as the disk spells their paths. */
  readonly files: readonly string[];
  /** Files that changed since the last publication. */
  readonly changed: ReadonlyMap<string, string>;
  /** The version of a file that was published last. */
  versionBefore(file: string): string | undefined;
}

/** Files with errors that stay as they were published last, or are left out. */
export interface LastGood {
  /** What takes the place of the files that are concerned, so far. */
  readonly replaced: Versions;
  /** What is told beside the messages of the build: the errors, and what became of each file. */
  readonly messages: readonly Message[];
  /**
   * Replaces the files that errors concern. False where there is an error that concerns no file that changed since the last publication:
   * then nothing can be published.
   */
  settle(errors: readonly Message[]): boolean;
}

/**
 * The version of a file that was published last takes the place of one with errors, and of one that changed since and cannot be published beside others.
 * A file is left out where there is no such version, and where what can be read of it says that readers must not see it.
 */
export function createLastGood(options: LastGoodOptions): LastGood {
  const { now, published, parses, files, changed, versionBefore } = options;
  /** Asked only where there is an error. */
  let known: ReadonlyMap<string, string> | undefined;
  const spelled = (file: string) => {
    known ??= new Map(files.map((each) => [normalized(each), each]));
    return known.get(file) ?? [];
  };
  const replaced = new Map<string, string | null>();
  const messages: Message[] = [];
  const versionOf = (file: string) => changed.get(file) ?? versionBefore(file) ?? '';

  /** Whether what is wrong may be this file: one that was published as it is, beside all others, is not. */
  function isSuspect(file: string): boolean {
    if (changed.has(file)) return true;
    const facts = parses.facts(file, versionOf(file));
    return (
      facts?.kind === 'article' &&
      (published === undefined || standingAt(documentOf(facts), published) === 'hidden')
    );
  }

  function replace(file: string): void {
    const version = versionOf(file);
    const facts = parses.facts(file, version);
    const gates = facts?.kind === 'article' ? gatesOf(documentOf(facts)) : parses.gates(file, version);
    const isHeld = gates !== undefined && isHeldBack(gates, now);
    const last = isHeld || !changed.has(file) ? undefined : versionBefore(file);
    replaced.set(file, last ?? null);
    const place = { file: normalized(file) };
    if (isHeld) {
      const what = 'The file is left out: what can be read of it says that readers must not see it.';
      messages.push(message(rules['held-back'], what, place));
    } else if (last === undefined) {
      const what = 'The file is left out: no version of it without an error is known.';
      messages.push(message(rules['no-good-version'], what, place));
    } else {
      const what = 'The file is published as it was before its last change.';
      messages.push(message(rules['last-good-version'], what, place));
    }
  }

  return {
    replaced,
    messages,
    settle(errors) {
      const before = new Set(replaced.keys());
      return errors.every((error) => {
        const concerned = (error.files ?? [error.file ?? '']).flatMap(spelled);
        const suspects = concerned.filter((file) => !before.has(file) && isSuspect(file));
        for (const file of suspects) if (!replaced.has(file)) replace(file);
        messages.push(error);
        return suspects.length > 0;
      });
    },
  };
}
