import { expect, it } from 'vitest';
import { allRules } from '../../src/commands/all-rules.js';
import { allRules as everywhere } from '../support/rules.js';

it('has the rules of every stage', async () => {
  expect([...allRules.keys()].sort()).toEqual((await everywhere()).map(({ id }) => id));
});
