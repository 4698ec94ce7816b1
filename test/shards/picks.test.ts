import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relatedDefaults } from '../../src/config/signals.js';
import { openFolderStore } from '../../src/objects/folder.js';
import { tellAnswers } from '../../src/related/index/memory/answers.js';
import { indexArchive } from '../../src/related/index/memory/inverted-index.js';
import { queryAll } from '../../src/related/index/memory/query-all.js';
import { openDepot } from '../../src/shards/depot.js';
import { openAnswers, openAsked, putAsked } from '../../src/shards/picks.js';
import { entryOf } from '../support/entries.js';
import { temporaryFolder } from '../support/folders.js';
import { anyProfile } from '../support/profiles.js';

const profiles = fc.sample(anyProfile, { numRuns: 300, seed: 7 });
const { index } = indexArchive(
  profiles.map((profile, at) => entryOf({ key: `a${at}`, day: 20_000 + Math.floor(at / 3), profile })),
);

type Tell = Parameters<typeof tellAnswers>[2];

/** What is told, as plain data. */
function told(tellAll: (tell: Tell) => void): unknown[] {
  const all: unknown[] = [];
  tellAll((id, found, { whole, lightest }) => {
    all.push([id, { ...found, rarities: [...found.rarities] }, whole, lightest]);
  });
  return all;
}

it('the related index answers the same on another machine, asked for any parts of the archive', async () => {
  const depot = openDepot(openFolderStore(temporaryFolder()));
  const key = await putAsked({ index, tuning: relatedDefaults, units: ['one', 'two'] }, depot);
  const { units, ask } = await openAsked(key, depot);
  expect(units).toEqual(['one', 'two']);
  const wanted = told((tell) => queryAll(index, relatedDefaults, tell));
  const parts = [0, 1, 64, 65, 200, 300].map((from, at, all) => ({ from, to: all[at + 1] ?? 300 }));
  const found = parts.map((part) => ({ part, answers: openAnswers(ask(part)) }));
  expect(
    told((tell) => {
      for (const { part, answers } of found) tellAnswers(answers, part.from, tell);
    }),
  ).toEqual(wanted);
  expect(wanted).toHaveLength(300);
});
