import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../src/commands/print.js';
import { contents } from './support/folders.js';
import { buildNewsroom } from './support/newsroom.js';

/**
 * Each folder of test/sites is a newsroom with what is expected of it: `messages.txt`, every message as an editor reads
 * it, and, under `expected/`, output files. Run with `-u` to write them anew, and read the difference.
 */
const cases = fs.readdirSync('test/sites').sort();

function read(dir: string): Record<string, Buffer> {
  return Object.fromEntries(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(dir, file).split(path.sep).join('/'), fs.readFileSync(file)]),
  );
}

describe.each(cases)('the site %s', (name) => {
  const dir = path.join('test/sites', name);

  it('gives its messages and its files, and the same messages when it is checked or built again', async () => {
    const files = Object.fromEntries(
      Object.entries(read(dir)).filter(([file]) => !/^(expected\/|messages\.txt)/.test(file)),
    );
    const config = files['config.json'] ? JSON.parse(files['config.json'].toString()) : {};
    const built = await buildNewsroom(files, { config });
    const each = built.messages.map((m) => formatMessages([m], { color: false }));
    await expect(each.join('\n')).toMatchFileSnapshot(path.resolve(dir, 'messages.txt'));
    const expected = contents(path.join(dir, 'expected'));
    for (const file of Object.keys(expected))
      await expect(built.files[file] ?? 'missing').toMatchFileSnapshot(path.resolve(dir, 'expected', file));
    const checked = await buildNewsroom(files, { config, write: false });
    expect(checked.messages).toEqual(built.messages);
    const again = await buildNewsroom({}, { config, root: built.root });
    expect(again.messages).toEqual(built.messages);
  });
});
