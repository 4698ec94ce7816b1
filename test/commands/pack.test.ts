import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pack } from '../../src/commands/pack.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';

const manifest = {
  name: 'paper',
  version: '1.2.3',
  files: ['dist'],
  dependencies: { a: '1' },
  devDependencies: { b: '1' },
  scripts: { prepare: 'exit 1' },
};
const long = `${'long-folder-name/'.repeat(6)}file.js`;

function program(): string {
  const root = temporaryFolder();
  fill(root, {
    'package.json': JSON.stringify(manifest),
    'README.md': 'Read me',
    'src/a.ts': 'not packed',
    'dist/a.js': 'a',
    [`dist/${long}`]: 'far down',
  });
  return root;
}

it('packs the files that the manifest names, without what concerns developers', () => {
  const { name, bytes } = pack(program());
  expect(name).toBe('paper-1.2.3.tgz');
  const cwd = temporaryFolder();
  fs.writeFileSync(path.join(cwd, name), bytes);
  execFileSync('tar', ['xzf', name], { cwd });
  const { [name]: _, 'package/package.json': packed = '', ...files } = contents(cwd);
  expect(files).toEqual({
    'package/README.md': 'Read me',
    'package/dist/a.js': 'a',
    [`package/dist/${long}`]: 'far down',
  });
  const { scripts, devDependencies, ...kept } = manifest;
  expect(JSON.parse(packed)).toEqual(kept);
  expect([scripts, devDependencies]).not.toContain(undefined);
});

it('gives the same bytes for the same files', () => {
  expect(pack(program())).toEqual(pack(program()));
});
