import type { Level, Message } from '../lib/message.js';

/**
 * More warnings or notes of one rule than this are summed up: the reader needs to see the kind, not the thousandth case. Errors
 * are all shown, for each of them has to be mended before anything is published.
 */
const SHOWN_OF_ONE_RULE = 10;

export interface Style {
  readonly color: boolean;
  /** Where all messages are, beginning a sentence that goes on “all of them”: `.stet/report.json has`. */
  readonly all?: string | undefined;
}

const colors: Record<Level, string> = { error: '31', warning: '33', note: '36' };

/** Messages as an editor reads them, in the order given, with a sum where there are many warnings or notes of one rule. */
export function formatMessages(messages: readonly Message[], style: Style): string {
  const paint = (code: string, text: string) => (style.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const totals = new Map<string, number>();
  for (const { rule } of messages) totals.set(rule, (totals.get(rule) ?? 0) + 1);
  const shown = new Map<string, number>();
  const out: string[] = [];
  for (const each of messages) {
    const seen = (shown.get(each.rule) ?? 0) + 1;
    shown.set(each.rule, seen);
    if (seen <= SHOWN_OF_ONE_RULE || each.level === 'error') {
      out.push(
        `${paint(colors[each.level], each.level)}  ${paint('1', place(each) || 'the site')}  ${paint('2', each.rule)}\n` +
          `    ${printable(each.what)}\n    Why: ${each.why}\n    Do:  ${printable(each.fix)}\n`,
      );
    } else if (seen === totals.get(each.rule)) {
      const where = style.all === undefined ? '' : ` (${style.all} all of them)`;
      out.push(
        `${paint(colors[each.level], each.level)}  … and ${seen - SHOWN_OF_ONE_RULE} more of ${each.rule}${where}\n`,
      );
    }
  }
  return out.join('\n');
}

/**
 * Messages as GitHub Actions annotates a pull request with them (workflow commands). `prefix` leads from the
 * repository to the folder that the messages' files are relative to.
 */
export function formatForGithub(messages: readonly Message[], prefix: string): string {
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

function place(each: Message): string {
  const { file, line, column } = each;
  if (file === undefined) return '';
  return printable([file, line, column].filter((part) => part !== undefined).join(':'));
}

/** Control characters of a story must not move the cursor of whoever reads about it. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' ? c : '\ufffd'));
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
