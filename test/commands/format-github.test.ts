import { expect, it } from 'vitest';
import { formatForGithub } from '../../src/commands/format-github.js';

it('escapes what would end the command or one of its properties', () => {
  const one = {
    rule: 'parse/bad-date',
    level: 'error',
    line: 3,
    column: 7,
    why: 'Because.',
    fix: 'Do.',
  } as const;
  const text = formatForGithub([{ ...one, file: 'a,b:c.md', what: '100%\nsure' }], { prefix: 'site/' });
  expect(text).toBe(
    '::error file=site/a%2Cb%3Ac.md,line=3,col=7,title=parse/bad-date::100%25%0Asure%0ABecause.%0ADo.\n',
  );
});
