import path from 'node:path';
import { ledgerRows } from '../build/head.js';
import type { Config, DeployTarget } from '../config/config.js';
import { openCloudflare } from '../deploy/cloudflare.js';
import { type Host, HostFailure, hostFailureMessage } from '../deploy/host.js';
import { rules } from '../deploy/host-rules.js';
import {
  deployToHost,
  type HostChanges,
  type HostedSite,
  planForHost,
  rollBackHost,
  verifyHost,
} from '../deploy/hosted.js';
import { manifestOf } from '../deploy/manifest.js';
import { openNetlify } from '../deploy/netlify.js';
import { openSha1s } from '../deploy/sha1s.js';
import { hostFiles } from '../lib/host-files.js';
import { type Message, message } from '../lib/message.js';
import { realPath } from '../lib/real-path.js';
import type { Address } from '../objects/address.js';
import type { Rows } from '../store/rows.js';
import { openLedger } from '../write/ledger.js';
import { count } from './counted.js';
import { type DeployDone, type DeployFlags, plannedLines } from './deploy-flags.js';
import { showProgress } from './progress.js';
import type { Terminal } from './terminal.js';

export type HostAddress = Extract<Address, { readonly name: string }>;

export interface HostMeans {
  readonly address: HostAddress;
  readonly settings: DeployTarget;
  readonly config: Config;
  readonly flags: DeployFlags;
  /** Whether the site has just been built. */
  readonly isBuilt: boolean;
  readonly terminal: Terminal;
}

/** Below the store: what was read of files once. */
const sha1File = 'netlify-sha1s';

/** Whether an address names a host that takes a whole version of a site and shows it at one instant. */
export function isHost(address: Address): address is HostAddress {
  return address.scheme === 'netlify' || address.scheme === 'cloudflare';
}

/** Does what `stet deploy` was asked to do, at such a host. `undefined` where no build has filled the output folder. */
export async function deployAtHost(rows: Rows, means: HostMeans): Promise<DeployDone | undefined> {
  const { settings, config, flags, isBuilt, terminal } = means;
  const superfluous = settingsOfOthers(settings);
  if (superfluous.length > 0) return { messages: superfluous };
  let host: Host;
  try {
    host = open(means);
  } catch (error) {
    if (error instanceof HostFailure) return { messages: [hostFailureMessage(error)] };
    throw error;
  }
  if (flags.rollback) {
    const { messages, version } = await rollBackHost(host, flags.generation ?? '', flags['dry-run']);
    const generation = version?.label?.generation;
    const is = flags['dry-run'] ? 'would be' : 'is';
    const text = generation && `${host.name} ${is} back at generation ${generation.slice(0, 8)}.\n`;
    return { messages, text, facts: { generation } };
  }
  const site = siteIn(rows, config);
  if (site === undefined) return undefined;
  const progress = showProgress(terminal, flags);
  if (flags.verify) {
    const onProgress = (done: number, all: number) => progress.onFiles('Reading back', done, all);
    const { messages } = await verifyHost({ host, site, onProgress }, config.url).finally(progress.clear);
    const files = site.files.filter(({ path: file }) => !hostFiles.has(file)).length;
    const text =
      messages.length === 0 ? `${count(files, 'file')} at ${host.name}, all as built.\n` : undefined;
    return { messages, text, facts: { files } };
  }
  const started = terminal.clock();
  const run = {
    host,
    site,
    allowDeletions: flags['allow-deletions'] === true,
    onlyNewer: flags['when-due'] && !isBuilt,
    onProgress: (done: number, all: number) => progress.onFiles('Sending files', done, all),
  };
  const work = flags['dry-run'] ? planForHost : deployToHost;
  const { messages, changes, sent, isIdle, version } = await work(run).finally(progress.clear);
  if (changes === undefined) return { messages };
  if (isIdle) {
    const generation = version?.label?.generation;
    return {
      messages,
      text: idleText(host.name, generation, site.generation),
      facts: { generation, sent: 0 },
    };
  }
  const { generation } = site;
  const facts = {
    generation,
    sent: sent?.files ?? changes.changed?.length,
    deleted: changes.deleted?.length,
  };
  if (flags['dry-run']) return { messages, text: planText(changes, site.files.length, host.name), facts };
  const seconds = ((terminal.clock() - started) / 1_000).toFixed(1);
  const text = `${host.name} has generation ${generation.slice(0, 8)}: ${count(sent?.files ?? 0, 'file')} sent, in ${seconds} s.\n`;
  return { messages, text, facts };
}

function idleText(name: string, there: string | undefined, here: string): string {
  const generation =
    there === undefined ? 'a version that stet did not send' : `generation ${there.slice(0, 8)}`;
  return there === here
    ? `${name} is up to date (${generation}).\n`
    : `${name} stays at ${generation}: by the clock only what follows on it is sent.\n`;
}

function open({ address, config, terminal }: HostMeans): Host {
  const environment = terminal.env;
  if (address.scheme === 'cloudflare') return openCloudflare({ script: address.name, environment });
  const sha1s = openSha1s(path.join(config.storeDir, sha1File));
  return openNetlify({ site: address.name, environment, sha1s });
}

function siteIn(rows: Rows, { outputDir }: Config): HostedSite | undefined {
  const folder = realPath(outputDir);
  const ledger = openLedger(ledgerRows(rows), folder);
  const manifest = manifestOf(ledger);
  if (manifest === undefined) return undefined;
  const files = Array.from(ledger.files(), ([file, { digest, size }]) => ({ path: file, digest, size }));
  const { generation, changedSince, isRetired } = manifest;
  return { generation, files, folder, changedSince, isRetired };
}

/** Settings that mean something for other targets. */
function settingsOfOthers({ to, endpoint, region, website, compress, purge }: DeployTarget): Message[] {
  const set = {
    endpoint: endpoint !== undefined,
    region: region !== undefined,
    website,
    compress: compress.length > 0,
    purge: Object.keys(purge).length > 0,
  };
  return Object.entries(set).flatMap(([name, isSet]) =>
    isSet ? [message(rules['no-such-setting'], `\`${name}\` has no meaning for ${to}.`)] : [],
  );
}

function planText({ changed, deleted }: HostChanges, all: number, name: string): string {
  const sent =
    changed === undefined
      ? `${name} would be told the names of all ${count(all, 'file')}, and sent those that it lacks`
      : `${count(changed.length, 'file')} would be sent to ${name}, as far as it lacks them`;
  const gone =
    deleted === undefined
      ? 'which files are there now is not known'
      : `${deleted.length} would be gone there`;
  return `${sent}; ${gone}.\n${plannedLines('send', changed ?? [])}${plannedLines('delete', deleted ?? [])}`;
}
