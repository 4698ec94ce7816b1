import { type Level, type Message, placeText } from '../lib/message.js';

/**
 * The most warnings or notes of one rule that are printed; the others are only counted. Errors are all printed, because each
 * of them keeps the site from being published.
 */
const SHOWN_OF_ONE_RULE = 10;

interface Style {
  readonly color: boolean;
  /** Says where to find all messages, and is completed with “all of them”: `.stet/report.json has`. */
  readonly all?: string | undefined;
}

const colors: Record<Level, string> = { error: '31', warning: '33', note: '36' };

/** Formats messages for editors, in the order given. If a rule has many warnings or notes, says how many were left out. */
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
        `${paint(colors[each.level], each.level)}  ${paint('1', printable(placeText(each)) || 'the site')}  ${paint('2', each.rule)}\n` +
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

/** Replaces control characters but line feeds and tabs: a text from a story must not move the cursor of a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (c) => (/[\n\t]/.test(c) ? c : '\ufffd'));
}

/** Paints the lines of a unified diff: what goes red, what comes green. */
export function paintDiff(diff: string, { color }: Pick<Style, 'color'>): string {
  if (!color) return diff;
  return diff
    .replace(/^-.*$/gm, (line) => `\u001b[31m${line}\u001b[0m`)
    .replace(/^\+.*$/gm, (line) => `\u001b[32m${line}\u001b[0m`);
}
