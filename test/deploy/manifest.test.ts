import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestOf } from '../../src/deploy/manifest.js';
import { digest } from '../../src/lib/digest.js';
import { openLedger } from '../../src/write/ledger.js';
import { openWriter } from '../../src/write/write.js';
import { temporaryFolder } from '../support/folders.js';
import { openRows } from '../support/rows.js';

/** A folder that is built again and again, and what is known of it after each build. */
function newFolder() {
  const root = temporaryFolder();
  const [output, store] = [path.join(root, 'public'), path.join(root, '.stet')];
  return async (files: Readonly<Record<string, string>>): Promise<Manifest> => {
    const rows = openRows(store);
    const { writer } = openWriter({ outputDir: output, storeDir: store, rows, now: 0 });
    if (writer === undefined) throw new Error('no writer');
    for (const [file] of [...writer.digests()]) if (files[file] === undefined) writer.remove(file);
    for (const [file, text] of Object.entries(files)) writer.add(file, text, 'page');
    await writer.commit(true);
    rows.save();
    writer.confirm();
    const manifest = manifestOf(openLedger(rows, output));
    if (manifest === undefined) throw new Error('no manifest');
    return manifest;
  };
}

const site = fc
  .array(fc.tuple(fc.constantFrom('a.html', 'b.html', 'c/d.html', 'e.html'), fc.constantFrom('1', '2')), {
    minLength: 1,
  })
  .map((files): Record<string, string> => Object.fromEntries(files));

describe('changedSince', () => {
  it('names what differs from any of the last builds, with the digests of then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 2, maxLength: 6 }), async (sites) => {
        const build = newFolder();
        const before: { readonly generation: string; readonly files: Record<string, string> }[] = [];
        for (const files of sites) {
          const manifest = await build(files);
          expect(new Map([...manifest.files()].map(([file, { digest }]) => [file, digest]))).toEqual(
            new Map(Object.entries(files).map(([file, text]) => [file, digest(text)])),
          );
          before.push({ generation: manifest.generation, files });
          for (const each of before) {
            const then = new Map(Object.entries(files).map(([file, text]) => [file, digest(text)]));
            for (const [file, sum] of manifest.changedSince(each.generation) ?? []) {
              if (sum === null) then.delete(file);
              else then.set(file, sum);
            }
            expect([...then].sort()).toEqual(
              Object.entries(each.files)
                .map(([file, text]) => [file, digest(text)])
                .sort(),
            );
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('knows nothing of other generations', async () => {
    const manifest = await newFolder()({ 'a.html': '1' });
    expect(manifest.changedSince('another')).toBeUndefined();
    expect(manifest.changedSince(manifest.generation)?.size).toBe(0);
  });
});

it('leaves out what only hosts read', async () => {
  const manifest = await newFolder()({ 'a.html': '1', _headers: '/*', _redirects: '/b /a' });
  expect([...manifest.files()].map(([file]) => file)).toEqual(['a.html']);
  expect([manifest.file('_headers'), manifest.file('a.html')?.size]).toEqual([undefined, 1]);
});
