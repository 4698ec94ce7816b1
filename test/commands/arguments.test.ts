import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/commands/arguments.js';
import { command } from '../../src/commands/command.js';

const example = command({
  name: 'example',
  argument: 'STORY',
  summary: '',
  about: '',
  options: { output: { takes: 'FOLDER', help: '' }, quiet: { help: '' }, 'no-links': { help: '' } },
  problem: (words) => (words.length > 1 ? 'Name one story.' : undefined),
  run: async () => 0,
});
const withoutWords = command({ name: 'bare', summary: '', about: '', options: {}, run: async () => 0 });

describe('arguments', () => {
  it('are values of options and words, in any order', () => {
    expect(readArguments(example, ['a', '--output', 'o', '--quiet'])).toEqual({
      values: { output: 'o', quiet: true },
      words: ['a'],
      problems: [],
    });
    expect(readArguments(example, ['--no-links', '--output=-o', '--', '--a'])).toEqual({
      values: { output: '-o', 'no-links': true },
      words: ['--a'],
      problems: [],
    });
  });

  it.each([
    [['--outptu', 'o'], 'stet example has no option --outptu. Did you mean --output?'],
    [['--verbose'], 'stet example has no option --verbose.'],
    [['--constructor'], 'stet example has no option --constructor.'],
    [['-q'], 'stet example has no option -q.'],
    [['--output'], 'There is nothing behind --output: write --output FOLDER.'],
    [['--output', '--quiet'], 'There is nothing behind --output: write --output FOLDER.'],
    [['--output='], 'There is nothing behind --output: write --output FOLDER.'],
    [['--output', ' '], 'There is nothing behind --output: write --output FOLDER.'],
    [['--quiet=yes'], '--quiet takes no value: leave “=yes” out.'],
    [[''], 'An argument is empty.'],
    [['a', 'b'], 'Name one story.'],
  ])('%j are refused: %s', (line, problem) => {
    expect(readArguments(example, line).problems).toEqual([problem]);
  });

  it('are refused with all problems at once', () => {
    expect(readArguments(example, ['--verbose', '--output', '--quiet=1']).problems).toHaveLength(2);
    expect(readArguments(example, ['--verbose', '--quiet=1', '--output=']).problems).toHaveLength(3);
  });

  it('have no words for a command that takes none', () => {
    expect(readArguments(withoutWords, ['extra']).problems).toEqual([
      'stet bare takes options alone, and not “extra”.',
    ]);
  });
});
