import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import type { Instant } from '../lib/time.js';
import { standingAt } from '../model/gates.js';
import { rules } from '../model/rules.js';
import { gatesOf, isHeldBack } from '../parse/gates.js';
import { documentOf } from './families/documents.js';
import type { Parses } from './parses.js';

/** Which version of a source file a build uses; null for a file that is left out. */
export type Versions = ReadonlyMap<string, string | null>;

interface LastGoodOptions {
  readonly now: Instant;
  /** The instant of the last published build; undefined if no build was published. */
  readonly published: Instant | undefined;
  readonly parses: Parses;
  /** Source files, as the disk spells their paths. */
  readonly files: readonly string[];
  /** Files that changed since the last publication. */
  readonly changed: ReadonlyMap<string, string>;
  /** The last published version of a file. */
  versionBefore(file: string): string | undefined;
}

/** Replaces files with errors by their last published versions (`--last-good`). */
export interface LastGood {
  /** The files that are replaced so far. */
  readonly replaced: Versions;
  /** Messages about the replaced files: the errors, and which version of each file is published. */
  readonly messages: readonly Message[];
  /**
   * Replaces the files that have errors. Returns false if an error cannot be blamed on a file that changed since the last publication:
   * nothing can be published then.
   */
  settle(errors: readonly Message[]): boolean;
}

/**
 * A file with errors is replaced by the last published version, and so is a changed file that cannot be published together with
 * others. A file is left out if no version of it was published, or if its front matter says that readers must not see it.
 */
export function createLastGood(options: LastGoodOptions): LastGood {
  const { now, published, parses, files, changed, versionBefore } = options;
  /** Computed only if there is an error. */
  let known: ReadonlyMap<string, string> | undefined;
  const spelled = (file: string) => {
    known ??= new Map(files.map((each) => [normalized(each), each]));
    return known.get(file) ?? [];
  };
  const replaced = new Map<string, string | null>();
  const messages: Message[] = [];
  const versionOf = (file: string) => changed.get(file) ?? versionBefore(file) ?? '';

  /** Whether a file may be the cause of an error. A file that is the same as in the last publication is not the cause. */
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
