import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/commands/print.js';
import type { Message } from '../../src/lib/message.js';

const one: Message = {
  rule: 'parse/bad-date',
  level: 'error',
  file: 'content/a.md',
  line: 3,
  column: 7,
  what: 'There is no 30 February.',
  why: 'Stories are ordered by date.',
  fix: 'Write 2024-02-29.',
};

describe('formatMessages', () => {
  it('says where, what, why and what to do', () => {
    expect(formatMessages([one], { color: false })).toBe(
      'error  content/a.md:3:7  parse/bad-date\n' +
        '    There is no 30 February.\n    Why: Stories are ordered by date.\n    Do:  Write 2024-02-29.\n',
    );
  });

  it('shows every error', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...one, line: i + 1 }));
    const text = formatMessages(many, { color: false });
    expect(text.match(/There is no 30 February/g)).toHaveLength(1000);
    expect(text).not.toContain('more of');
  });

  it('names the first ten of a thousand warnings, sums up the rest and says where all of them are', () => {
    const level = 'warning' as const;
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...one, level, line: i + 1 }));
    const all = '.stet/report.json has';
    const text = formatMessages([...many, { ...one, level, rule: 'parse/other' }], { color: false, all });
    expect(text.match(/There is no 30 February/g)).toHaveLength(11);
    expect(text).toContain('… and 990 more of parse/bad-date (.stet/report.json has all of them)');
    expect(text).not.toContain('more of parse/other');
  });

  it('lets no control character of a story reach the terminal', () => {
    const text = formatMessages([{ ...one, what: 'Title “\u001b[2Jgone\u202e”.' }], { color: false });
    expect(text).toContain('Title “�[2Jgone�”.');
  });
});
