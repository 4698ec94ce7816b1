import { setTimeout as wait } from 'node:timers/promises';
import type { Elsewhere, PageWork, ParseMeans } from '../build/elsewhere.js';
import { besideEachOther } from '../build/families/address-rows.js';
import { parsedTables } from '../build/parses.js';
import { ObjectFailure } from '../objects/object-store.js';
import { type Answers, answerStories, type Stories, tellAnswers } from '../related/index/memory/answers.js';
import type { InvertedIndex } from '../related/index/memory/inverted-index.js';
import type { QueryAll } from '../related/index/memory/query-all.js';
import type { Tuning } from '../related/tuning.js';
import type { Depot } from './depot.js';
import { openPages } from './pages.js';
import { otherSource, parsedRows, parsedSegment, type SourceFile } from './parsing.js';
import { openAnswers, putAsked } from './picks.js';
import { openSegment, type Segment, tableAndName } from './segment.js';
import { type ParsedSegment, putRows, putSnapshot } from './snapshot.js';
import { listBytes, outcomeOf, type Task } from './tasks.js';
import { sourceUnits } from './units.js';

/** Tells other machines of tasks. What it says is a hint: nothing is lost where nobody hears of it, or where it is lost itself. */
export interface Driver {
  /** Whether machines are told of each task, and not only of the whole. */
  readonly tellsTasks: boolean;
  offer(tasks: readonly Task[]): void;
  /**
   * Tells what a step is to be done with, for a newsroom with these versions of source files; without a key, that nothing is left to do.
   */
  announce(ground: Ground, versions: ReadonlyMap<string, string>): Promise<void>;
  /** Tasks that are said to be done since the last call. */
  done(): readonly Task[];
}

/** What all tasks of a step are done with, and its key in the depot. */
export interface Ground {
  readonly step: 'picks' | 'pages';
  readonly key: string | undefined;
}

export interface Coordinator extends Elsewhere {
  /** Tells others that nothing is left to do in any step. To be called when the build has ended. `versionsNow` reads the versions of all source files. */
  end(versionsNow: () => Promise<ReadonlyMap<string, string>>): Promise<void>;
}

export interface CoordinatorOptions {
  readonly depot: Depot;
  readonly driver: Driver;
  readonly sizes?: Sizes | undefined;
}

/** How work is divided. */
export interface Sizes {
  /** Files and pages for which asking others is worth it. */
  readonly least: number;
  /** Files of a unit, on average. */
  readonly files: number;
  /** Stories of a unit for which the related index is asked, at least. */
  readonly stories: number;
  /** Pages of a unit. */
  readonly pages: number;
}

export const usualSizes: Sizes = { least: 2_000, files: 256, stories: 1_000, pages: 1_000 };
/** So often the depot is asked for what others have done without saying so. Milliseconds. */
const lookAgain = 2_000;
/** The same where others say so. */
const lookAgainLater = 10_000;
/** Units of stories for which the related index is asked, at most: each goes through all stories before. */
const mostAsked = 64;
/** Objects that are asked for at once. */
const atOnce = 8;

/**
 * Has parts of a build done by others, and does what is left: it begins at the end of the list while others begin at its beginning, so that nobody is waited
 * for. Whatever comes of the others, the build is the same.
 */
export function createCoordinator({ depot, driver, sizes = usualSizes }: CoordinatorOptions): Coordinator {
  /** What the depot has of all source files; undefined where it may lack any. */
  let parsed: ParsedSegment[] | undefined;
  let versions: ReadonlyMap<string, string> | undefined;
  /** Steps with which others are said to be done. */
  const over = new Set<Ground['step']>();
  const begin = async (step: Ground['step'], key: string) => {
    over.delete(step);
    await driver.announce({ step, key }, versions ?? new Map());
  };
  const end = async (step: Ground['step']) => {
    if (over.has(step)) return;
    over.add(step);
    try {
      await driver.announce({ step, key: undefined }, versions ?? new Map());
    } catch (error) {
      // Others wait for longer than they need to, and that is all.
      if (!(error instanceof ObjectFailure)) throw error;
    }
  };

  return {
    async parse(files, means) {
      parsed = undefined;
      over.clear();
      const all = means.versions();
      versions = all;
      if (files.size < sizes.least) return;
      const found: ParsedSegment[] = [];
      const units = sourceUnits([...files.keys()], sizes.files);
      await parseElsewhere(
        units.map((unit) => unit.map((file) => [file, files.get(file) ?? ''])),
        means,
        found,
      );
      const count = found.reduce((sum, each) => sum + each.files, 0);
      if (count === all.size) parsed = found;
    },
    async query(index, tuning) {
      return index.stories.size < sizes.least ? undefined : queryElsewhere(index, tuning);
    },
    async pages(work) {
      // Recommendations are all there by now, whether or not others were asked.
      await end('picks');
      if (work.names.length >= sizes.least) return makeElsewhere(work);
      await end('pages');
      return undefined;
    },
    async end(versionsNow) {
      versions ??= await versionsNow();
      await end('picks');
      await end('pages');
    },
  };

  async function parseElsewhere(
    units: readonly (readonly SourceFile[])[],
    { rows, relieve, versionOf, parseHere, onProgress }: ParseMeans,
    found: ParsedSegment[],
  ): Promise<void> {
    const total = units.reduce((sum, unit) => sum + unit.length, 0);
    let done = 0;
    const byTask = new Map<Task, readonly SourceFile[]>();
    for (const unit of units) {
      const bytes = listBytes(unit);
      byTask.set(
        { step: 'parse', unit: driver.tellsTasks ? await depot.putByContent(bytes) : depot.keyOf(bytes) },
        unit,
      );
    }
    await settle([...byTask.keys()], {
      take(task, bytes) {
        const segment = openSegment(bytes);
        const unit = byTask.get(task) ?? [];
        for (const [table, name, value] of parsedRows(unit, segment))
          rows.put(table, name, Buffer.from(value));
        relieve();
        found.push({ object: outcomeOf(task), ...contentsOf(segment) });
        done += unit.length;
        onProgress(done, total);
      },
      async make(task) {
        const unit = byTask.get(task) ?? [];
        await parseHere(unit.map(([file]) => file));
        done += unit.length;
        // What was read of a file that has changed meanwhile is not what its version names.
        if ((await otherSource(unit, versionOf)) !== undefined) return;
        const segment = parsedSegment(unit, rows);
        await depot.put(outcomeOf(task), segment);
        found.push({ object: outcomeOf(task), ...contentsOf(openSegment(segment)) });
      },
    });
  }

  async function queryElsewhere(index: InvertedIndex, tuning: Tuning): Promise<QueryAll> {
    const { size } = index.stories;
    const length = Math.max(sizes.stories, Math.ceil(size / mostAsked));
    const byUnit = new Map<string, Stories>();
    for (let from = 0; from < size; from += length) {
      const to = Math.min(size, from + length);
      byUnit.set(await depot.putByContent(listBytes([from, to])), { from, to });
    }
    const key = await putAsked({ index, tuning, units: [...byUnit.keys()] }, depot);
    await begin('picks', key);
    const parts = new Map<Task, Stories>(
      Array.from(byUnit, ([unit, part]) => [{ step: 'picks', index: key, unit }, part]),
    );
    const answers = new Map<Stories, Answers>();
    const partOf = (task: Task) => parts.get(task) ?? { from: 0, to: 0 };
    await settle([...parts.keys()], {
      take: (task, bytes) => void answers.set(partOf(task), openAnswers(bytes)),
      make: async (task) => void answers.set(partOf(task), answerStories(index, tuning, partOf(task))),
    });
    await end('picks');
    return (_, __, found) => {
      for (const part of parts.values()) {
        const its = answers.get(part);
        if (its) tellAnswers(its, part.from, found);
      }
    };
  }

  async function makeElsewhere(work: PageWork): Promise<readonly string[]> {
    const { family, missing, isElsewhere, names, file } = work;
    // Where the newsroom is on this machine says nothing to others.
    const settings = { ...work.settings, config: { ...work.settings.config, ...nowhere } };
    const index = await putRows(file, depot, work.isNew ? parsed : undefined);
    const units = unitsIn(besideEachOther(names), sizes.pages);
    const keys: string[] = [];
    for (const unit of units) keys.push(await depot.putByContent(listBytes(unit)));
    const snapshot = await putSnapshot({ family, settings, missing, isElsewhere, index, units: keys }, depot);
    await begin('pages', snapshot);
    const namesOf = new Map<Task, readonly string[]>(
      units.map((unit, at) => [{ step: 'pages', snapshot, unit: keys[at] as string }, unit]),
    );
    const left = new Set<string>();
    await settle([...namesOf.keys()], {
      take(_, bytes) {
        for (const { page, html, isFailed, bytes: its } of openPages(bytes))
          if (isFailed) left.add(page.name);
          else work.take(page, html && its && { bytes: its, digest: html.digest });
      },
      make: (task) => work.makeHere(namesOf.get(task) ?? []),
    });
    await end('pages');
    return names.filter((name) => left.has(name));
  }

  /** Has tasks done, by others or by this process. */
  async function settle(
    tasks: readonly Task[],
    { take, make }: { take(task: Task, outcome: Buffer): void; make(task: Task): Promise<void> },
  ): Promise<void> {
    const open = new Map(tasks.map((task) => [outcomeOf(task), task]));
    /** Takes what others have done of some tasks. Returns whether that was any. */
    const look = async (some: readonly Task[]): Promise<boolean> => {
      let isAny = false;
      const waiting = some.values();
      const next = async () => {
        for (const task of waiting) {
          const key = outcomeOf(task);
          if (!open.has(key)) continue;
          const bytes = await depot.get(key);
          if (bytes === undefined || !open.delete(key)) continue;
          try {
            take(task, bytes);
          } catch (error) {
            // Nothing is taken any more.
            open.clear();
            throw error;
          }
          isAny = true;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, next));
      return isAny;
    };
    await look(tasks);
    driver.offer([...open.values()]);
    let looked = performance.now();
    while (open.size > 0) {
      const said = driver.done();
      if (said.length > 0 && (await look(said))) continue;
      if (performance.now() - looked > (driver.tellsTasks ? lookAgainLater : lookAgain)) {
        await look([...open.values()]);
        driver.offer([...open.values()]);
        looked = performance.now();
        continue;
      }
      const [key, task] = [...open].at(-1) ?? [];
      if (key === undefined || task === undefined) return;
      open.delete(key);
      await make(task);
      // Events of the network have their turn.
      await wait(0);
    }
  }
}

/** Of the configuration: pages are made without any folder, and sent nowhere. */
const nowhere = {
  root: '',
  contentDir: '',
  templatesDir: '',
  staticDir: '',
  outputDir: '',
  storeDir: '',
  deploy: new Map(),
};

function unitsIn(names: readonly string[], size: number): string[][] {
  const count = Math.ceil(names.length / size);
  return Array.from({ length: count }, (_, at) => names.slice(at * size, (at + 1) * size));
}

/** Where the rows of each table begin in a segment of parsed files, and of how many files it has rows. */
function contentsOf(segment: Segment): Omit<ParsedSegment, 'object'> {
  const firsts: string[] = [];
  const [facts] = parsedTables;
  let files = 0;
  let last: string | undefined;
  for (let place = 0; place < segment.count; place++) {
    const key = segment.keyAt(place);
    const [table] = tableAndName(key);
    if (table === facts) files++;
    if (table !== last) firsts.push(key.toString('latin1'));
    last = table;
  }
  return { firsts, files };
}
