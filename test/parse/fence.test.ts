import { describe, expect, it } from 'vitest';
import { findFence } from '../../src/parse/fence.js';

const rulesOf = (text: string) => findFence(text).problems.map((p) => `${p.rule.level} ${p.rule.id}@${p.at}`);

describe('findFence', () => {
  it.each([
    ['---\na: b\n---\nBody', 'yaml', '\na: b', 'Body'],
    ['---  \na: b\n---\t\nBody\n---\n', 'yaml', '  \na: b', 'Body\n---\n'],
    ['+++\na = 1\n+++', 'toml', '\na = 1', ''],
    ['---\n---\n', 'yaml', '', ''],
    ['---\na: --- b\n--- \n', 'yaml', '\na: --- b', ''],
  ])('finds it in %j', (text, language, block, body) => {
    const { fence, problems } = findFence(text);
    expect(problems).toEqual([]);
    expect(fence?.language).toBe(language);
    expect(text.slice(text.indexOf('\n'), fence?.end)).toBe(
      block.slice(block.indexOf('\n')).replace(/^ +$/, ''),
    );
    expect(text.slice(fence?.body)).toBe(body);
  });

  it.each([
    ['', 'error parse/empty-file@0'],
    [' \n\t\n', 'error parse/empty-file@0'],
    ['Text', 'error parse/no-front-matter@0'],
    ['# Title', 'error parse/no-front-matter@0'],
    ['--', 'error parse/no-front-matter@0'],
    ['---', 'error parse/unclosed-front-matter@0'],
    ['---\na: b\n +++', 'error parse/unclosed-front-matter@0'],
    ['---\na: b\n+++\n', 'error parse/unclosed-front-matter@0'],
    ['----\na: b\n----\n', 'error parse/bad-fence@0'],
    ['---\na: b\n----\n', 'error parse/bad-fence@9'],
    ['---\na: b\n---text\n', 'error parse/bad-fence@9'],
    ['---js\n---\n', 'error parse/front-matter-language@0'],
    ['---JS\n---\n', 'error parse/front-matter-language@0'],
    ['--- javascript\n---\n', 'error parse/front-matter-language@0'],
    ['---coffee\n---\n', 'error parse/front-matter-language@0'],
    ['---json\n---\n', 'error parse/front-matter-language@0'],
    ['---yaml\n---\n', 'error parse/front-matter-language@0'],
    ['+++js\n+++\n', 'error parse/front-matter-language@0'],
    [';;;\n;;;\n', 'error parse/front-matter-language@0'],
    ['\u00a0---js\n---\n', 'error parse/front-matter-language@1'],
    ['{"title": "x"}\n', 'warning parse/json-front-matter@0'],
    ['{\n"title": "x"\n}\n', 'warning parse/json-front-matter@0'],
    [`---\n${'a: b\n'.repeat(14_000)}---\n`, 'error parse/front-matter-size@0'],
    [`---\n${'\n'.repeat(6000)}---\n`, 'error parse/front-matter-size@0'],
    [`---\na: ${'é'.repeat(33_000)}\n---\n`, 'error parse/front-matter-size@0'],
  ])('refuses %j', (text, expected) => {
    expect(findFence(text).fence).toBeUndefined();
    expect(rulesOf(text)).toEqual([expected]);
  });

  it('finds it behind empty lines, with a warning', () => {
    expect(rulesOf('\n \n---\na: b\n---\n')).toEqual(['warning parse/late-front-matter@3']);
    expect(findFence('\n \n---\na: b\n---\n').fence).toBeDefined();
  });

  it('shows what to write, with the heading as title', () => {
    expect(findFence('# The "big" story #\n').problems[0]?.fix).toContain('title: "The \\"big\\" story"');
  });
});
