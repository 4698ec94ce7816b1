import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { openLedger } from '../../src/write/ledger.js';
import { createStage } from '../../src/write/stage.js';
import { openWriter, type WriteResult, type Writer, type WriterOptions } from '../../src/write/write.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { openRows, rowsFile } from '../support/rows.js';

const DAY = 86_400_000;

interface Place {
  readonly root: string;
  readonly output: string;
  readonly store: string;
}

type Ways = Partial<Pick<WriterOptions, 'now' | 'verify' | 'delta'>> & { readonly allowDeletions?: boolean };

function place(): Place {
  const root = temporaryFolder();
  return { root, output: path.join(root, 'public'), store: path.join(root, '.stet') };
}

/** A writer, and how a build that used it ends well. */
function open(at: Place, ways: Ways = {}) {
  const rows = openRows(at.store);
  const opened = openWriter({ outputDir: at.output, storeDir: at.store, rows, now: 0, ...ways });
  const commit = async () => {
    const done = await opened.writer?.commit(ways.allowDeletions);
    if (done?.result !== undefined) {
      rows.save();
      opened.writer?.confirm();
    }
    return done;
  };
  return { ...opened, commit };
}

/** Brings a folder to hold these files, all of which are named, and the bundles that stay. */
function bringTo(writer: Writer, files: Record<string, string>): void {
  const others = [...writer.digests()].map(([file]) => file).filter((file) => files[file] === undefined);
  for (const file of others) writer.remove(file);
  for (const [file, text] of Object.entries(files)) writer.add(file, text, roleOf(file));
}

async function changed(at: Place, change: (writer: Writer) => void, ways: Ways = {}): Promise<WriteResult> {
  const { writer, messages, commit } = open(at, ways);
  if (writer === undefined) throw new Error(JSON.stringify(messages));
  change(writer);
  const done = await commit();
  expect(done?.messages).toEqual([]);
  if (done?.result === undefined) throw new Error('no result');
  return done.result;
}

function publish(at: Place, files: Record<string, string>, ways: Ways = {}): Promise<WriteResult> {
  return changed(at, (writer) => bringTo(writer, files), ways);
}

/** Publishes nothing but what has to be made again. */
function mend(at: Place, files: Record<string, string>, ways: Ways = {}): Promise<WriteResult> {
  const again = (writer: Writer) => {
    for (const file of writer.missing) writer.add(file, files[file] ?? '', roleOf(file));
  };
  return changed(at, again, ways);
}

async function refusal(at: Place, files: Record<string, string> = {}): Promise<string[]> {
  const { writer, messages, commit } = open(at);
  if (writer !== undefined) bringTo(writer, files);
  return [...(messages ?? []), ...((await commit())?.messages ?? [])].map((m) => m.rule);
}

function missing(at: Place, ways: Ways = {}): readonly string[] | undefined {
  const { writer } = open(at, ways);
  writer?.abort();
  return writer?.missing;
}

/** Whatever happens to a file now happens in another tick of the clock of the file system, and shows. */
async function settle(at: Place): Promise<void> {
  const isSettled = () =>
    openLedger(openRows(at.store), at.output)
      .folders()
      .every(([, { changed }]) => !Number.isNaN(changed));
  do {
    await sleep(5);
    await changed(at, () => {});
  } while (!isSettled());
}

function alteredInPlace(file: string): void {
  const { atime, mtime } = fs.statSync(file);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/./g, 'x'));
  fs.utimesSync(file, atime, mtime);
}

const roleOf = (file: string) =>
  /^assets.*\.css$/.test(file) ? 'bundle' : file.endsWith('.html') ? 'page' : 'machine';

describe('openWriter', () => {
  it('writes what differs, leaves alone what does not, deletes what is no longer published', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b/c.html': 'c', 'd/e.html': 'e' });
    const before = fs.statSync(path.join(at.output, 'a.html')).ino;
    const second = await publish(at, { 'a.html': 'a', 'b/c.html': 'changed' });
    expect(second).toMatchObject({ written: ['b/c.html'], deleted: ['d/e.html'], unchanged: 1 });
    expect(contents(at.output)).toEqual({ 'a.html': 'a', 'b/c.html': 'changed' });
    expect(fs.statSync(path.join(at.output, 'a.html')).ino).toBe(before);
    expect(fs.existsSync(path.join(at.output, 'd'))).toBe(false);
  });

  it('leaves nothing of its own in the output folder or beside it', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    expect(fs.readdirSync(at.root).sort()).toEqual(['.stet', 'public']);
    expect(fs.readdirSync(at.output)).toEqual(['a.html']);
  });

  it('leaves alone what is not mentioned', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b/c.html': 'c', 'd.html': 'd' });
    const result = await changed(at, (writer) => {
      writer.add('a.html', 'new', 'page');
      writer.remove('d.html');
    });
    expect(result).toEqual({ written: ['a.html'], deleted: ['d.html'], unchanged: 1 });
    expect(contents(at.output)).toEqual({ 'a.html': 'new', 'b/c.html': 'c' });
    expect(await changed(at, () => {})).toEqual({ written: [], deleted: [], unchanged: 2 });
  });

  it('takes the last word on a file', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b.html': 'b' });
    await changed(at, (writer) => {
      writer.add('a.html', 'new', 'page');
      writer.remove('a.html');
      writer.remove('b.html');
      writer.add('b.html', 'other', 'page');
      writer.add('b.html', 'b', 'page');
      writer.add('c.html', 'one', 'page');
      writer.add('c.html', 'two', 'page');
    });
    expect(contents(at.output)).toEqual({ 'b.html': 'b', 'c.html': 'two' });
  });

  it('takes files that other threads have put into the staging folder', async () => {
    const at = place();
    const staged = (text: string) => (writer: Writer) => {
      const put = createStage(writer.stagingDir, 7);
      for (const file of ['a.html', 'b.html'])
        writer.addStaged(file, put(Buffer.from(text)), digest(text), text.length, 'page');
    };
    expect((await changed(at, staged('text'))).written).toEqual(['a.html', 'b.html']);
    expect((await changed(at, staged('text'))).unchanged).toBe(2);
    expect((await changed(at, staged('other'))).written).toEqual(['a.html', 'b.html']);
    expect(contents(at.output)).toEqual({ 'a.html': 'other', 'b.html': 'other' });
    expect(fs.readdirSync(at.root).sort()).toEqual(['.stet', 'public']);
  });

  it('tells the digests of all files', async () => {
    const at = place();
    await publish(at, { 'b/c.html': 'c', 'a.html': 'a' });
    const { writer } = open(at);
    expect(Object.fromEntries(writer?.digests() ?? [])).toEqual({
      'a.html': digest('a'),
      'b/c.html': digest('c'),
    });
    expect([writer?.has('a.html'), writer?.has('c.html')]).toEqual([true, false]);
    writer?.abort();
  });

  describe('tells that a file is missing, and mends it', () => {
    const before = { 'a.html': 'aaaa', 'b/c.html': 'c', 'b/d.html': 'dd', 'e/f/g.html': 'g' };
    const ways: [string, string[], (file: (name: string) => string) => void][] = [
      ['was removed', ['b/c.html'], (file) => fs.rmSync(file('b/c.html'))],
      [
        'was replaced by another of its size',
        ['a.html'],
        (file) => {
          fs.writeFileSync(`${file('a.html')}.new`, 'xxxx');
          fs.renameSync(`${file('a.html')}.new`, file('a.html'));
        },
      ],
      [
        'was made a link',
        ['b/c.html'],
        (file) => {
          fs.renameSync(file('b/c.html'), file('other'));
          fs.symlinkSync(file('other'), file('b/c.html'));
        },
      ],
      [
        'is no longer in a folder that is gone',
        ['e/f/g.html'],
        (file) => fs.rmSync(file('e'), { recursive: true }),
      ],
      [
        'is no longer in the output folder, which is gone',
        Object.keys(before),
        (file) => fs.rmSync(file('.'), { recursive: true }),
      ],
    ];
    it.each(ways)('that %s', async (_, files, alter) => {
      for (const isSettled of [true, false]) {
        const at = place();
        await publish(at, before);
        if (isSettled) await settle(at);
        alter((name) => path.join(at.output, name));
        expect(missing(at)).toEqual(files);
        const { writer } = open(at);
        expect(files.map((file) => writer?.has(file))).toEqual(files.map(() => false));
        writer?.abort();
        expect(await mend(at, before)).toEqual({
          written: files,
          deleted: [],
          unchanged: Object.keys(before).length - files.length,
        });
        expect(contents(at.output)).toMatchObject(before);
        expect(missing(at)).toEqual([]);
      }
    });
  });

  it('tells again that a file is missing until it is mended or removed', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b.html': 'b' });
    fs.rmSync(path.join(at.output, 'a.html'));
    expect(await changed(at, (writer) => writer.add('b.html', 'new', 'page'))).toMatchObject({
      unchanged: 0,
    });
    await changed(at, () => {});
    expect(missing(at)).toEqual(['a.html']);
    expect((await changed(at, (writer) => writer.remove('a.html'))).deleted).toEqual(['a.html']);
    expect(missing(at)).toEqual([]);
  });

  it('tells of what was removed while it worked, in the next build', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b.html': 'b' });
    await settle(at);
    await changed(at, (writer) => {
      writer.add('a.html', 'new', 'page');
      fs.rmSync(path.join(at.output, 'b.html'));
    });
    expect(missing(at)).toEqual(['b.html']);
  });

  it('lets a folder be that somebody put in the place of a file that goes', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b.html': 'b' });
    fs.rmSync(path.join(at.output, 'a.html'));
    fill(at.output, { 'a.html/by hand': 'by hand' });
    expect((await publish(at, { 'b.html': 'b' })).deleted).toEqual(['a.html']);
    expect(contents(at.output)).toEqual({ 'a.html/by hand': 'by hand', 'b.html': 'b' });
  });

  it('finds a file that was altered in place when it looks at all of them, and else when it replaces the file', async () => {
    const at = place();
    await publish(at, { 'a.html': 'aaaa', 'b.html': 'bbbb' });
    await settle(at);
    for (const file of ['a.html', 'b.html']) alteredInPlace(path.join(at.output, file));
    expect(missing(at)).toEqual([]);
    expect(missing(at, { verify: true })).toEqual(['a.html', 'b.html']);
    await changed(at, (writer) => writer.add('a.html', 'cccc', 'page'));
    expect(contents(at.output)).toEqual({ 'a.html': 'cccc', 'b.html': 'xxxx' });
    expect((await mend(at, { 'b.html': 'bbbb' }, { verify: true })).written).toEqual(['b.html']);
  });

  it('does not write a file again that is the same at another time or place', async () => {
    const at = place();
    await publish(at, { 'a.html': 'aaaa', 'b/c.html': 'c' });
    fs.cpSync(at.output, path.join(at.root, 'copy'), { recursive: true });
    fs.rmSync(at.output, { recursive: true });
    fs.renameSync(path.join(at.root, 'copy'), at.output);
    expect(missing(at)).toEqual([]);
    expect(await publish(at, { 'a.html': 'aaaa', 'b/c.html': 'c' })).toEqual({
      written: [],
      deleted: [],
      unchanged: 2,
    });
  });

  it('says of a file that others changed to what it is to be now that it is not what readers had', async () => {
    const at = place();
    await publish(at, { 'a.html': 'one' });
    fs.writeFileSync(path.join(at.output, 'a.html'), 'two');
    const { ino } = fs.statSync(path.join(at.output, 'a.html'));
    expect((await publish(at, { 'a.html': 'two' })).written).toEqual(['a.html']);
    expect(fs.statSync(path.join(at.output, 'a.html')).ino).toBe(ino);
    expect((await publish(at, { 'a.html': 'two' })).written).toEqual([]);
  });

  it('puts nothing into the store when nothing changed and nobody touched the folder', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b/c.html': 'c', 'main-1.css': 'c' });
    await settle(at);
    const rows = openRows(at.store);
    const strict = { ...rows, put: () => expect.fail('put'), delete: () => expect.fail('deleted') };
    const { writer } = openWriter({ outputDir: at.output, storeDir: at.store, rows: strict, now: 0 });
    writer?.add('a.html', 'a', 'page');
    expect((await writer?.commit())?.result).toEqual({ written: [], deleted: [], unchanged: 3 });
  });

  describe('when only changes are asked for', () => {
    it('writes what changed into an empty folder, and takes the rest to be elsewhere', async () => {
      const at = place();
      await publish(at, { 'a.html': 'a', 'b/c.html': 'c', 'd.html': 'd' });
      fs.rmSync(at.output, { recursive: true });
      expect(await publish(at, { 'a.html': 'new', 'b/c.html': 'c' }, { delta: true })).toEqual({
        written: ['a.html'],
        deleted: ['d.html'],
        unchanged: 1,
      });
      expect(contents(at.output)).toEqual({ 'a.html': 'new' });
    });

    it('leaves it to the next build without that to find out what is not there', async () => {
      const at = place();
      await publish(at, { 'a.html': 'a', 'b.html': 'b', 'c/d.html': 'd' });
      await settle(at);
      fs.rmSync(at.output, { recursive: true });
      await publish(at, { 'a.html': 'new', 'b.html': 'b', 'c/d.html': 'd' }, { delta: true });
      expect(missing(at, { delta: true })).toEqual([]);
      expect(missing(at)).toEqual(['b.html', 'c/d.html']);
    });
  });

  it('refuses a folder with files it did not write', async () => {
    const at = place();
    fill(at.output, { 'thesis.doc': 'years of work' });
    expect(await refusal(at, { 'a.html': 'a' })).toEqual(['write/not-ours']);
    expect(contents(at.output)).toEqual({ 'thesis.doc': 'years of work' });
  });

  it('never overwrites or deletes a file that came into the folder by other hands', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    fill(at.output, { CNAME: 'example.org', 'b.html': 'by hand' });
    expect(await refusal(at, { 'a.html': 'new', 'b.html': 'ours' })).toEqual(['write/foreign-file']);
    expect(contents(at.output)).toEqual({ 'a.html': 'a', 'b.html': 'by hand', CNAME: 'example.org' });
    await publish(at, { 'a.html': 'new' });
    expect(contents(at.output)).toEqual({ 'a.html': 'new', 'b.html': 'by hand', CNAME: 'example.org' });
  });

  it('trusts no ledger of another folder', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const other = { ...at, output: path.join(at.root, 'other') };
    fill(other.output, { 'a.html': 'of somebody else' });
    expect(await refusal(other, { 'b.html': 'b' })).toEqual(['write/not-ours']);
  });

  describe('when the ledger is lost', () => {
    const site = { 'a.html': 'a', 'b/c.html': 'c', 'assets/1.css': 'one' };
    const ways: [string, (file: string) => void][] = [
      [
        'damaged',
        (file) => fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/(h",")..../, '$1AAAA')),
      ],
      ['gone', (file) => fs.rmSync(file)],
    ];
    const logOf = ({ store }: Place) => {
      const [name = ''] = fs.readdirSync(path.join(store, 'owned'));
      return path.join(store, 'owned', name);
    };

    it.each(ways)('being %s, goes by the names of files that are its own', async (_, alter) => {
      const at = place();
      await publish(at, site);
      await publish(at, { ...site, 'd.html': 'd' });
      fill(at.output, { 'by hand.txt': 'by hand' });
      alter(rowsFile(at.store));
      const next = { 'a.html': 'new', 'assets/2.css': 'two', 'd.html': 'd' };
      await changed(at, (writer) => {
        expect([...writer.missing, ...writer.digests()]).toEqual([]);
        bringTo(writer, next);
      });
      const left = { 'assets/1.css': 'one', 'by hand.txt': 'by hand' };
      expect(contents(at.output)).toEqual({ ...next, ...left });
      const last = await publish(at, { 'a.html': 'new', 'assets/2.css': 'two' }, { now: 7 * DAY });
      expect(last).toEqual({ written: [], deleted: ['assets/1.css', 'd.html'], unchanged: 2 });
    });

    it('says of files that have the right bytes that they are unchanged', async () => {
      const at = place();
      await publish(at, site);
      fs.rmSync(rowsFile(at.store));
      const next = { ...site, 'a.html': 'new' };
      expect(await publish(at, next)).toEqual({ written: ['a.html'], deleted: [], unchanged: 2 });
    });

    it('deletes no more stories than it else would', async () => {
      const at = place();
      const stories = Array.from({ length: 8 }, (_, n) => `news/${n}.html`);
      const some = stories.slice(0, 3);
      const add = (files: string[]) => (writer: Writer) => {
        for (const file of files) writer.add(file, file, 'story');
      };
      await changed(at, add(stories));
      fs.rmSync(rowsFile(at.store));
      const { writer, commit } = open(at);
      if (writer !== undefined) add(some)(writer);
      expect((await commit())?.messages.map(({ what }) => what)).toEqual([
        expect.stringContaining('5 of the 8 pages of stories'),
      ]);
      expect(Object.keys(contents(at.output))).toEqual(stories);
      await changed(at, add(some), { allowDeletions: true });
      expect(Object.keys(contents(at.output))).toEqual(some);
    });

    it.each<[string, (file: string) => void]>([
      ['gone', (file) => fs.rmSync(file)],
      ['damaged', (file) => fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/html|css/g, 'x'))],
    ])('leaves the folder alone where the names are %s, too', async (_, alter) => {
      const at = place();
      await publish(at, site);
      fs.rmSync(rowsFile(at.store));
      alter(logOf(at));
      expect(await refusal(at)).toEqual(['write/not-ours']);
      expect(contents(at.output)).toEqual(site);
    });

    describe('for an earlier version of stet filled the folder', () => {
      /** The names of its files lie in the store, each line sealed by its digest. */
      const manifested = (name: string, about: object = {}) => {
        const at = place();
        fill(at.output, {
          'a.html': 'a',
          'gone.html': 'gone',
          'assets/1.css': 'one',
          'by hand.txt': 'by hand',
        });
        const output = fs.realpathSync(at.output);
        const files = { paths: ['a.html', 'assets/1.css', 'gone.html'], pages: 's.p', lasting: [1] };
        const line = JSON.stringify({ version: 3, output, files, ...about });
        const manifest = `manifests/${digest(output).slice(0, 22)}${name}`;
        fill(at.store, { [manifest]: `${digest(line)} ${line}\n` });
        return { at, manifest: path.join(at.store, manifest) };
      };

      it.each(['.json', '.pending.json'])('goes by the names that it noted in %s', async (name) => {
        const { at, manifest } = manifested(name);
        expect(await publish(at, { 'a.html': 'new' })).toEqual({
          written: ['a.html'],
          deleted: ['gone.html'],
          unchanged: 0,
        });
        expect(contents(at.output)).toEqual({
          'a.html': 'new',
          'assets/1.css': 'one',
          'by hand.txt': 'by hand',
        });
        expect(fs.existsSync(manifest)).toBe(false);
      });

      it.each([
        ['another version', { version: 2 }],
        ['another folder', { output: '/elsewhere' }],
        ['files that lie elsewhere', { files: { paths: ['../a.html'] } }],
        ['nothing', { files: {} }],
      ])('takes no names of %s', async (_, about) => {
        expect(await refusal(manifested('.json', about).at)).toEqual(['write/not-ours']);
      });

      it('takes no names that are damaged', async () => {
        const { at, manifest } = manifested('.json');
        fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace('gone.html', 'by hand.txt'));
        expect(await refusal(at)).toEqual(['write/not-ours']);
      });
    });

    it('knows the files of a build that was killed when all was done but its last word', async () => {
      const at = place();
      await publish(at, { 'a.html': 'a' });
      const rows = openRows(at.store);
      const { writer } = openWriter({ outputDir: at.output, storeDir: at.store, rows, now: 0 });
      writer?.add('b.html', 'b', 'page');
      await writer?.commit();
      rows.save();
      await publish(at, { 'a.html': 'a', 'b.html': 'b' });
      fs.rmSync(rowsFile(at.store));
      await publish(at, { 'a.html': 'new', 'b.html': 'new' });
      expect(contents(at.output)).toEqual({ 'a.html': 'new', 'b.html': 'new' });
    });
  });

  it('does not replace a link that came into the folder by other hands', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const outside = path.join(temporaryFolder(), 'by hand');
    fs.writeFileSync(outside, 'by hand');
    fs.symlinkSync(outside, path.join(at.output, 'b.html'));
    expect(await refusal(at, { 'a.html': 'a', 'b.html': 'ours' })).toEqual(['write/foreign-file']);
    expect(fs.readFileSync(path.join(at.output, 'b.html'), 'utf8')).toBe('by hand');
  });

  it('does not write through a link that leads out of the output folder', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const outside = temporaryFolder();
    fs.symlinkSync(outside, path.join(at.output, 'world'));
    expect(await refusal(at, { 'a.html': 'a', 'world/b.html': 'b' })).toEqual(['write/leads-out']);
    expect(contents(outside)).toEqual({});
  });

  it('turns a file into a folder, and a folder into a file', async () => {
    const at = place();
    await publish(at, { topic: 'a file', 'news/a.html': 'a' });
    await publish(at, { 'topic/a.html': 'a', news: 'a file' });
    expect(contents(at.output)).toEqual({ 'topic/a.html': 'a', news: 'a file' });
  });

  it('keeps a stylesheet of an earlier build for seven days', async () => {
    const at = place();
    await publish(at, { 'assets/main-1.css': 'old', 'a.html': '1' });
    await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' });
    await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' }, { now: 7 * DAY - 1 });
    expect(Object.keys(contents(at.output))).toEqual(['a.html', 'assets/main-1.css', 'assets/main-2.css']);
    const last = await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' }, { now: 7 * DAY });
    expect(last.deleted).toEqual(['assets/main-1.css']);
  });

  it('lets nothing but a stylesheet or script of the templates stay, wherever it lies', async () => {
    const at = place();
    const files = {
      'assets/a.html': 'a',
      'assets/feed.xml': 'f',
      'assets/x.pdf': 'x',
      'assets/media/p.jpg': 'p',
    };
    await changed(at, (writer) => {
      for (const [file, text] of Object.entries(files)) writer.add(file, text, 'asset');
      writer.add('assets/own-1.css', 'static file', 'asset');
      writer.add('main-1.css', 'bundle', 'bundle');
    });
    await publish(at, { 'a.html': '1' });
    expect(Object.keys(contents(at.output))).toEqual(['a.html', 'main-1.css']);
  });

  it('takes a bundle back that is asked for again while it stays', async () => {
    const at = place();
    const one = { 'assets/1.css': 'one', 'a.html': '1' };
    const two = { 'assets/2.css': 'two', 'a.html': '2' };
    await publish(at, one);
    expect(await publish(at, two)).toMatchObject({ deleted: [], unchanged: 0 });
    expect(await publish(at, one, { now: DAY })).toEqual({ written: ['a.html'], deleted: [], unchanged: 1 });
    expect(await publish(at, one, { now: 8 * DAY })).toMatchObject({
      deleted: ['assets/2.css'],
      unchanged: 2,
    });
    expect(Object.keys(contents(at.output))).toEqual(['a.html', 'assets/1.css']);
  });

  it('does not ask for a bundle that only stays when it is missing', async () => {
    const at = place();
    await publish(at, { 'assets/1.css': 'one', 'a.html': '1' });
    await publish(at, { 'a.html': '1' });
    fs.rmSync(path.join(at.output, 'assets/1.css'));
    expect(missing(at)).toEqual([]);
    expect((await publish(at, { 'a.html': '1' }, { now: 7 * DAY })).deleted).toEqual(['assets/1.css']);
  });

  it('stops when most stories would go, by what it counted from build to build', async () => {
    const at = place();
    const stories = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `news/${n + from}.html`);
    const add = (files: string[]) => (writer: Writer) => {
      for (const file of files) writer.add(file, file, 'story');
    };
    const remove = (files: string[]) => (writer: Writer) => {
      for (const file of files) writer.remove(file);
    };
    await changed(at, add(stories(0, 8)));
    await changed(at, add(stories(6, 14)));
    await changed(at, remove(stories(0, 4)));
    const { writer, commit } = open(at);
    if (writer !== undefined) remove(stories(4, 10))(writer);
    const done = await commit();
    expect(done?.messages.map(({ what }) => what)).toEqual([
      expect.stringContaining('6 of the 10 pages of stories'),
    ]);
    expect(Object.keys(contents(at.output))).toHaveLength(10);
    const allowed = await changed(at, remove(stories(4, 10)), { allowDeletions: true });
    expect(allowed).toMatchObject({ unchanged: 4 });
    expect(allowed.deleted).toHaveLength(6);
  });

  describe('deletes nothing through a folder that leads elsewhere', () => {
    const before = { 'a.html': 'a', 'local/b.html': 'b', 'deep/er/c.html': 'c' };
    it.each([
      ['local', 'local', { 'a.html': 'a', 'deep/er/c.html': 'c' }],
      ['deep', 'deep', { 'a.html': 'a', 'local/b.html': 'b' }],
      ['deep/er', 'deep/er', { 'a.html': 'new', 'local/b.html': 'b' }],
      ['deep', 'deep', { 'a.html': 'a', 'local/b.html': 'b', deep: 'a file now' }],
    ])('%s', async (folder, _, after) => {
      const at = place();
      await publish(at, before);
      const outside = path.join(at.root, 'outside');
      fs.renameSync(path.join(at.output, folder), outside);
      fs.symlinkSync(outside, path.join(at.output, folder));
      const held = contents(outside);
      expect(await refusal(at, after)).toEqual(['write/leads-out']);
      expect(contents(outside)).toEqual(held);
      expect(fs.readFileSync(path.join(at.output, 'a.html'), 'utf8')).toBe('a');
    });
  });

  it('fills a fresh disk, on which there is lost+found, and one on which a build was killed', async () => {
    const at = place();
    fill(at.output, { '.public.stet-staging/owner': '1 elsewhere 1', '.public.stet-staging/0': 'half' });
    fs.mkdirSync(path.join(at.output, 'lost+found'));
    await publish(at, { 'a.html': 'a' });
    expect(fs.readFileSync(path.join(at.output, 'a.html'), 'utf8')).toBe('a');
  });

  it('says how far it came when the disk refuses in the middle', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a', 'b.html': 'b' });
    const { writer, commit } = open(at);
    for (const file of ['a.html', 'b.html', 'c/d.html']) writer?.add(file, 'new', 'page');
    // A folder cannot be renamed over.
    fs.rmSync(path.join(at.output, 'b.html'));
    fs.mkdirSync(path.join(at.output, 'b.html'));
    const done = await commit();
    expect(done?.messages.map(({ rule, what }) => [rule, what.replace(at.root, '')])).toEqual([
      [
        'write/interrupted',
        expect.stringMatching(
          /a folder is where a file must be\) when 1 of 3 changes of files were published\.$/,
        ),
      ],
    ]);
    fs.rmdirSync(path.join(at.output, 'b.html'));
    await publish(at, { 'a.html': 'new', 'b.html': 'new' });
    expect(contents(at.output)).toEqual({ 'a.html': 'new', 'b.html': 'new' });
  });

  it('refuses a second build while another runs, and follows one that died', async () => {
    const at = place();
    const first = open(at);
    expect(await refusal(at)).toEqual(['write/in-use']);
    first.writer?.abort();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    fill(at.root, { '.public.stet-staging/owner': String(dead), '.public.stet-staging/0': 'half' });
    await publish(at, { 'a.html': 'a' });
    expect(contents(at.output)).toEqual({ 'a.html': 'a' });
  });

  it('leaves the folder as it was when it is aborted', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const { writer } = open(at);
    writer?.add('a.html', 'b', 'page');
    writer?.abort();
    expect(contents(at.output)).toEqual({ 'a.html': 'a' });
    expect(fs.readdirSync(at.root).sort()).toEqual(['.stet', 'public']);
  });

  it('brings any folder it filled from any generation to any other', async () => {
    const name = fc.constantFrom('a.html', 'b.html', 'c', 'c/d.html', 'e/f/g.html', 'feed.xml');
    const generation = fc.dictionary(name, fc.constantFrom('1', '2', '33'), { maxKeys: 6 }).map((files) => {
      const { c, ...rest } = files;
      return c !== undefined && 'c/d.html' in rest ? rest : files;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(generation, { minLength: 1, maxLength: 5 }), async (generations) => {
        const root = fs.mkdtempSync(path.join(temporaryFolder(), 'p'));
        const at = { root, output: path.join(root, 'public'), store: path.join(root, '.stet') };
        for (const files of generations) {
          await publish(at, files);
          expect(contents(at.output)).toEqual(
            Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
