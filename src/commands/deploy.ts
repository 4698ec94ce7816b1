import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ledgerRows, nextOfLast } from '../build/head.js';
import { besideTheStore } from '../build/look.js';
import type { Config, DeployTarget } from '../config/config.js';
import { completeTarget } from '../config/deploy.js';
import { rules as configRules } from '../config/rules.js';
import { deploy, failureOf } from '../deploy/deploy.js';
import { stateKey } from '../deploy/lease.js';
import { hostFileText, type Manifest, manifestOf } from '../deploy/manifest.js';
import { headersBeyondObjects, type MetadataRules, metadataOf } from '../deploy/metadata.js';
import type { Plan } from '../deploy/plan.js';
import { openPurgers } from '../deploy/purge/purgers.js';
import { rules } from '../deploy/rules.js';
import { openTarget, type Target } from '../deploy/target.js';
import { verify } from '../deploy/verify.js';
import { digest } from '../lib/digest.js';
import { hasErrors, type Message, message, sortMessages } from '../lib/message.js';
import { nearest } from '../lib/nearest.js';
import { isInside, realPath } from '../lib/real-path.js';
import { formatIso } from '../lib/time.js';
import { version } from '../lib/version.js';
import { type Address, openStore, readAddress } from '../objects/address.js';
import type { ObjectStore } from '../objects/object-store.js';
import { readHeaderRules } from '../serve/header-rules.js';
import { readRedirectRules } from '../serve/redirect-rules.js';
import type { Rows } from '../store/rows.js';
import { openLedger } from '../write/ledger.js';
import { buildAndTell, prepare } from './build.js';
import { count } from './counted.js';
import { type DeployDone, type DeployFlags, plannedLines } from './deploy-flags.js';
import { deployAtHost, type HostAddress, isHost } from './deploy-host.js';
import { formatMessages, printable } from './print.js';
import { showProgress } from './progress.js';
import { quoted } from './quoted.js';
import { shownPath } from './report-file.js';
import type { Terminal } from './terminal.js';

const atOnce = 32;

/** Runs `stet deploy` and returns the exit code. */
export async function deployCommand(
  named: string | undefined,
  flags: DeployFlags,
  terminal: Terminal,
): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now } = prepared;
  const chosen = chooseTarget(named, config);
  if ('problem' in chosen) {
    terminal.err(chosen.problem);
    return 2;
  }
  const say = (messages: readonly Message[], facts: DeployDone['facts'] = {}) => {
    const sorted = sortMessages(messages);
    const shown = flags.quiet ? sorted.filter(({ level }) => level === 'error') : sorted;
    if (flags.json)
      terminal.out(`${JSON.stringify({ ok: !hasErrors(sorted), ...facts, messages: sorted })}\n`);
    else if (shown.length > 0) terminal.err(`${formatMessages(shown, terminal)}\n`);
    return hasErrors(sorted) ? 1 : 0;
  };
  if (chosen.target === undefined) return say(chosen.messages);
  const { target: settings } = chosen;
  const secret = secretIn(config, terminal);
  if (secret !== undefined) return say([secret]);

  let code = 0;
  const due = flags['when-due'] === true && (await besideTheStore(config, async (rows) => isDue(rows, now)));
  if (due) {
    const { content, config: file, output, store } = flags;
    const quiet = flags.quiet || flags.json;
    const built = await buildAndTell(
      { content, config: file, output, store, now: flags.now, quiet, delta: flags.delta, 'last-good': true },
      terminal,
    );
    if (!built.isPublished) return built.code;
    code = built.code;
  }
  try {
    const means = { settings, config, flags, now, isBuilt: due, terminal };
    const address = readAddress(settings.to);
    if (flags.repair && isHost(address)) {
      terminal.err(`--repair is for object storage and folders: files at ${settings.to} never change.\n`);
      return 2;
    }
    const site = isHost(address) ? { address } : openSite(settings, config, terminal);
    if ('messages' in site) return say(site.messages);
    const done = await besideTheStore(config, (rows) =>
      'objects' in site ? work(rows, { ...site, ...means }) : workAtHost(rows, site.address, means),
    );
    if (done.text !== undefined && !flags.quiet && !flags.json) terminal.out(done.text);
    return say(done.messages, done.facts) || code;
  } catch (error) {
    return say([failureOf(error, settings.to)]);
  }
}

type Chosen =
  | { readonly problem: string }
  | { readonly target: DeployTarget }
  | { readonly target?: undefined; readonly messages: readonly Message[] };

function chooseTarget(named: string | undefined, { deploy: targets }: Config): Chosen {
  const names = [...targets.keys()];
  if (named === undefined) {
    const [only] = targets.values();
    if (only !== undefined && targets.size === 1) return { target: only };
    if (only === undefined)
      return { messages: [message(rules['no-target'], 'The configuration names no target.')] };
    return { problem: `Name one of the targets: ${names.join(', ')}.\n` };
  }
  const target = targets.get(named);
  if (target !== undefined) return { target };
  if (named.includes(':')) return { target: completeTarget({ to: named }) };
  const near = nearest(named, names);
  const hint = near === undefined ? `There are: ${names.join(', ') || 'none'}.` : `Did you mean “${near}”?`;
  return { problem: `The configuration has no target “${named}”. ${hint}\n` };
}

/** Variables of the environment that hold keys of hosts. */
const secretVariables =
  /^(?:AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)|NETLIFY_AUTH_TOKEN|CLOUDFLARE_API_TOKEN|FASTLY_API_TOKEN|BUNNY_API_KEY)$/;
/** Anything shorter may be in the configuration by chance. */
const shortestSecret = 8;

/** Whether a key of the environment stands in the configuration. */
function secretIn({ deploy: targets }: Config, { env }: Terminal): Message | undefined {
  const written = JSON.stringify([...targets]);
  for (const [name, value = ''] of Object.entries(env))
    if (
      secretVariables.test(name) &&
      value.length >= shortestSecret &&
      written.includes(JSON.stringify(value).slice(1, -1))
    )
      return message(configRules['secret-setting'], `The value of ${name} stands in the configuration.`);
  return undefined;
}

/** Whether anything was to change by now that no build has seen. */
function isDue(rows: Rows, now: number): boolean {
  const next = nextOfLast(rows);
  if (next === undefined) return true;
  return [next.nextGate, next.nextHousekeeping].some((instant) => instant !== null && instant <= now);
}

/** What is known before the store is opened. */
interface Site {
  readonly address: Address;
  readonly objects: ObjectStore;
  readonly purgers: ReturnType<typeof openPurgers>['purgers'];
}

/** Throws `ObjectFailure`. */
function openSite(
  settings: DeployTarget,
  config: Config,
  { env }: Terminal,
): Site | { readonly messages: readonly Message[] } {
  const address = readAddress(settings.to);
  const messages: Message[] = [];
  if (address.scheme === 'file') {
    const problem = folderProblem(path.resolve(config.root, address.folder), config);
    if (problem !== undefined) messages.push(problem);
  } else if (settings.compress.length > 1)
    messages.push(
      message(
        rules['one-coding'],
        `\`compress\` of ${settings.to} names ${settings.compress.join(' and ')}.`,
      ),
    );
  const opened = openPurgers(settings.purge, { site: config.url, environment: env });
  messages.push(...opened.messages);
  if (messages.length > 0) return { messages };
  const objects = openStore(address, {
    root: config.root,
    environment: env,
    endpoint: settings.endpoint,
    region: settings.region,
    urgent: stateKey,
    atOnce: settings.atOnce ?? atOnce,
  });
  return { address, objects, purgers: opened.purgers };
}

/** Why files may not be sent to a folder of this machine, if they may not. */
function folderProblem(folder: string, config: Config): Message | undefined {
  const real = realPath(folder);
  const own = {
    'the output folder': config.outputDir,
    'the content folder': config.contentDir,
    'the static folder': config.staticDir,
    'the templates folder': config.templatesDir,
    'the store': config.storeDir,
  };
  for (const [what, dir] of Object.entries(own)) {
    const other = realPath(dir);
    if (isInside(real, other) || isInside(other, real))
      return message(
        rules['target-overlaps'],
        `The folder ${folder} is ${what} ${dir}, holds it, or lies in it.`,
      );
  }
  const isOurs = fs.existsSync(`${real}.stet/state.json`);
  const usual = new Set(['.gitkeep', 'lost+found']);
  const found = isOurs || !fs.existsSync(real) ? [] : fs.readdirSync(real).filter((name) => !usual.has(name));
  return found.length === 0
    ? undefined
    : message(rules['target-not-ours'], `The folder ${folder} is not empty, and stet did not fill it.`);
}

interface Means extends Site {
  readonly settings: DeployTarget;
  readonly config: Config;
  readonly flags: DeployFlags;
  readonly now: number;
  /** Whether the site has just been built. */
  readonly isBuilt: boolean;
  readonly terminal: Terminal;
}

/** At a host that shows a whole version at one instant. */
async function workAtHost(
  rows: Rows,
  address: HostAddress,
  means: Omit<Means, keyof Site>,
): Promise<DeployDone> {
  const { config, flags, now, terminal } = means;
  const done = await deployAtHost(rows, { ...means, address });
  if (done === undefined) return { messages: [notBuilt(config, terminal)] };
  const gate = flags['when-due'] || flags.rollback ? [] : passedGate(rows, now, config);
  return { ...done, messages: [...done.messages, ...gate] };
}

function notBuilt(config: Config, terminal: Terminal): Message {
  return message(rules['not-built'], `No build has filled ${shownPath(config.outputDir, terminal)}.`);
}

async function work(rows: Rows, means: Means): Promise<DeployDone> {
  const { config, settings, flags, now, isBuilt, terminal, objects, address, purgers } = means;
  const manifest = manifestOf(openLedger(ledgerRows(rows), realPath(config.outputDir)));
  if (manifest === undefined) return { messages: [notBuilt(config, terminal)] };
  const { target, served, notes } = targetOf(manifest, means);
  const progress = showProgress(terminal, flags);
  const started = terminal.clock();
  let altered: ReadonlySet<string> = new Set();
  if (flags.verify || flags.repair) {
    const done = await verify({
      target,
      rules: served,
      atOnce: settings.atOnce ?? atOnce,
      onProgress: (done, total) => progress.onFiles('Reading back', done, total),
    }).finally(progress.clear);
    altered = done.altered;
    const text =
      altered.size > 0 ? undefined : `${count(done.files, 'file')} at ${objects.name}, all as deployed.\n`;
    if (flags.verify) return { text, facts: { files: done.files }, messages: done.messages };
  }
  const done = await deploy({
    target,
    manifest,
    rules: served,
    keep: settings.keep,
    purgers,
    base: config.base,
    owner: ownerIn(terminal),
    clock: terminal.clock,
    dryRun: flags['dry-run'],
    allowDeletions: flags['allow-deletions'],
    breakLock: flags['break-lock'],
    rollback: flags.rollback ? (flags.generation ?? '') : undefined,
    altered,
    onlyNew: flags['when-due'] && !isBuilt,
    atOnce: settings.atOnce ?? atOnce,
    onProgress: (done, total) => progress.onFiles('Sending files', done, total),
    onWait({ owner, since }) {
      progress.clear();
      terminal.err(
        printable(
          `${objects.name} is locked by ${owner} since ${since}. Waiting for the lock to run out …\n`,
        ),
      );
    },
  });
  progress.clear();
  const messages = [...done.messages];
  if (!flags['when-due'] && !flags.rollback) messages.push(...passedGate(rows, now, config));
  if (done.plan === undefined) return { messages };
  if (done.isFirst && address.scheme === 's3') messages.push(...notes());
  const facts = {
    generation: done.generation,
    sent: done.plan.puts.length,
    deleted: done.plan.deletions.length,
  };
  if (flags['dry-run']) return { text: planText(done.plan, objects.name), facts, messages };
  const seconds = ((terminal.clock() - started) / 1_000).toFixed(1);
  const { puts, deletions } = done.plan;
  const changed = `${count(puts.length, 'file')} sent, ${deletions.length} deleted, in ${seconds} s`;
  const generation = done.generation?.slice(0, 8);
  const text = done.isIdle
    ? `${objects.name} is up to date (generation ${generation}).\n`
    : flags.rollback
      ? `${objects.name} is back at generation ${generation}: ${changed}.\n`
      : `${objects.name} has generation ${generation}: ${changed}.\n${done.isFirst ? '' : undoLine(means)}`;
  return { text, facts, messages };
}

/** How files of the site are served at the target, and what there is to say about it. */
function targetOf(
  manifest: Manifest,
  { objects, settings, config, terminal }: Means,
): { readonly target: Target; readonly served: string; readonly notes: () => readonly Message[] } {
  const read = (name: string) => hostFileText(config.outputDir, name, manifest.hostFile(name));
  // Read when a file is to be sent: the output folder of a run that has built nothing may be empty.
  let known: MetadataRules | undefined;
  const readRules = () => {
    known ??= {
      headers: readHeaderRules(read('_headers'), '_headers'),
      websiteRedirects: settings.website ? readRedirectRules(read('_redirects'), '_redirects') : undefined,
    };
    return known;
  };
  const { compress } = settings;
  const target = openTarget(
    {
      store: objects,
      outputDir: config.outputDir,
      headersOf: (file) => metadataOf(file, readRules()),
      compress,
      secret: objects.hasHeaders ? terminal.env.AWS_SECRET_ACCESS_KEY : undefined,
    },
    manifest,
  );
  const digestOf = (name: string) => manifest.hostFile(name)?.digest;
  const decisive = objects.hasHeaders
    ? [digestOf('_headers'), settings.website && digestOf('_redirects')]
    : [];
  return {
    target,
    served: digest(JSON.stringify([version, compress, decisive])),
    notes() {
      const beyond = headersBeyondObjects(readRules().headers);
      const what = `${objects.name} cannot serve the headers ${beyond.join(', ')}.`;
      return beyond.length === 0 ? [] : [message(rules['headers-left-out'], what)];
    },
  };
}

/** A warning where a story was to appear or go, and no build has seen to that. */
function passedGate(rows: Rows, now: number, config: Config): Message[] {
  const gate = nextOfLast(rows)?.nextGate ?? null;
  if (gate === null || gate > now) return [];
  const what = `A story was to appear or go at ${formatIso(gate, config.timeZone)}, and the site has not been built since.`;
  return [message(rules['gate-passed'], what)];
}

/** Who deploys: the address of a run of CI, or a person and a machine. */
function ownerIn({ env }: Terminal): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (server && repository && run) return `${server}/${repository}/actions/runs/${run}`;
  return env.CI_JOB_URL ?? `${userName()}@${os.hostname()}`;
}

/** In a container, a user may have a number alone. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'somebody');
  }
}

function planText({ puts, deletions }: Plan, name: string): string {
  const sent = puts.map(({ path, replaces }) => (replaces === undefined ? `${path} (new)` : path));
  return (
    `${count(puts.length, 'file')} would be sent to ${name}, and ${deletions.length} deleted there.\n` +
    plannedLines('send', sent) +
    plannedLines(
      'delete',
      deletions.map((each) => each.path),
    )
  );
}

function undoLine({ settings, config, flags }: Means): string {
  const name = [...config.deploy].find(([, each]) => each === settings)?.[0] ?? settings.to;
  const target = config.deploy.size === 1 && config.deploy.get(name) === settings ? '' : ` ${quoted(name)}`;
  const places = (['content', 'config'] as const).flatMap((option) => {
    const value = flags[option];
    return value === undefined ? [] : [` --${option} ${quoted(value)}`];
  });
  return settings.keep === 0
    ? ''
    : `To take that back: npx stet deploy${target} --rollback${places.join('')}\n`;
}
