import fs from 'node:fs';
import path from 'node:path';
import type { UserConfig } from '../../../src/config/config.js';
import { fill } from '../folders.js';
import { createDraw, type Draw } from './draw.js';
import type { Mistake } from './mistakes.js';
import { type Story, storyFile } from './story.js';
import { type Text, textFile } from './texts.js';

/** What editors know of their newsroom's files. Plain data, so that it can be copied. */
export interface State {
  stories: Story[];
  /** Files of sections, topics, series, authors and standing pages, by their paths from the root. */
  texts: Record<string, Text>;
  config: UserConfig;
  mistakes: Mistake[];
  /** Files of stories that were placed on front pages, the last few. */
  placed: string[];
  /** How many names were made up. */
  made: number;
}

/** A newsroom's folder, with all that writes into it. */
export interface Room {
  readonly root: string;
  readonly draw: Draw;
  /** Whether editors may do what keeps the site from being published. */
  readonly mayFail: boolean;
  state: State;
  /** Milliseconds since the epoch: the instant of the next build. */
  now: number;
  /** Names what a build runs in: Node, its data, the libraries. */
  environment: string;
  has(file: string): boolean;
  /** The files there are in a folder, by their paths from the root, sorted. */
  filesIn(folder: string): string[];
  put(file: string, bytes: string | Uint8Array): void;
  remove(file: string): void;
  move(from: string, to: string): void;
  /** Puts a symbolic link beside the file that it leads to. */
  link(file: string, name: string): void;
  save(story: Story): void;
  saveText(file: string): void;
  configure(fields: { readonly [Field in keyof UserConfig]: UserConfig[Field] | undefined }): void;
  /** Gives a file a time of change long past, with the same bytes. */
  touch(file: string): void;
  /** Begins a change that can be undone. */
  begin(): void;
  /** Undoes the last change, as a change of its own; false where there is none. */
  undo(): boolean;
  /** What was changed until now is not undone by `recover`. */
  settle(): void;
  /** Undoes all changes since `settle`. */
  recover(): void;
}

interface Change {
  /** Before the change. */
  readonly state: State;
  /** What files held before, by path; undefined for one that was not there. */
  readonly held: Map<string, Buffer | undefined>;
}

export const begin = Date.UTC(2026, 10, 23, 12);
export const DAY = 86_400_000;

export function createRoom(
  root: string,
  seed: number,
  { config, ...may }: Pick<Room, 'mayFail'> & Pick<State, 'config'>,
): Room {
  const draw = createDraw(seed);
  let changes: Change[] = [];
  let settled = 0;
  let touches = 0;
  const at = (file: string) => path.join(root, file);
  // A link that leads to nothing any more is there, too.
  const has = (file: string) => fs.lstatSync(at(file), { throwIfNoEntry: false }) !== undefined;
  function note(file: string): void {
    const held = changes.at(-1)?.held;
    if (held && !held.has(file))
      held.set(file, fs.existsSync(at(file)) ? fs.readFileSync(at(file)) : undefined);
  }
  /** Each time another one: a build reads what was changed just now whatever its time. */
  function touch(file: string): void {
    const time = (begin - 1_000 * DAY) / 1_000 + ++touches;
    fs.utimesSync(at(file), time, time);
  }
  function put(file: string, bytes: string | Uint8Array): void {
    note(file);
    fill(root, { [file]: bytes });
    // Without that the times of files would never be put to use.
    if (draw.chance(0.5)) touch(file);
  }
  function remove(file: string): void {
    note(file);
    fs.rmSync(at(file));
  }
  const beginChange = () => void changes.push({ state: structuredClone(room.state), held: new Map() });
  /** Brings everything back to what it was before one of the changes. */
  function undoFrom(first: number): void {
    const undone = changes.slice(first);
    const before = undone[0]?.state;
    // Of several changes of a file the first has what it held before all of them.
    const held = new Map(undone.reverse().flatMap((change) => [...change.held]));
    beginChange();
    for (const [file, bytes] of held) {
      if (bytes !== undefined) put(file, bytes);
      else if (has(file)) remove(file);
    }
    if (before !== undefined) room.state = structuredClone(before);
  }
  const room: Room = {
    root,
    draw,
    ...may,
    state: { stories: [], texts: {}, config, mistakes: [], placed: [], made: 0 },
    now: begin,
    environment: 'one',
    has,
    filesIn: (folder) =>
      has(folder)
        ? fs
            .readdirSync(at(folder), { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => `${folder}/${name}`)
            .sort()
        : [],
    put,
    remove,
    move(from, to) {
      note(from);
      note(to);
      fs.mkdirSync(path.dirname(at(to)), { recursive: true });
      fs.renameSync(at(from), at(to));
    },
    link(file, name) {
      note(file);
      fs.symlinkSync(name, at(file));
    },
    save: (story) => put(story.file, storyFile(story)),
    saveText(file) {
      const text = room.state.texts[file];
      if (text !== undefined) put(file, textFile(file, text));
      else if (has(file)) remove(file);
    },
    configure(fields) {
      const next = { ...room.state.config, ...fields };
      room.state.config = Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as UserConfig;
      put('stet.config.json', JSON.stringify(room.state.config));
    },
    touch,
    begin: beginChange,
    undo() {
      if (changes.length === 0) return false;
      undoFrom(changes.length - 1);
      return true;
    },
    settle() {
      changes = changes.slice(-1);
      settled = changes.length;
    },
    recover() {
      if (changes.length > settled) undoFrom(settled);
    },
  };
  return room;
}
