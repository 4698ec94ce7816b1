import { expect, it } from 'vitest';
import { headerLayers } from '../../../src/deploy/redirects/header-layers.js';
import { readHeaderRules } from '../../../src/serve/header-rules.js';

const layersOf = (text: string) =>
  headerLayers(readHeaderRules(text, '_headers')).map(({ name, layers }) => [
    name,
    layers.map((layer) => layer.map(({ unsets, value }) => `${unsets ? '!' : ''}${value ?? ''}`)),
  ]);

it('puts rules that may match one path into different layers, in their order', () => {
  const text = '/a/*\n  X-A: 1\n/b/*\n  X-A: 2\n  X-A: 3\n/*\n  ! X-A\n  X-B: 4\n/a/c\n  ! X-A\n  X-A: 5';
  expect(layersOf(text)).toEqual([
    ['x-a', [['1', '2, 3'], ['!'], ['!5']]],
    ['x-b', [['4']]],
  ]);
});

it('has one layer where no path has two rules', () => {
  expect(layersOf('/\n  X-A: 1\n/:file\n  X-A: 2\n/a/*\n  X-A: 3')).toEqual([['x-a', [['1', '2', '3']]]]);
});
