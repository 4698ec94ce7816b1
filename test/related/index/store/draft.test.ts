import { expect, test } from 'vitest';
import { draftOf } from '../../../../src/related/index/store/draft.js';
import { keeperInMemory } from '../../../support/keeper.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a draft has what was put and deleted at once, the keeper when the draft is settled', () => {
  const keeper = keeperInMemory();
  keeper.put('old', bytes('1'));
  keeper.put('same', bytes('2'));
  const draft = draftOf(keeper);
  draft.put('new', bytes('3'));
  draft.delete('old');
  const names = ['old', 'same', 'new'];
  const texts = (of: Pick<typeof keeper, 'get'>) => names.map((name) => of.get(name)?.toString());
  const has = (of: Pick<typeof keeper, 'get'>) => names.filter((name) => of.get(name) !== undefined);
  expect(has(draft)).toEqual(['same', 'new']);
  expect(has(keeper)).toEqual(['old', 'same']);
  draft.settle();
  expect(has(keeper)).toEqual(['same', 'new']);
  expect(texts(draft)).toEqual(texts(keeper));
});
