import fs from 'node:fs';
import path from 'node:path';
import { hostFiles } from '../lib/host-files.js';
import { type Message, message } from '../lib/message.js';
import type { SenderOptions } from '../objects/request.js';
import { readRedirectRules } from '../serve/redirect-rules.js';
import {
  type Host,
  HostFailure,
  hostFailureMessage,
  type Outgoing,
  type Sent,
  type Version,
} from './host.js';
import { rules } from './host-rules.js';
import { OutputChanged } from './manifest.js';
import { isExcess } from './plan.js';
import { rules as deployRules } from './rules.js';
import { servedDifferently } from './served.js';

/** What a deploy does to the files that readers get. */
export interface HostChanges {
  /** New files and files with other bytes; undefined where nobody knows but the host. */
  readonly changed: readonly string[] | undefined;
  /** Files that go; undefined where nobody knows. */
  readonly deleted: readonly string[] | undefined;
}

export interface HostedSite extends Outgoing {
  /** Files that differ from those of an earlier build, with what they were then, null for none; undefined where that is not known. */
  changedSince(generation: string): ReadonlyMap<string, string | null> | undefined;
  /** Whether no build makes a file any more, which only stays for pages in caches. */
  isRetired(path: string): boolean;
}

export interface HostRun {
  readonly host: Host;
  readonly site: HostedSite;
  readonly allowDeletions: boolean;
  /** Sends only what follows on the version that readers get: neither after a rollback nor over a build that the store does not know. */
  readonly onlyNewer?: boolean | undefined;
  readonly onProgress: (done: number, all: number) => void;
}

export interface HostResult {
  readonly messages: readonly Message[];
  /** What differs from the version that readers got before; undefined after an error. */
  readonly changes?: HostChanges | undefined;
  /** What was sent; undefined where nothing was, as after an error, in a dry run or where nothing is to be done. */
  readonly sent?: Sent | undefined;
  /** Whether nothing is to be done: readers get this build already, or one that is not to be replaced. */
  readonly isIdle?: boolean | undefined;
  /** The version that readers get when nothing was sent; undefined where there is none, and after an error. */
  readonly version?: Version | undefined;
}

/** Names in a message. */
const mostNamed = 5;

/** What a deploy would do. Sends nothing. */
export function planForHost(run: HostRun): Promise<HostResult> {
  return withoutFailure(() => prepared(run));
}

/** Sends a site to a host, which then shows it at one instant. Whatever goes wrong before, readers get the site as it was. */
export function deployToHost(run: HostRun): Promise<HostResult> {
  return withoutFailure(async () => {
    const result = await prepared(run);
    if (result.isIdle || result.changes === undefined) return result;
    const { host, onProgress } = run;
    let { site } = run;
    while (true) {
      const label = { generation: site.generation, files: site.files.length };
      try {
        return { ...result, sent: await host.publish(site, label, onProgress) };
      } catch (error) {
        // Neither the host nor the output folder has it, and nothing can make it again.
        if (!(error instanceof OutputChanged && site.isRetired(error.path))) throw error;
        site = { ...site, files: site.files.filter(({ path }) => path !== error.path) };
      }
    }
  });
}

/**
 * Shows an earlier version to readers: the one of a generation, by the beginning of the name, or, without a name, the one before the current one. A dry run
 * finds it and changes nothing.
 */
export function rollBackHost(host: Host, generation: string, dryRun = false): Promise<HostResult> {
  return withoutFailure(async () => {
    const current = await host.current();
    const versions = (await host.versions()).filter(({ label }) => label !== undefined);
    const at = versions.findIndex(({ id }) => id === current?.id);
    const version =
      generation === ''
        ? versions.slice(at + 1).find(({ label }) => label?.generation !== current?.label?.generation)
        : versions.find(({ id, label }) => label?.generation.startsWith(generation) || id === generation);
    if (version === undefined) return { messages: [nothingEarlier(host, generation, versions)] };
    if (!dryRun && version.id !== current?.id) await host.restore(version);
    return { messages: [], version };
  });
}

/** Compares what readers get, over HTTP, with what the last build wrote. `url` is the address in the configuration. */
export function verifyHost(
  { host, site, onProgress }: Omit<HostRun, 'allowDeletions'>,
  url: string | undefined,
  sending: Pick<SenderOptions, 'tries' | 'patience' | 'pause'> = {},
): Promise<HostResult> {
  return withoutFailure(async () => {
    const address = (await host.address()) ?? url;
    if (address === undefined)
      return {
        messages: [
          message(rules['no-address'], `${host.name} does not say at which address readers get the site.`),
        ],
      };
    const text = path.join(site.folder, '_redirects');
    const redirects = readRedirectRules(
      fs.existsSync(text) ? fs.readFileSync(text, 'utf8') : '',
      '_redirects',
    );
    const files = site.files.filter((file) => !hostFiles.has(file.path));
    const differences = await servedDifferently({ address, files, redirects, onProgress, ...sending });
    const [first] = differences;
    if (first === undefined) return { messages: [] };
    const named = differences.slice(0, mostNamed).map((each) => `${each.path} (${each.why})`);
    const others = differences.length - named.length;
    const list = `${named.join(', ')}${others > 0 ? `, and ${others} more` : ''}`;
    const what = `${address} differs in ${differences.length} of ${files.length} files: ${list}.`;
    return { messages: [message(rules['other-bytes'], what)] };
  });
}

async function prepared({ host, site, allowDeletions, onlyNewer = false }: HostRun): Promise<HostResult> {
  const problems = host.problems(site);
  if (problems.some(({ level }) => level === 'error')) return { messages: problems };
  const current = await host.current();
  const { changes, deletions, files } = await compared(host, site, current);
  const isThere = current?.label?.generation === site.generation;
  if (isThere || (onlyNewer && current !== undefined && !(await isFollowed(host, site, current))))
    return { messages: problems, changes, isIdle: true, version: current };
  const refusal = allowDeletions ? undefined : refusalOf(host, deletions, files);
  return refusal === undefined ? { messages: problems, changes } : { messages: [...problems, refusal] };
}

/** Whether the build follows on the version that readers get, which is the newest. */
async function isFollowed(host: Host, site: HostedSite, current: Version): Promise<boolean> {
  if (current.label === undefined || site.changedSince(current.label.generation) === undefined) return false;
  const newest = (await host.versions()).find(({ label }) => label !== undefined);
  return newest === undefined || newest.id === current.id;
}

interface Compared {
  readonly changes: HostChanges;
  /** How many files go, at least; undefined where nobody knows. */
  readonly deletions: number | undefined;
  /** How many files there are. */
  readonly files: number;
}

/** Compares the build with the version that readers get, by as little as it takes: what was noted with that version, the host's own list, or numbers. */
async function compared(host: Host, site: HostedSite, current: Version | undefined): Promise<Compared> {
  const here = new Set(site.files.map((file) => file.path));
  if (current === undefined) return { changes: { changed: [...here], deleted: [] }, deletions: 0, files: 0 };
  const { label } = current;
  const since = label && site.changedSince(label.generation);
  if (label && since) {
    const deleted = [...since.keys()].filter((file) => !here.has(file));
    const changed = [...since.keys()].filter((file) => here.has(file));
    return { changes: { changed, deleted }, deletions: deleted.length, files: label.files };
  }
  const there = await host.paths?.();
  if (there !== undefined) {
    const deleted = [...there].filter((file) => !here.has(file));
    return { changes: { changed: undefined, deleted }, deletions: deleted.length, files: there.size };
  }
  const unknown = { changed: undefined, deleted: undefined };
  if (label === undefined) return { changes: unknown, deletions: undefined, files: 0 };
  return { changes: unknown, deletions: Math.max(0, label.files - here.size), files: label.files };
}

function refusalOf(host: Host, deletions: number | undefined, files: number): Message | undefined {
  if (deletions === undefined)
    return message(rules['unknown-site'], `What readers get from ${host.name} was not sent by stet.`);
  if (!isExcess(deletions, files)) return undefined;
  return message(
    deployRules['many-deletions'],
    `This would delete ${deletions} of the ${files} files of ${host.name}.`,
  );
}

function nothingEarlier(host: Host, generation: string, versions: readonly Version[]): Message {
  const what =
    generation === ''
      ? `${host.name} has no version that stet sent before the current one.`
      : `${host.name} has no version of generation “${generation}”.`;
  const names = versions.flatMap(({ label, since }) =>
    label ? [`${label.generation} (${since ?? 'sent'})`] : [],
  );
  const fix =
    names.length === 0 ? undefined : `Choose one of those that are there: ${names.slice(0, 20).join(', ')}.`;
  return message(rules['nothing-earlier'], what, undefined, fix);
}

async function withoutFailure(work: () => Promise<HostResult>): Promise<HostResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostFailure) return { messages: [hostFailureMessage(error)] };
    if (!(error instanceof OutputChanged)) throw error;
    const what = `${error.path} in the output folder is not what the last build has left.`;
    return { messages: [message(deployRules['output-changed'], what)] };
  }
}
