import type { Config } from './config.js';
import { digest } from './lib/digest.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { pipelineOf } from './media/take.js';
import type { Site } from './model/site.js';
import { published } from './plan/inputs.js';
import type { CopiedFile, Plan } from './plan/page.js';
import type { LookedAt } from './planned.js';
import { isSameStamp, isSettled, type Stamp, stampOf } from './read/stamp.js';
import type { Templates } from './render/templates.js';
import { version } from './version.js';

/** What a build tells of a site, in short. */
export interface Standing {
  readonly stories: number;
  readonly pages: number;
  readonly nextGate: Instant | null;
  readonly nextHousekeeping: Instant | null;
}

/** A build's word to the next one: as long as all of this is so, that would make the same. */
export interface Note {
  /** See `originOf`. */
  readonly origin: string;
  /** The instant it was built for; it is the same until its next gate. */
  readonly since: Instant;
  /** How the files that are published as they are lay in the newsroom's folders, by their absolute paths; see `stampsOf`. */
  readonly copies: readonly (readonly [file: string, stamp: Stamp | null])[];
  readonly standing: Standing;
  /** What the stages up to the plan had to say. */
  readonly messages: readonly Message[];
}

/** Raised when notes change their form. */
const format = 1;

export function standingOf(site: Site, plan: Plan | undefined): Standing {
  const { articles, nextGate, nextHousekeeping } = site;
  return { stories: articles.length, pages: plan?.pages.length ?? 0, nextGate, nextHousekeeping };
}

/** Whether no source file has changed since it was last parsed. */
export function isUntouched({ looked }: LookedAt): boolean {
  return looked !== undefined && looked.changed.length + looked.gone.length === 0;
}

/** Digest of all that a site is made from but time and copied files; undefined where nobody can tell. */
export function originOf(
  { listing, looked }: LookedAt,
  templates: Templates,
  config: Config,
): string | undefined {
  if (looked?.parsedFiles.state === undefined) return undefined;
  const { pipeline, state } = looked.parsedFiles;
  return digest(
    JSON.stringify([
      format,
      version,
      published(config),
      pipelineOf(config.limits),
      pipeline,
      state,
      [...listing.media].sort(),
      listing.staticFiles,
      [...templates.digests].sort(),
      templates.assets.map(({ file, bytes }) => [file, digest(bytes)]),
      templates.stylesheets,
    ]),
  );
}

/** To be asked before the files are read; null for one that may change without its stamp. `now` is in milliseconds. */
export function stampsOf(copies: readonly CopiedFile[], now: number): Note['copies'] {
  return copies.map(({ from }) => {
    const stamp = stampOf(from);
    return [from, stamp && isSettled(stamp, now) ? stamp : null] as const;
  });
}

export function writeNote(note: Note): string {
  return JSON.stringify(note);
}

/** What the last build noted, if the same site would be made again at `now`. */
export function readNote(note: string | undefined, now: Instant, origin: string): Note | undefined {
  if (note === undefined) return undefined;
  const last = JSON.parse(note) as Note;
  if (last.origin !== origin || now < last.since) return undefined;
  const { nextGate, nextHousekeeping } = last.standing;
  if ([nextGate, nextHousekeeping].some((gate) => gate !== null && gate <= now)) return undefined;
  const isSame = ([file, stamp]: Note['copies'][number]) => {
    const found = stampOf(file);
    return stamp !== null && found !== undefined && isSameStamp(stamp, found);
  };
  return last.copies.every(isSame) ? last : undefined;
}
