import { expect, test } from 'vitest';
import { findExcess } from '../../../src/parse/markdown/limits.js';

test.each([
  ['> '.repeat(61), 'markdown/too-deep', 1],
  [`a\n\n${'- '.repeat(61)}b`, 'markdown/too-deep', 3],
  [`${' '.repeat(240)}- a`, 'markdown/too-deep', 1],
  [`a\n${'*b* '.repeat(800)}`, 'markdown/too-complex', 2],
  [`${'['.repeat(800)}\n${'['.repeat(800)}`, 'markdown/too-complex', 2],
])('%#', (text, rule, line) => {
  expect(findExcess(text)).toMatchObject({ rule: { id: rule }, line });
});

test.each([
  '> '.repeat(20),
  '-'.repeat(500),
  '* * * * * * * *',
  `${'*b* '.repeat(500)}\n\n${'*b* '.repeat(500)}`,
  '- **a** `b` [c](d)\n'.repeat(1_000),
  '| **a** | `b` |\n'.repeat(1_000),
  `    ${' '.repeat(300)}code`,
])('%# is within them', (text) => {
  expect(findExcess(text)).toBeUndefined();
});
