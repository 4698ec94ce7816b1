import { inQuotes } from './mend.js';
import { rules } from './rules.js';
import type { Problem } from './value.js';
import { textLineAt } from './yaml-text-line.js';

interface Uncoloned {
  /** The block, of the same length, with each of these texts replaced by one without a colon. */
  readonly block: string;
  /** The texts as written, by their offsets in the block. */
  readonly written: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

/**
 * `title: Talks: the second day` is an error in YAML but has one meaning: replaces such texts of one line in the block,
 * so that the block can be read. `faults` are offsets in the block; undefined where no fault is of this kind.
 */
export function withoutColons(block: string, faults: readonly number[], base: number): Uncoloned | undefined {
  const written = new Map<number, string>();
  const problems: Problem[] = [];
  let out = block;
  for (const fault of faults) {
    const line = textLineAt(block, fault);
    if (line === undefined) continue;
    const { name, text, at } = line;
    if (!/: |:$/.test(text) || written.has(at) || /^[[{|>&*!%@`]/.test(text)) continue;
    written.set(at, text);
    out = `${out.slice(0, at)}${'x'.repeat(text.length)}${out.slice(at + text.length)}`;
    const quoted = inQuotes(text);
    problems.push({
      rule: rules['colon-in-text'],
      what: `“${name}” has a colon with a space behind it and no quotes; it is taken as one text.`,
      fix: `Put the text in quotes: ${name}: ${quoted}`,
      at: base + at,
      mend: { kind: 'text', start: base + at, end: base + at + text.length, text: quoted },
    });
  }
  return written.size === 0 ? undefined : { block: out, written, problems };
}
