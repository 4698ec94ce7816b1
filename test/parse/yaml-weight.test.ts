import { describe, expect, it } from 'vitest';
import { depthOf, weigh } from '../../src/parse/yaml-weight.js';

describe('weigh', () => {
  it.each([
    ['title: T\n', 1, false],
    ['title: "a, b"\n', 4, false],
    ['a: well-known 12:30\n', 1, false],
    [`a: ${'['.repeat(30)}`, 31, true],
    ['- '.repeat(30), 30, true],
  ])('%j has %i signs', (block, signs, nested) => {
    expect(weigh(block)).toEqual({ signs, nested });
  });
});

describe('depthOf', () => {
  it.each([
    ['a: b', 1],
    ['a: [b, {c: d}]', 3],
    ['a:\n  - - b', 3],
    ['a: b\nc:\n  d: e', 2],
    ['# nothing', 0],
  ])('%j is %i deep', (block, depth) => {
    expect(depthOf(block)).toBe(depth);
  });

  it('stops counting once it is too deep, however deep that is', () => {
    expect(depthOf('['.repeat(9000))).toBe(21);
    expect(depthOf('? '.repeat(9000))).toBe(21);
  });
});
