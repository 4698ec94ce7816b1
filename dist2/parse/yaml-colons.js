import { plainName } from './not-public-words.js';
import { rules } from './rules.js';
/** Fields that hold a text of one line, and never a group of fields. */
const texts = new Set(`title shorttitle seotitle socialtitle linktitle headline subtitle subheadline description dek deck summary excerpt
  abstract lead teaser standfirst kicker tagline caption alt credit note role bio reason text`.split(/\s+/));
/**
 * `title: Talks: the second day` is an error in YAML but has one meaning: replaces such texts of one line in the block,
 * so that the block can be read. `faults` are offsets in the block; undefined where no fault is of this kind.
 */
export function withoutColons(block, faults, base) {
    const written = new Map();
    const problems = [];
    let out = block;
    for (const fault of faults) {
        const start = block.lastIndexOf('\n', fault - 1) + 1;
        const lineEnd = block.indexOf('\n', start);
        const end = lineEnd === -1 ? block.length : lineEnd;
        const line = block.slice(start, end).trimEnd();
        const match = /^([ \t]*(?:- +)?)([\w-]+)(:[ \t]+)(\S.*)$/.exec(line);
        if (match === null)
            continue;
        const [, indent = '', name = '', between = '', text = ''] = match;
        const at = start + indent.length + name.length + between.length;
        // With a comment, or a continuation on the next line, it is unclear what belongs to the text.
        const next = /^[ \t]*/.exec(block.slice(end + 1))?.[0].length ?? 0;
        const goesOn = next > indent.length && /^[ \t]*\S/.test(block.slice(end + 1));
        if (!texts.has(plainName(name)) || / #/.test(text) || !/: |:$/.test(text) || goesOn || written.has(at))
            continue;
        if (/^[[{|>&*!%@`]/.test(text))
            continue;
        written.set(at, text);
        out = `${out.slice(0, at)}${'x'.repeat(text.length)}${out.slice(at + text.length)}`;
        const quoted = text.includes('"')
            ? `'${text.replaceAll("'", "''")}'`
            : `"${text.replaceAll('\\', '\\\\')}"`;
        problems.push({
            rule: rules['colon-in-text'],
            what: `“${name}” has a colon with a space behind it and no quotes; it is taken as one text.`,
            fix: `Put the text in quotes: ${name}: ${quoted}`,
            at: base + at,
        });
    }
    return written.size === 0 ? undefined : { block: out, written, problems };
}
//# sourceMappingURL=yaml-colons.js.map