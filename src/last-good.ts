import { hasErrors, type Message, message } from './lib/message.js';
import { normalized } from './lib/normalized.js';
import type { Instant } from './lib/time.js';
import { standingAt } from './model/gates.js';
import { rules as modelRules } from './model/rules.js';
import { modelNewsroom, readNewsroom, withKeptIndex } from './newsroom.js';
import { gatesOf, isHeldBack } from './parse/gates.js';
import { type LookedAt, type Planned, type PlanOptions, planSiteNow } from './planned.js';
import type { Parsed } from './worker.js';

/** A site in which files with errors are as they were published last. */
export interface LastGood {
  readonly planned: Planned;
  /** Those files, by their paths as the disk spells them. */
  readonly files: ReadonlySet<string>;
  /** Their errors, and what became of each. */
  readonly messages: readonly Message[];
}

/**
 * Plans everything but files with errors. The version that was published last takes the place of such a file, and of one that
 * changed since and cannot be published beside others. It is left out where there is no such version, and where what can be
 * read of it says that readers must not see it. The result is what a build from nothing makes of these versions.
 *
 * Undefined when an error concerns no file that changed since the last publication, whose instant is `published`: then
 * nothing can be published.
 */
export async function planLastGood(
  options: PlanOptions,
  newsroom: LookedAt,
  published: Instant | undefined,
): Promise<LastGood | undefined> {
  const { config, now, store, progress } = options;
  const { listing, looked } = newsroom;
  if (store === undefined || looked === undefined) return undefined;
  const { parsedFiles } = looked;
  const onProgress = (done: number, total: number) => progress('parse', done, total);
  const parsed = await looked.parse(onProgress);
  parsedFiles.keep(parsed);

  const spelled = new Map(listing.paths.map((file) => [normalized(file), file]));
  const replaced = new Map<string, Parsed>();
  const messages: Message[] = [];
  const gives = (file: string) => parsed.get(file) ?? parsedFiles.load([file]).get(file);

  /** Whether what is wrong may be this file: one that was published as it is, beside all others, is not. */
  function isSuspect(file: string): boolean {
    if (parsedFiles.unpublished?.has(file) !== false) return true;
    const document = gives(file)?.document;
    return (
      document?.kind === 'article' &&
      (published === undefined || standingAt(document, published) === 'hidden')
    );
  }

  function replace(file: string): void {
    const its = gives(file);
    const gates = its?.document?.kind === 'article' ? gatesOf(its.document) : its?.gates;
    const isHeld = gates !== undefined && isHeldBack(gates, now);
    const last = isHeld ? undefined : parsedFiles.loadPublished(file);
    replaced.set(file, { ...last, messages: [] });
    const place = { file: normalized(file) };
    if (isHeld) {
      const what = 'The file is left out: what can be read of it says that readers must not see it.';
      messages.push(message(modelRules['held-back'], what, place));
    } else if (last === undefined) {
      const what = 'The file is left out: no version of it without an error is known.';
      messages.push(message(modelRules['no-good-version'], what, place));
    } else {
      const what = 'The file is published as it was before its last change.';
      messages.push(message(modelRules['last-good-version'], what, place));
    }
  }

  /** Replaces the files that errors concern; false where there is none that could be. */
  function settle(errors: readonly Message[], isParsing: boolean): boolean {
    const before = new Set(replaced.keys());
    return errors.every((error) => {
      const concerned = (error.files ?? [error.file ?? '']).flatMap((file) => spelled.get(file) ?? []);
      const suspects = concerned.filter((file) => !before.has(file) && (isParsing || isSuspect(file)));
      for (const file of suspects) if (!replaced.has(file)) replace(file);
      messages.push(error);
      return suspects.length > 0;
    });
  }

  // Each round replaces at least one file, or ends.
  for (;;) {
    const read = await readNewsroom(listing, config, onProgress, {
      parsedFiles,
      parsed: new Map([...parsed, ...replaced]),
    });
    if (hasErrors(read.parseMessages)) {
      if (!settle(errorsAmong(read.parseMessages), true)) return undefined;
      continue;
    }
    progress('model', 0, 0);
    const modelled = withKeptIndex(store, (findBlocks) => modelNewsroom(read, { config, now, findBlocks }));
    const site = { ...modelled, messages: [...read.parseMessages, ...modelled.messages] };
    const planned = hasErrors(site.messages)
      ? { site: site.site, messages: site.messages }
      : await planSiteNow(site, options, newsroom);
    if (!hasErrors(planned.messages)) {
      await Promise.all([store.related.rest(), store.parsed.rest()]);
      return { planned, files: new Set(replaced.keys()), messages };
    }
    if (!settle(errorsAmong(planned.messages), false)) return undefined;
  }
}

function errorsAmong(messages: readonly Message[]): Message[] {
  return messages.filter(({ level }) => level === 'error');
}
