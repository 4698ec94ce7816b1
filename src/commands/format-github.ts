import type { Level, Message } from '../lib/message.js';
import type { FormatContext } from './format.js';

/** Formats messages as workflow commands, with which GitHub Actions annotates a pull request. */
export function formatForGithub(
  messages: readonly Message[],
  { prefix }: Pick<FormatContext, 'prefix'>,
): string {
  const kinds: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };
  return messages
    .map((each) => {
      const properties = [
        each.file === undefined ? '' : `file=${property(prefix + each.file)}`,
        each.line === undefined ? '' : `line=${each.line}`,
        each.column === undefined ? '' : `col=${each.column}`,
        `title=${property(each.rule)}`,
      ].filter((p) => p !== '');
      return `::${kinds[each.level]} ${properties.join(',')}::${data(`${each.what}\n${each.why}\n${each.fix}`)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
