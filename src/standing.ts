import type { Config } from './config.js';
import { environment } from './environment.js';
import { digest } from './lib/digest.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import { pipelineOf } from './media/take.js';
import type { Site } from './model/site.js';
import { published } from './plan/inputs.js';
import type { CopiedFile, Outline, Plan } from './plan/page.js';
import type { LookedAt } from './planned.js';
import { isSameStamp, isSettled, type Stamp, stampOf } from './read/stamp.js';

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
  /** See `frameOf`. */
  readonly frame: string;
  /** Names the site as it was kept then (see patched.ts); absent where it was not. */
  readonly state?: string | undefined;
  readonly outline: Outline;
  /** Digests of the templates that its pages were made with, by kind. */
  readonly templates: Readonly<Record<string, string>>;
  /** The instant it was built for; it is the same until its next gate. */
  readonly since: Instant;
  /** How the files that are published as they are lay in the newsroom's folders, by their absolute paths; see `stampsOf`. */
  readonly copies: readonly (readonly [file: string, stamp: Stamp | null])[];
  readonly standing: Standing;
  /** What the stages up to the plan had to say. */
  readonly messages: readonly Message[];
}

/** Raised when notes change their form. */
const format = 4;

/** Of a site that nothing is known of. */
export const nothingStands: Standing = { stories: 0, pages: 0, nextGate: null, nextHousekeeping: null };

export function standingOf(site: Site, plan: Plan | undefined): Standing {
  const { articles, nextGate, nextHousekeeping } = site;
  return { stories: articles.length, pages: plan?.outline.pages ?? 0, nextGate, nextHousekeeping };
}

/** Whether no source file has changed since it was last parsed. */
export function isUntouched({ looked }: LookedAt): boolean {
  return looked !== undefined && looked.changed.length + looked.gone.length === 0;
}

/**
 * Digest of all that a site is made from but source files, copied files and time, and of what is said of it; undefined where the
 * templates could not be loaded.
 */
export async function frameOf({ listing, loading }: LookedAt, config: Config): Promise<string | undefined> {
  const { templates, messages } = await loading;
  if (templates === undefined) return undefined;
  return digest(
    JSON.stringify([
      format,
      environment,
      published(config),
      pipelineOf(config.limits),
      [...listing.media].sort(),
      listing.staticFiles,
      [...listing.messages, ...messages],
      [...templates.digests].sort(),
      templates.assets.map(({ file, bytes }) => [file, digest(bytes)]),
      templates.stylesheets,
      templates.pageScript ?? null,
    ]),
  );
}

/** Digest of all that a site is made from but copied files and time; undefined where nobody can tell. */
export function originOf(newsroom: LookedAt, frame: string): string | undefined {
  const parsedFiles = newsroom.looked?.parsedFiles;
  if (parsedFiles?.state === undefined) return undefined;
  return digest(JSON.stringify([frame, parsedFiles.pipeline, parsedFiles.state]));
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

/** What the last build noted. */
export function readNote(note: string | undefined): Note | undefined {
  return note === undefined ? undefined : (JSON.parse(note) as Note);
}

/** Whether what the last build made of this would be made again at `now`. */
export function isStanding(last: Note, now: Instant, origin: string): boolean {
  if (last.origin !== origin || now < last.since) return false;
  const { nextGate, nextHousekeeping } = last.standing;
  if ([nextGate, nextHousekeeping].some((gate) => gate !== null && gate <= now)) return false;
  const isSame = ([file, stamp]: Note['copies'][number]) => {
    const found = stampOf(file);
    return stamp !== null && found !== undefined && isSameStamp(stamp, found);
  };
  return last.copies.every(isSame);
}
