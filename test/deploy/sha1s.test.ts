import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openSha1s } from '../../src/deploy/sha1s.js';
import { digest } from '../../src/lib/digest.js';
import { temporaryFolder } from '../support/folders.js';

const bytes = (text: string) => Buffer.from(text);

it('remembers digests that are still asked for, and no others', () => {
  const file = path.join(temporaryFolder(), 'deploy/sha1s');
  const first = openSha1s(file);
  expect(first.get(digest('a'))).toBeUndefined();
  expect(first.add(digest('a'), bytes('a'))).toBe(hash('sha1', 'a'));
  first.add(digest('b'), bytes('b'));
  first.save([digest('a'), digest('b'), digest('a')]);
  const second = openSha1s(file);
  expect([second.get(digest('a')), second.get(digest('b'))]).toEqual([hash('sha1', 'a'), hash('sha1', 'b')]);
  second.add(digest('c'), bytes('c'));
  second.save([digest('c')]);
  const third = openSha1s(file);
  expect([third.get(digest('a')), third.get(digest('c'))]).toEqual([undefined, hash('sha1', 'c')]);
});

it('does not write where nothing is new', () => {
  const file = path.join(temporaryFolder(), 'sha1s');
  openSha1s(file).save([digest('a')]);
  expect(fs.existsSync(file)).toBe(false);
});

it('counts as empty whatever is damaged, and saves nothing where nothing can be written', () => {
  const file = path.join(temporaryFolder(), 'sha1s');
  const one = openSha1s(file);
  one.add(digest('a'), bytes('a'));
  one.save([digest('a')]);
  const whole = fs.readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    fs.writeFileSync(file, flipped);
    expect(openSha1s(file).get(digest('a'))).toBeUndefined();
    fs.writeFileSync(file, whole.subarray(0, at));
    expect(openSha1s(file).get(digest('a'))).toBeUndefined();
  }
  const nowhere = openSha1s(path.join(file, 'below/a/file'));
  nowhere.add(digest('a'), bytes('a'));
  nowhere.save([digest('a')]);
  expect(nowhere.get(digest('a'))).toBe(hash('sha1', 'a'));
});
