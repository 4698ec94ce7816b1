import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHolders, putHolders } from '../../../../src/related/index/store/holders.js';
import { fleetingKeeper } from '../../../support/keeper.js';

const stories = 8;
const ids = fc.uniqueArray(fc.nat(stories - 1), { maxLength: 4 });

test('a story is held by those that found it last, through any saving and opening', () => {
  const steps = fc.array(
    fc.oneof(fc.record({ holder: fc.nat(stories - 1), ids }), fc.constant({ reopened: true })),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.array(ids, { minLength: stories, maxLength: stories }), steps, (first, all) => {
      const keeper = fleetingKeeper();
      const held = [...first];
      putHolders(held, keeper);
      let holders = openHolders(keeper);
      const expectAll = () => {
        for (let id = 0; id < stories; id++)
          expect([...holders.of(id)].sort()).toEqual(
            [...held.keys()].filter((holder) => held[holder]?.includes(id)),
          );
      };
      for (const step of all) {
        expectAll();
        if ('reopened' in step) {
          holders.save();
          holders = openHolders(keeper);
        } else {
          holders.change(step.holder, held[step.holder] ?? [], step.ids);
          held[step.holder] = step.ids;
        }
      }
      expectAll();
    }),
  );
});
