import { expect, test } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';

const resolve = (markdown: unknown) =>
  resolveConfig(
    { url: 'https://news.example', ...(markdown !== undefined && { markdown }) },
    { root: '/paper' },
  );

test.each([
  [undefined, 'satteri'],
  [{}, 'satteri'],
  [{ parser: 'satteri' }, 'satteri'],
  [{ parser: 'remark' }, 'remark'],
])('with %j the parser is %s', (markdown, parser) => {
  expect(resolve(markdown)).toMatchObject({ config: { markdown: { parser } }, messages: [] });
});

test.each([{ parser: 'marked' }, { engine: 'remark' }, 'remark'])('%j is an error', (markdown) => {
  const { config, messages } = resolve(markdown);
  expect(config).toBeUndefined();
  expect(messages.map(({ level }) => level)).toContain('error');
});
