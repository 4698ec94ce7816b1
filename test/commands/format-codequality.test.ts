import { expect, it } from 'vitest';
import { formatCodeQuality } from '../../src/commands/format-codequality.js';
import type { Message } from '../../src/lib/message.js';

const one: Message = {
  rule: 'parse/bad-date',
  level: 'error',
  file: 'content/a.md',
  line: 3,
  what: 'Wrong, down to line 9.',
  why: 'Because.',
  fix: 'Do.',
};
const report = (...messages: readonly Message[]) =>
  JSON.parse(formatCodeQuality(messages, { prefix: '', siteFile: 'stet.config.ts' }));

it('names rule, severity, file and line of each message', () => {
  const { file: _, line: __, ...site } = one;
  expect(report(one, { ...site, level: 'note' })).toMatchObject([
    {
      description: 'Wrong, down to line 9. Do.',
      check_name: 'parse/bad-date',
      severity: 'critical',
      location: { path: 'content/a.md', lines: { begin: 3 } },
    },
    { severity: 'info', location: { path: 'stet.config.ts', lines: { begin: 1 } } },
  ]);
});

it('keeps fingerprints when lines move, and tells equal messages apart', () => {
  const prints = report(one, { ...one, line: 5 }).map((each: { fingerprint: string }) => each.fingerprint);
  expect(new Set(prints).size).toBe(2);
  const moved = report({ ...one, line: 13, what: 'Wrong, down to line 19.' });
  expect(moved[0].fingerprint).toBe(prints[0]);
});
