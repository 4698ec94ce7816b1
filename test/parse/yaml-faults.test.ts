import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { firstOfEachLine } from '../../src/parse/yaml-faults.js';

describe('firstOfEachLine', () => {
  it('tells the first fault of each line, three at most, at its place in the file', () => {
    const block = '\nfine: 1\na: @x\nb: @y\nc: @z\nd: @w\n';
    const problems = firstOfEachLine(parseDocument(block, { prettyErrors: false }).errors, block, 3);
    expect(problems.map((p) => p.at)).toEqual(['@x', '@y', '@z'].map((found) => 3 + block.indexOf(found)));
    expect(problems[0]).toMatchObject({
      rule: { id: 'parse/bad-yaml' },
      fix: expect.stringContaining('quotes'),
    });
  });

  it('passes on what it has no words for', () => {
    const [problem] = firstOfEachLine(
      parseDocument('a: &x &y b', { prettyErrors: false }).errors,
      'a: &x &y b',
      0,
    );
    expect(problem?.what).toContain('can’t be read as YAML');
  });
});
