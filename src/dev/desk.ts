import { setImmediate, setTimeout as setTimeoutOf } from 'node:timers/promises';
import type { Answer } from '../build/answer.js';
import type { Progress } from '../build/engine.js';
import type { Audience } from '../build/families/documents.js';
import { type Changes, openSession, type Session, type Update } from '../build/session.js';
import type { Explanation } from '../build/why.js';
import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import { type Seen, type Watch, watchNewsroom } from './watch.js';

/** For whom the site is shown, and when. */
export interface World {
  readonly audience: Audience;
  /** Absent for now. */
  readonly at?: Instant | undefined;
}

/** The site at some time. */
export interface State {
  readonly update: Update;
  readonly config: Config;
  readonly world: World;
}

/** What is at an address, with the state of the site at that time. */
export interface Shown extends State {
  readonly answer: Answer | undefined;
}

type Listener = (show: (url: string) => Promise<Shown>) => Promise<void>;

/** A newsroom that is watched, and shown as it is at each moment. */
export interface Desk {
  /** The site after everything that has changed on the disk was taken in. */
  state(): Promise<State>;
  /** Shows what is at a URL, after everything that has changed on the disk was taken in. */
  show(url: string): Promise<Shown>;
  /** The stylesheet, script or font at a URL, without waiting for records. */
  asset(url: string): Uint8Array | undefined;
  explain(url: string): Promise<Explanation | undefined>;
  /** Shows the site to others, or at another instant, from now on. */
  move(world: World): Promise<void>;
  /**
   * Calls `listener` whenever pages may be others, with a function that shows them as they are then; the next change waits for the listener. Returns a
   * function that ends that.
   */
  onUpdate(listener: Listener): () => void;
  close(): Promise<void>;
}

/** A configuration, and what is to be said of it; without a configuration, it has errors. */
interface Loaded {
  readonly config?: Config | undefined;
  readonly messages: readonly Message[];
}

export interface DeskOptions {
  readonly loaded: Loaded & { readonly config: Config };
  /** Called when the configuration may have changed. */
  readonly loadConfig: () => Promise<Loaded>;
  readonly clock: () => Instant;
  readonly world: World;
  readonly onProgress?: Progress | undefined;
  readonly onWatchError: (folder: string, error: Error) => void;
}

/** Opens a newsroom and brings the records up to date. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { clock, loadConfig, onProgress, onWatchError } = options;
  let { config, messages } = options.loaded;
  let world = options.world;
  let session = open();
  let update: Update;
  /** What has changed since the last update; 'all' before the first. */
  let dirty: Changes | 'all' | undefined = 'all';
  let isConfigDirty = false;
  const listeners = new Set<Listener>();
  let watch: Watch | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function open(): Session {
    return openSession({ config, audience: world.audience, onProgress });
  }

  /** Runs one piece of work after the other: while records change, no page is made. */
  function exclusive<Done>(work: () => Promise<Done>): Promise<Done> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  const nowOf = () => world.at ?? clock();
  const isDue = () => {
    const { nextGate, nextHousekeeping } = update.summary;
    const next = Math.min(nextGate ?? Number.POSITIVE_INFINITY, nextHousekeeping ?? Number.POSITIVE_INFINITY);
    return nowOf() >= next;
  };

  async function reopen(): Promise<void> {
    await session.close();
    session = open();
    dirty = 'all';
  }

  async function reload(): Promise<void> {
    const next = await loadConfig();
    messages = next.messages;
    if (next.config === undefined) return;
    config = next.config;
    await reopen();
    watch?.close();
    watch = start();
  }

  /** Takes in all changes, those that come meanwhile, too. */
  async function bringUp(): Promise<void> {
    for (;;) {
      if (isConfigDirty) {
        isConfigDirty = false;
        await reload();
      }
      const changes = dirty ?? (isDue() ? nothing : undefined);
      if (changes === undefined) return;
      dirty = undefined;
      try {
        const early = changes === 'all' ? undefined : () => tell(changes.templates);
        update = await session.update(nowOf(), changes === 'all' ? undefined : changes, early);
        await tell();
      } catch (error) {
        // What is in memory may be half changed. Once more from the store; what fails twice is a fault of the program.
        await reopen();
        if (changes === 'all') throw error;
      }
    }
  }

  function state(): State {
    return { update: { ...update, messages: [...messages, ...update.messages] }, config, world };
  }

  async function show(url: string): Promise<Shown> {
    return { answer: await session.answer(url), ...state() };
  }

  /** `asksAgain` says that browsers will ask for assets of the pages. */
  async function tell(asksAgain = false): Promise<void> {
    if (listeners.size === 0) return;
    await Promise.all([...listeners].map((listener) => listener(show)));
    // What they send is on its way before the records take the processor again.
    await (asksAgain ? setTimeoutOf(untilAsked) : setImmediate());
  }

  function start(): Watch {
    return watchNewsroom(config, take, onWatchError);
  }

  function take(seen: Seen): void {
    isConfigDirty ||= seen.config;
    if (dirty !== 'all')
      dirty = {
        content: new Set([...(dirty?.content ?? []), ...seen.content]),
        static: (dirty?.static ?? false) || seen.static,
        templates: (dirty?.templates ?? false) || seen.templates,
      };
    // Who asks for a page next gets an error.
    exclusive(bringUp).catch(() => {});
  }

  // Watching begins first, so that nothing that changes meanwhile is missed.
  watch = start();
  await exclusive(bringUp);
  const upToDate = <Done>(work: () => Done | Promise<Done>): Promise<Done> =>
    exclusive(async () => {
      await bringUp();
      return work();
    });
  return {
    state: () => upToDate(state),
    show: (url) => upToDate(() => show(url)),
    asset: (url) => session.asset(url),
    explain: (url) => upToDate(() => session.explain(url)),
    move: (next) =>
      exclusive(async () => {
        world = next;
        await reopen();
        await bringUp();
      }),
    onUpdate(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      watch?.close();
      await exclusive(() => session.close());
    },
  };
}

/** Browsers have asked for the assets of a page by then. Milliseconds. */
const untilAsked = 40;

const nothing: Changes = { content: new Set(), static: false, templates: false };
