import { parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.js';
import type { AnyValues, Command } from './command.js';

interface Arguments {
  readonly values: AnyValues;
  readonly words: readonly string[];
  /** What is wrong with the command line, in the order of the words. */
  readonly problems: readonly string[];
}

/** Parses the part of a command line that follows the command's name. */
export function readArguments(command: Command, line: readonly string[]): Arguments {
  const { options } = command;
  const { tokens } = parseArgs({
    args: [...line],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { takes }]) => [
        name,
        { type: takes === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | string[] | boolean> = {};
  const words: string[] = [];
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // An empty argument comes from a variable that is not set. As a path, an empty text would mean the working folder.
      if (token.value.trim() === '') problems.push('An argument is empty.');
      words.push(token.value);
    } else if (token.kind === 'option') {
      const { name, rawName, value, inlineValue } = token;
      const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined;
      if (option === undefined) problems.push(unknownOption(command, name, rawName));
      else if (option.takes === undefined) {
        if (value !== undefined) problems.push(`${rawName} takes no value: leave “=${value}” out.`);
        values[name] = true;
      } else if (value === undefined || value.trim() === '' || (!inlineValue && /^-./.test(value)))
        problems.push(`There is nothing behind ${rawName}: write ${rawName} ${option.takes}.`);
      else if (option.many) {
        const before = values[name];
        values[name] = [...(Array.isArray(before) ? before : []), value];
      } else values[name] = value;
    }
  }
  const problem = command.problem(words, values);
  if (problem !== undefined && problems.length === 0) problems.push(problem);
  return { values, words, problems };
}

function unknownOption({ name: command, options }: Command, name: string, rawName: string): string {
  const near = nearest(name, Object.keys(options));
  return `stet ${command} has no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
}
