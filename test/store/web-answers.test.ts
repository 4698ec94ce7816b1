import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { removeStore } from '../../src/store/graph-store.js';
import { readWebAnswers, writeWebAnswers } from '../../src/store/web-answers.js';
import { temporaryFolder } from '../support/folders.js';

const answers = new Map([['https://a.example/', { at: 1_000, asked: { is: 'gone', status: 404 } as const }]]);

it('keeps answers in a store that it makes, until they are a week old or the store is forgotten', () => {
  const dir = path.join(temporaryFolder(), '.stet');
  writeWebAnswers(dir, answers);
  expect(readWebAnswers(dir, 2_000)).toEqual(answers);
  expect(readWebAnswers(dir, 1_000 + 7 * 86_400_000).size).toBe(0);
  expect(readWebAnswers(dir, 500).size).toBe(0);
  removeStore(dir, { pictures: false });
  expect(readWebAnswers(dir, 2_000).size).toBe(0);
});

it.each(['', '{', '{}', '[1]', '[["a"]]'])('takes a file with %j for no answers', (text) => {
  const dir = temporaryFolder();
  fs.writeFileSync(path.join(dir, 'web-answers.json'), text);
  expect(readWebAnswers(dir, 2_000).size).toBe(0);
});
