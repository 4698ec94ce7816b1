import type { BuildResult } from '../build/build.js';
import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import { formatIso, type Instant } from '../lib/time.js';
import { urlOfFile } from '../lib/url.js';
import { version } from '../lib/version.js';

/** What a build did, for other programs: schedulers, purgers of caches, dashboards. Instants are ISO 8601. */
export interface Report {
  readonly stet: string;
  /** Whether there was no error. */
  readonly ok: boolean;
  /** Whether this build was published. With `--last-good` a build with errors is published too. */
  readonly published: boolean;
  readonly now: string;
  readonly stories: number;
  readonly pages: number;
  readonly written: number;
  readonly unchanged: number;
  readonly milliseconds: number;
  readonly nextGate: string | null;
  readonly nextHousekeeping: string | null;
  /** Files of the output folder that this build wrote, as paths from that folder: `/2026/11/talks/index.html`. */
  readonly changed: readonly string[];
  /** Files of the output folder that this build deleted. */
  readonly deleted: readonly string[];
  /** Addresses of changed and deleted files, for purging caches: paths from the site's root, percent-decoded, such as `/2026/11/talks/`. */
  readonly purge: readonly string[];
  readonly messages: readonly Message[];
}

interface ReportInput {
  readonly config: Config;
  readonly result: BuildResult;
  readonly now: Instant;
  readonly milliseconds: number;
}

export function makeReport({ config, result, now, milliseconds }: ReportInput): Report {
  const { standing, written, messages } = result;
  const iso = (instant: Instant | null) => (instant === null ? null : formatIso(instant, config.timeZone));
  return {
    stet: version,
    ok: messages.every((each) => each.level !== 'error'),
    published: written !== undefined,
    now: formatIso(now, config.timeZone),
    stories: standing.stories,
    pages: standing.pages,
    written: written?.written.length ?? 0,
    unchanged: written?.unchanged ?? 0,
    milliseconds: Math.round(milliseconds),
    nextGate: iso(standing.nextGate),
    nextHousekeeping: iso(standing.nextHousekeeping),
    changed: written?.written.map(fromOutput) ?? [],
    deleted: written?.deleted.map(fromOutput) ?? [],
    purge: [...new Set([...(written?.written ?? []), ...(written?.deleted ?? [])].map(urlOfFile))],
    messages,
  };
}

function fromOutput(file: string): string {
  return `/${file}`;
}

/**
 * A report as JSON. If `digests` are given, `manifest` has the SHA-256 digest (base64url) of every file by its path in the output
 * folder, one in each line. The manifest is put together as text: an object of a hundred thousand files would take much memory.
 */
export function reportText(report: Report, digests: BuildResult['digests']): string {
  const text = JSON.stringify(report, null, 1);
  if (digests === undefined) return `${text}\n`;
  const lines = digests.map(([file, digest]) => `  ${JSON.stringify(file)}: "${digest}"`);
  const manifest = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n }`;
  return `${text.slice(0, -2)},\n "manifest": ${manifest}\n}\n`;
}
