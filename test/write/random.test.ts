import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openWriter, type Rows } from '../../src/write/write.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { openRows, rowsFile } from '../support/rows.js';

type Generation = Readonly<Record<string, string>>;

type Step =
  | {
      readonly kind: 'build';
      readonly files: Generation;
      readonly verify: boolean;
      /** The build is killed before so many changes of the file system. */
      readonly killAt: number;
    }
  | { readonly kind: 'removed' | 'replaced' | 'altered in place'; readonly file: string }
  | { readonly kind: 'folder removed' | 'folder copied' | 'came'; readonly folder: string }
  | { readonly kind: 'ledger lost' }
  /** An earlier one comes into its place. */
  | { readonly kind: 'ledger earlier'; readonly back: number };

const files = ['a.html', 'b/c.html', 'b/d.html', 'e', 'e/f.html', 'g/h/i.html', 'feed.xml'] as const;
const folders = ['', 'b', 'g', 'g/h'] as const;

const generation = fc
  .dictionary(fc.constantFrom(...files), fc.constantFrom('1', '2', '33'), { maxKeys: files.length })
  .map(({ e, ...rest }): Generation => (e !== undefined && !('e/f.html' in rest) ? { ...rest, e } : rest));
const build = fc.record({
  kind: fc.constant('build' as const),
  files: generation,
  verify: fc.boolean(),
  killAt: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 45 })),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: build },
  fc.record({
    kind: fc.constantFrom('removed' as const, 'replaced' as const, 'altered in place' as const),
    file: fc.constantFrom(...files),
  }),
  fc.record({
    kind: fc.constantFrom('folder removed' as const, 'folder copied' as const, 'came' as const),
    folder: fc.constantFrom(...folders),
  }),
  fc.record({ kind: fc.constant('ledger lost' as const) }),
  fc.record({ kind: fc.constant('ledger earlier' as const), back: fc.integer({ min: 1, max: 3 }) }),
);

/** Makes every call that changes the file system fail from the nth on, as none has any effect of a process that was killed. */
function killable() {
  const names = [
    'writeFileSync',
    'appendFileSync',
    'renameSync',
    'rmSync',
    'mkdirSync',
    'rmdirSync',
    'fsyncSync',
    'openSync',
  ] as const;
  let [left, killAt] = [Number.POSITIVE_INFINITY, 0];
  const reals = names.map((name) => [name, fs[name]] as const);
  for (const [name, real] of reals)
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (--left <= 0) {
          // Of what was to be added to a file, a part may be there.
          if (left === 0 && name === 'appendFileSync')
            Reflect.apply(real, fs, [args[0], String(args[1]).slice(0, killAt % 90)]);
          throw new Killed();
        }
        return Reflect.apply(real, fs, args);
      },
    });
  onTestFinished(() => void Object.assign(fs, Object.fromEntries(reals)));
  return {
    /** False when the work was killed. */
    async run(at: number, work: () => Promise<void>): Promise<boolean> {
      [left, killAt] = [at, at];
      try {
        await work();
        return true;
      } catch (error) {
        if (left > 0) throw error;
        return false;
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
}

class Killed extends Error {}

/** What a site is, as far as a newsroom knows, and what others did to the output folder. */
interface Newsroom {
  readonly root: string;
  /** Files that stet must leave alone. */
  readonly foreign: Map<string, string>;
  /** Files that are perhaps not as the last build left them, and do not show it. */
  readonly hidden: Set<string>;
  /** What was in the store after each build. */
  readonly stores: Buffer[];
  /** Whether the last build was killed. */
  wasKilled: boolean;
}

const storeOf = ({ root }: Newsroom) => path.join(root, '.stet');
const outputOf = ({ root }: Newsroom) => path.join(root, 'public');

/** The site that the last build published, as that build noted it next to the ledger. */
function siteIn(rows: Rows): Generation {
  return JSON.parse(Buffer.from(rows.get('site') ?? Buffer.from('{}')).toString());
}

/** A build as the engine does it: says what changed since its last transaction, and mends what is missing. */
async function publish(room: Newsroom, wanted: Generation, verify: boolean): Promise<void> {
  const storeDir = storeOf(room);
  const rows = openRows(storeDir);
  const { writer, messages } = openWriter({ outputDir: outputOf(room), storeDir, rows, now: 0, verify });
  if (writer === undefined) throw new Error(JSON.stringify(messages));
  const known = rows.get('generation');
  const isSame = known !== undefined && Buffer.from(known).toString() === writer.generation();
  const last = isSame ? siteIn(rows) : {};
  const there = isSame ? Object.keys(last) : Array.from(writer.digests(), ([file]) => file);
  for (const file of there) if (wanted[file] === undefined) writer.remove(file);
  for (const [file, text] of Object.entries(wanted))
    if (last[file] !== text || writer.missing.includes(file)) writer.add(file, text, 'page');
  const done = await writer.commit(true);
  if (done.result === undefined) throw new Error(JSON.stringify(done.messages));
  rows.put('site', Buffer.from(JSON.stringify(wanted)));
  rows.put('generation', Buffer.from(writer.generation() ?? ''));
  rows.save();
  room.stores.push(fs.readFileSync(rowsFile(storeDir)));
  writer.confirm();
}

function expectSite(room: Newsroom, wanted: Generation, verify: boolean, when: string): void {
  const found = contents(outputOf(room));
  const hidden = [...room.hidden].filter((file) => !verify && wanted[file] !== undefined);
  for (const file of hidden) {
    expect(['x', 'xx', wanted[file]], when).toContain(found[file]);
    found[file] = wanted[file] as string;
  }
  expect(found, when).toEqual({ ...wanted, ...Object.fromEntries(room.foreign) });
}

function disturb(room: Newsroom, each: Exclude<Step, { kind: 'build' }>): void {
  const output = outputOf(room);
  if ('file' in each) {
    const target = path.join(output, each.file);
    const found = fs.lstatSync(output, { throwIfNoEntry: false }) && contents(output)[each.file];
    if (found === undefined) return;
    const { atime, mtime } = fs.statSync(target);
    const other = found.replace(/./g, 'x');
    if (each.kind === 'removed') fs.rmSync(target);
    else if (each.kind === 'replaced') {
      fs.writeFileSync(`${target}.other`, other);
      fs.renameSync(`${target}.other`, target);
    } else {
      fs.writeFileSync(target, other);
      fs.utimesSync(target, atime, mtime);
      room.hidden.add(each.file);
    }
    return;
  }
  if (each.kind === 'ledger lost') {
    // Nothing shows that a folder is stet's own in which stet left no file.
    const isEmpty = Object.keys(siteIn(openRows(storeOf(room)))).length === 0;
    if (!isEmpty) fs.rmSync(rowsFile(storeOf(room)));
    return;
  }
  if (each.kind === 'ledger earlier') {
    // As a cache brings it, which is filled by builds that end.
    const earlier = room.wasKilled ? undefined : room.stores.at(-1 - each.back);
    if (earlier !== undefined) fs.writeFileSync(rowsFile(storeOf(room)), earlier);
    return;
  }
  const folder = path.join(output, each.folder);
  if (!fs.existsSync(folder)) return;
  if (each.kind === 'came') {
    const file = path.posix.join(each.folder, 'by hand.txt');
    fill(output, { [file]: 'by hand' });
    room.foreign.set(file, 'by hand');
  } else if (each.kind === 'folder copied') {
    const copy = path.join(room.root, 'copy');
    fs.cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    fs.rmSync(folder, { recursive: true });
    fs.renameSync(copy, folder);
  } else {
    fs.rmSync(folder, { recursive: true });
    for (const file of room.foreign.keys())
      if (each.folder === '' || file.startsWith(`${each.folder}/`)) room.foreign.delete(file);
  }
}

it('brings a folder to what a fresh one would hold, whatever was published, killed, lost and done to it before', async () => {
  const parent = temporaryFolder();
  const process = killable();
  let killed = 0;
  await fc.assert(
    fc.asyncProperty(
      generation,
      fc.array(step, { minLength: 1, maxLength: 8 }),
      generation,
      async (first, steps, last) => {
        const room: Newsroom = {
          root: fs.mkdtempSync(path.join(parent, 'p')),
          foreign: new Map(),
          hidden: new Set(),
          stores: [],
          wasKilled: false,
        };
        const sound = { kind: 'build', verify: true, killAt: Number.POSITIVE_INFINITY } as const;
        const all: Step[] = [{ ...sound, files: first }, ...steps, { ...sound, files: last }];
        for (const [n, each] of all.entries()) {
          if (each.kind !== 'build') disturb(room, each);
          else if (await process.run(each.killAt, () => publish(room, each.files, each.verify))) {
            expectSite(room, each.files, each.verify, `after step ${n}`);
            if (each.verify) room.hidden.clear();
            room.wasKilled = false;
          } else {
            room.wasKilled = true;
            killed++;
            // The lock of a process that has ended holds nobody up; this one goes on.
            fs.rmSync(path.join(room.root, '.public.stet-staging'), { recursive: true, force: true });
          }
        }
        fs.rmSync(room.root, { recursive: true });
      },
    ),
    { numRuns: 150 },
  );
  expect(killed).toBeGreaterThan(25);
});
