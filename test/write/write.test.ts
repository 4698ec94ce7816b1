import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { type Glance, glance } from '../../src/write/glance.js';
import { openWriter, type WriteResult } from '../../src/write/write.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';

const DAY = 86_400_000;

interface Place {
  readonly root: string;
  readonly output: string;
  readonly store: string;
}

function place(): Place {
  const root = temporaryFolder();
  return { root, output: path.join(root, 'public'), store: path.join(root, '.stet') };
}

async function publish(at: Place, files: Record<string, string>, now = 0): Promise<WriteResult> {
  const { writer, messages } = await openWriter({ outputDir: at.output, storeDir: at.store, now });
  expect(messages).toEqual([]);
  if (writer === undefined) throw new Error('no writer');
  for (const [file, text] of Object.entries(files)) writer.add(file, text, roleOf(file));
  const done = await writer.commit();
  expect(done.messages).toEqual([]);
  if (done.result === undefined) throw new Error('no result');
  return done.result;
}

async function refusal(at: Place, files: Record<string, string> = {}): Promise<string[]> {
  const { writer, messages } = await openWriter({ outputDir: at.output, storeDir: at.store, now: 0 });
  for (const [file, text] of Object.entries(files)) writer?.add(file, text, roleOf(file));
  return [...messages, ...((await writer?.commit())?.messages ?? [])].map((m) => m.rule);
}

function lengthened(file: string): void {
  const { atime, mtime } = fs.statSync(file);
  fs.appendFileSync(file, 'x');
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

  it('repairs files that were deleted or edited by others since the last build', async () => {
    const at = place();
    await publish(at, { 'a.html': 'aaaa', 'b.html': 'b' });
    fs.writeFileSync(path.join(at.output, 'a.html'), 'xxxx');
    fs.rmSync(path.join(at.output, 'b.html'));
    expect((await publish(at, { 'a.html': 'aaaa', 'b.html': 'b' })).written).toEqual(['a.html', 'b.html']);
    expect(contents(at.output)).toEqual({ 'a.html': 'aaaa', 'b.html': 'b' });
  });

  describe('when another thread has looked at the files', () => {
    const none = { own: new Set<string>(), gone: new Set<string>(), fresh: new Set<string>() };
    const opened = async (at: Place, aside: (its: Glance) => void) => {
      const { writer } = await openWriter({
        outputDir: at.output,
        storeDir: at.store,
        now: 0,
        glance: aside,
      });
      if (writer === undefined) throw new Error('no writer');
      return writer;
    };

    it('keeps those it found as they were left, and looks at the others itself', async () => {
      const at = place();
      await publish(at, { 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
      for (const aside of [glance, (its: Glance) => void its.found.fill(1, 0, 1), () => {}]) {
        const writer = await opened(at, aside);
        expect(writer.keepOthers(none)).toBe(true);
        expect((await writer.commit()).result).toMatchObject({ written: [], deleted: [], unchanged: 3 });
      }
    });

    it.each<[string, (file: string) => void]>([
      ['altered', (file) => fs.writeFileSync(file, 'x')],
      ['made longer in the same time', (file) => lengthened(file)],
      ['removed', (file) => fs.rmSync(file)],
      [
        'made a folder',
        (file) => {
          fs.rmSync(file);
          fs.mkdirSync(file);
        },
      ],
      [
        'made a link',
        (file) => {
          fs.renameSync(file, `${file}-other`);
          fs.symlinkSync(`${file}-other`, file);
        },
      ],
    ])('does not keep a file that was %s', async (_, alter) => {
      const at = place();
      await publish(at, { 'a.html': 'a', 'b/c.html': 'b' });
      alter(path.join(at.output, 'b/c.html'));
      const writer = await opened(at, glance);
      expect(writer.keepOthers(none)).toBe(false);
      writer.abort();
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

  it('trusts no manifest of another folder', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const other = { ...at, output: path.join(at.root, 'other') };
    fill(other.output, { 'a.html': 'of somebody else' });
    expect(await refusal(other, { 'b.html': 'b' })).toEqual(['write/not-ours']);
  });

  it('takes a damaged manifest for none', async () => {
    const at = place();
    await publish(at, { 'a.html': 'a' });
    const [name = ''] = fs.readdirSync(path.join(at.store, 'manifests'));
    fs.writeFileSync(path.join(at.store, 'manifests', name), '{"version":1,"files":{"../../x":');
    expect(await refusal(at)).toEqual(['write/not-ours']);
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
    await publish(at, { 'assets/main-1.css': 'old', 'a.html': '1' }, 0);
    await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' }, 0);
    await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' }, 7 * DAY - 1);
    expect(Object.keys(contents(at.output))).toEqual(['a.html', 'assets/main-1.css', 'assets/main-2.css']);
    const last = await publish(at, { 'assets/main-2.css': 'new', 'a.html': '2' }, 7 * DAY);
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
    const { writer } = await openWriter({ outputDir: at.output, storeDir: at.store, now: 0 });
    for (const [file, text] of Object.entries(files)) writer?.add(file, text, 'asset');
    writer?.add('assets/own-1.css', 'static file', 'asset');
    writer?.add('main-1.css', 'bundle', 'bundle');
    await writer?.commit();
    await publish(at, { 'a.html': '1' });
    expect(Object.keys(contents(at.output))).toEqual(['a.html', 'main-1.css']);
  });

  it('takes the manifest of a version that did not tell which files are bundles, and lets none stay', async () => {
    const at = place();
    await publish(at, { 'assets/main-1.css': 'old', 'a.html': '1' });
    const [name = ''] = fs.readdirSync(path.join(at.store, 'manifests'));
    const file = path.join(at.store, 'manifests', name);
    const main = JSON.parse(fs.readFileSync(file, 'utf8').split('\n')[0]?.replace(/^\S+ /, '') ?? '');
    main.files.lasting = undefined;
    const text = JSON.stringify(main);
    fs.writeFileSync(file, `${digest(text)} ${text}\n`);
    expect((await publish(at, { 'a.html': '1' })).deleted).toEqual(['assets/main-1.css']);
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
    const { writer } = await openWriter({ outputDir: at.output, storeDir: at.store, now: 0 });
    for (const file of ['a.html', 'b.html', 'c/d.html']) writer?.add(file, 'new', 'page');
    // A folder cannot be renamed over.
    fs.rmSync(path.join(at.output, 'b.html'));
    fs.mkdirSync(path.join(at.output, 'b.html'));
    const done = await writer?.commit();
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
    const first = await openWriter({ outputDir: at.output, storeDir: at.store, now: 0 });
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
    const { writer } = await openWriter({ outputDir: at.output, storeDir: at.store, now: 0 });
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
