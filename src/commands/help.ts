import { version } from '../lib/version.js';
import type { Command } from './command.js';
import { commands } from './commands.js';

/** The help text of a command; without a command, the list of all commands. */
export function helpOf(command: Command | undefined): string {
  if (command === undefined) {
    const width = Math.max(...commands.map((each) => usageOf(each).length));
    const lines = commands.map((each) => `  ${usageOf(each).padEnd(width)} ${each.summary}\n`).join('');
    return `stet ${version}: editors commit Markdown, stet makes it a finished news site.

${lines}
  stet COMMAND --help tells more of each.
`;
  }
  const lines = Object.entries(command.options).map(
    ([name, { takes, help }]) =>
      `  ${`--${name}${takes === undefined ? '' : ` ${takes}`}`.padEnd(19)} ${help}\n`,
  );
  return `${usageOf(command)}: ${command.about}\n${lines.length === 0 ? '' : `\n${lines.join('')}`}`;
}

function usageOf({ name, argument }: Command): string {
  return `stet ${name}${argument === undefined ? '' : ` ${argument}`}`;
}
