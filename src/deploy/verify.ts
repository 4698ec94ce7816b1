import { eachOf } from '../lib/each-of.js';
import { type Message, message } from '../lib/message.js';
import type { ObjectHeaders } from '../objects/object-store.js';
import { readState } from './lease.js';
import { rules } from './rules.js';
import type { Target } from './target.js';
import { filesOf } from './target-files.js';

export interface VerifyOptions {
  readonly target: Target;
  /** A digest of all that decides on how files are served. */
  readonly rules: string;
  readonly atOnce: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** What reading a target back has shown. */
export interface Verified {
  /** How many files there should be. */
  readonly files: number;
  /** Those that are missing, have other bytes or other headers. */
  readonly altered: ReadonlySet<string>;
  readonly messages: readonly Message[];
}

/** Problems of one kind are named up to this number. */
const mostNamed = 10;

/**
 * Reads every file of a target back, and compares it with what the state of the target says. How files are served is compared where the rules are those of
 * the output folder. Rejects with `ObjectFailure` or `UnreadableState`.
 */
export async function verify({
  target,
  rules: served,
  atOnce,
  onProgress,
}: VerifyOptions): Promise<Verified> {
  const { state } = await readState(target.store);
  const files = [...(await filesOf(state, target))];
  const wrong: string[] = [];
  const otherHeaders: string[] = [];
  await eachOf(
    files,
    atOnce,
    async ([path, entry]) => {
      const headers = await target.find(path, entry);
      if (headers === undefined) wrong.push(path);
      else if (state.rules === served && !isServedAs(headers, target.headersOf(path)))
        otherHeaders.push(path);
    },
    (done) => onProgress(done, files.length),
  );
  const { name } = target.store;
  return {
    files: files.length,
    altered: new Set([...wrong, ...otherHeaders]),
    messages: [
      ...about(wrong, `not at ${name} as deployed`),
      ...about(otherHeaders, `served by ${name} with other headers than they were deployed with`),
    ],
  };
}

function isServedAs(found: ObjectHeaders, wanted: ObjectHeaders): boolean {
  return Object.entries(wanted).every(([name, value]) => found[name] === value);
}

function about(paths: string[], what: string): Message[] {
  if (paths.length === 0) return [];
  const named = paths.sort().slice(0, mostNamed).join(', ');
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
  const files = paths.length === 1 ? '1 file is' : `${paths.length} files are`;
  return [message(rules.differs, `${files} ${what}: ${named}${more}.`)];
}
