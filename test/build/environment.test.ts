import fs from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { openGraphStore } from '../../src/store/graph-store.js';
import { contents, temporaryFolder } from '../support/folders.js';
import { buildNewsroom, story } from '../support/newsroom.js';

const now = vi.hoisted(() => ({ environment: 'first'.padEnd(43, '-'), ahead: 0, program: 'old' }));
vi.mock('../../src/build/environment.js', () => ({
  get environment() {
    return now.environment;
  },
}));
vi.mock('../../src/build/program.js', () => ({
  get program() {
    return now.program;
  },
}));
/** Time zones are Node's data: here those of embargoes begin an hour later in the second environment. */
vi.mock('../../src/lib/parse-instant.js', async (original) => {
  const real = await original<typeof import('../../src/lib/parse-instant.js')>();
  const parseInstant: typeof real.parseInstant = (text, zone) => {
    const its = real.parseInstant(text, zone);
    return 'problem' in its || !text.includes('11:30') ? its : { ...its, instant: its.instant + now.ahead };
  };
  return { ...real, parseInstant };
});

it('what a build leaves is used in the same environment alone', async () => {
  const root = temporaryFolder();
  const files = {
    'content/a.md': story('A', '2026-11-20T08:00:00Z'),
    'content/b.md': story('B', '2026-11-21T08:00:00Z', 'embargo: 2026-11-23T11:30:00Z'),
  };
  const hasEmbargoed = (its: Readonly<Record<string, string>>) =>
    Object.keys(its).some((file) => /\bb\.html$/.test(file));
  const again = () => buildNewsroom({}, { root });
  await buildNewsroom(files, { root });
  for (const file of Object.keys(files)) fs.utimesSync(path.join(root, file), 1, 1);
  await again();
  const before = contents(path.join(root, 'public'));
  expect(hasEmbargoed(before)).toBe(true);

  now.environment = 'second'.padEnd(43, '-');
  now.ahead = 3_600_000;
  await again();
  const after = contents(path.join(root, 'public'));
  expect(after).toEqual((await buildNewsroom(files)).files);
  expect(hasEmbargoed(after)).toBe(false);
});

it('of what another program left in the store only the files of the output folder are known', async () => {
  const root = temporaryFolder();
  const files = {
    'content/a.md': story('A', '2026-11-20T08:00:00Z'),
    'content/b.md': story('B', '2026-11-21T08:00:00Z'),
  };
  await buildNewsroom(files, { root });
  const store = openGraphStore(path.join(root, '.stet'));
  const tables = [
    's',
    'sd',
    'd:facts',
    'd:text',
    'v:story.card',
    'n:story',
    'l:stories',
    'h',
    'k',
    'bundles',
  ];
  for (const table of tables)
    for (const [name] of [...store.rows.range(table)]) store.rows.put(table, name, Buffer.from('other form'));
  store.rows.flush();
  await store.close();

  now.program = 'new';
  fs.rmSync(path.join(root, 'content/b.md'));
  const checked = await buildNewsroom({}, { root, write: false });
  const { result, files: after } = await buildNewsroom({}, { root });
  const clean = await buildNewsroom({ 'content/a.md': files['content/a.md'] });
  expect(after).toEqual(clean.files);
  expect(checked.messages).toEqual(clean.messages);
  expect(result.written?.unchanged).toBeGreaterThan(5);
  expect(result.written?.deleted.some((file) => file.endsWith('/b.html'))).toBe(true);
});

it('names this Node, its data and what is installed', async () => {
  const { environment } = await vi.importActual<typeof import('../../src/build/environment.js')>(
    '../../src/build/environment.js',
  );
  expect(environment).toMatch(/^[\w-]{43}$/);
  vi.resetModules();
  vi.stubGlobal(
    'process',
    Object.create(process, { versions: { value: { ...process.versions, tz: '2099z' } } }),
  );
  const other = await vi.importActual<typeof import('../../src/build/environment.js')>(
    '../../src/build/environment.js',
  );
  vi.unstubAllGlobals();
  expect(other.environment).not.toBe(environment);
});
