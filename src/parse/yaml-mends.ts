import type { YAMLError } from 'yaml';
import { inQuotes, type Mend, type TextRange } from './mend.js';
import { textLineAt } from './yaml-text-line.js';

/** What mends a fault of YAML that has one right answer; offsets in the block, which begins at `base` of the file. */
export function mendOfFault({ code, pos: [at] }: YAMLError, block: string, base: number): Mend | undefined {
  if (code === 'TAB_AS_INDENT') return spacesForTabs(block, at, base);
  return quotesAround(code, block, at, base);
}

/**
 * Spaces in place of the tabs before all lines that begin with one, and before the line of the fault. A line that begins with a tab
 * is no part of a text of several lines, for these begin with spaces.
 */
function spacesForTabs(block: string, at: number, base: number): Mend {
  const faulty = block.lastIndexOf('\n', at - 1) + 1;
  const unit = ' '.repeat(/\n( {2,8})\S/.exec(block)?.[1]?.length ?? 2);
  const ranges: TextRange[] = [];
  for (let start = 0; start !== -1 && start < block.length; ) {
    const indent = /^[ \t]*/.exec(block.slice(start, start + 200))?.[0] ?? '';
    if (indent.startsWith('\t') || (start === faulty && indent.includes('\t')))
      ranges.push({
        kind: 'text',
        start: base + start,
        end: base + start + indent.length,
        text: indent.replaceAll('\t', unit),
      });
    const end = block.indexOf('\n', start);
    start = end === -1 ? -1 : end + 1;
  }
  return { kind: 'texts', ranges };
}

/** Quotation marks around a text that begins with a sign of YAML, or with words in quotation marks. */
function quotesAround(code: YAMLError['code'], block: string, fault: number, base: number): Mend | undefined {
  const line = textLineAt(block, fault);
  if (line === undefined) return undefined;
  const { text, at } = line;
  const isSign = /^[@`%*&![{}\],?|>]/.test(text);
  // Without a second quotation mark it may be the end that is missing.
  const quote = text.charAt(0);
  const isQuotation =
    code === 'UNEXPECTED_TOKEN' && /["']/.test(quote) && text.includes(quote, 1) && !/["']$/.test(text);
  if (!isSign && !isQuotation) return undefined;
  return { kind: 'text', start: base + at, end: base + at + text.length, text: inQuotes(text) };
}
