import fs from 'node:fs';
import type { Config } from './config.js';
import { digest } from './lib/digest.js';
import type { Message } from './lib/message.js';
import type { Instant } from './lib/time.js';
import type { Site } from './model/site.js';
import { published } from './plan/inputs.js';
import type { CopiedFile, Plan } from './plan/page.js';
import type { LookedAt } from './planned.js';
import { version } from './version.js';

/** What a build tells of a site without planning it. */
export interface Standing {
  readonly stories: number;
  readonly pages: number;
  readonly nextGate: Instant | null;
  readonly nextHousekeeping: Instant | null;
  /** What the stages up to the plan had to say. */
  readonly messages: readonly Message[];
}

/** A build's word to the next one: as long as all of this is so, that would make the same. */
export interface Note extends Standing {
  /** See `originOf`. */
  readonly origin: string;
  /** The instant it was built for; it is the same until its next gate. */
  readonly since: Instant;
  readonly copies: Stamps;
}

/** How files that are published as they are lie in the newsroom's folders, by their absolute paths. */
type Stamps = readonly (readonly [file: string, stamp: string])[];

/** Times of change are as coarse as this on some file systems; milliseconds. */
const coarse = 2_000;

/** What a planned site is, in short. */
export function standingOf(site: Site, plan: Plan | undefined, messages: readonly Message[]): Standing {
  const { articles, nextGate, nextHousekeeping } = site;
  return {
    stories: articles.length,
    pages: plan?.pages.length ?? 0,
    nextGate,
    nextHousekeeping,
    messages: [...messages],
  };
}

/** Whether no source file has changed since it was last parsed. */
export function isUntouched({ looked }: LookedAt): boolean {
  return looked !== undefined && looked.changed.length + looked.gone.length === 0;
}

/** Digest of all that a site is made from but time and copied files; undefined where nobody can tell. */
export function originOf({ listing, looked, templates }: LookedAt, config: Config): string | undefined {
  const state = looked?.parsedFiles.state;
  if (state === undefined || templates === undefined) return undefined;
  return digest(
    JSON.stringify([
      version,
      published(config),
      looked?.parsedFiles.pipeline,
      state,
      [...listing.media].sort(),
      listing.staticFiles,
      [...templates.digests].sort(),
      templates.assets.map(({ file, bytes }) => [file, digest(bytes)]),
      templates.stylesheets,
    ]),
  );
}

/** To be asked before the files are read. `clock` tells milliseconds since the epoch. */
export function stampsOf(copies: readonly CopiedFile[], clock: () => number): Stamps {
  const began = clock();
  return copies.map(({ from }) => [from, stampOf(from, began)] as const);
}

export function noteOf(note: Note): string {
  return JSON.stringify(note);
}

/** The note that the last build left, if the same site would be made again at `now`. */
export function standingAt(
  now: Instant,
  origin: string,
  note: string | undefined,
  clock: () => number,
): Note | undefined {
  if (note === undefined) return undefined;
  const last = JSON.parse(note) as Note;
  if (last.origin !== origin || now < last.since) return undefined;
  const { nextGate, nextHousekeeping, copies } = last;
  if ([nextGate, nextHousekeeping].some((gate) => gate !== null && gate <= now)) return undefined;
  const began = clock();
  const same = ([file, stamp]: Stamps[number]) => stamp !== unsettled && stampOf(file, began) === stamp;
  return copies.every(same) ? last : undefined;
}

/** Changed so shortly before that another change may leave it the same stamp: nothing equals that. */
const unsettled = '';

function stampOf(file: string, began: number): string {
  const found = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  if (found === undefined || Number(found.mtimeMs) >= began - coarse) return unsettled;
  return `${found.size} ${found.mtimeNs}`;
}
