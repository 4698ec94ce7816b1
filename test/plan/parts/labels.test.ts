import { expect, it } from 'vitest';
import { kickerOf, saysLabel } from '../../../src/plan/parts/labels.js';

it('knows what says nothing but the label, in any language of the interface', () => {
  expect(
    ['Opinion', ' opinion ', 'Meinung', 'Opinión', 'דעה'].map((text) => saysLabel(text, 'opinion')),
  ).toEqual([true, true, true, true, true]);
  expect(saysLabel('Opinion polls', 'opinion')).toBe(false);
  expect(saysLabel('Opinion', 'analysis')).toBe(false);
  expect(saysLabel('News', 'news')).toBe(false);
});

it('leaves out a kicker that repeats the label', () => {
  expect(kickerOf({ kicker: 'OPINION', label: 'opinion' })).toBeUndefined();
  expect(kickerOf({ kicker: 'Transport', label: 'opinion' })).toBe('Transport');
});
