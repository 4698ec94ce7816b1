import { expect, it } from 'vitest';
import { applyEdits } from '../../src/lib/edit.js';

it('makes several edits, one of them over line ends, at their places in the text that was given', () => {
  const edits = [
    { line: 1, column: 1, endLine: 2, endColumn: 1, text: '' },
    { line: 2, column: 2, endLine: 2, endColumn: 3, text: 'XYZ' },
    { line: 3, column: 1, endLine: 3, endColumn: 1, text: '> ' },
  ];
  expect(applyEdits('first\nabc\nlast', edits)).toBe('aXYZc\n> last');
});
