import { expect, it } from 'vitest';
import { nearest } from '../../src/lib/nearest.js';

it.each([
  ['biuld', ['check', 'build'], 'build'],
  ['Timezone', ['timeZone', 'title'], 'timeZone'],
  ['nwo', ['now'], undefined],
  ['noww', ['now'], 'now'],
  ['foo', ['now', 'all'], undefined],
  ['anything', [], undefined],
])('near to %s among %j is %s', (word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
});
