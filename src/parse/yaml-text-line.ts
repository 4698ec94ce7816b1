import { plainName } from './not-public-words.js';

/** Fields that hold a text of one line, and never a group of fields. */
const texts = new Set(
  `title shorttitle seotitle socialtitle linktitle headline subtitle subheadline description dek deck summary excerpt
  abstract lead teaser standfirst kicker tagline caption alt credit note role bio reason text`.split(/\s+/),
);

/** A field with a text of one line: the text is not quoted whole, and `at` is its offset in the block. */
interface TextLine {
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

/**
 * The field on the line of an offset, if all that stands behind its name must be one text. With a comment, or a continuation on the
 * next line, it is unclear what belongs to the text.
 */
export function textLineAt(block: string, offset: number): TextLine | undefined {
  const start = block.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = block.indexOf('\n', start);
  const end = lineEnd === -1 ? block.length : lineEnd;
  const line = block.slice(start, end).trimEnd();
  const match = /^([ \t]*(?:- +)?)([\w-]+)(:[ \t]+)(\S.*)$/.exec(line);
  if (match === null) return undefined;
  const [, indent = '', name = '', between = '', text = ''] = match;
  const next = /^[ \t]*/.exec(block.slice(end + 1))?.[0].length ?? 0;
  const goesOn = next > indent.length && /^[ \t]*\S/.test(block.slice(end + 1));
  if (!texts.has(plainName(name)) || / #/.test(text) || goesOn) return undefined;
  return { name, text, at: start + indent.length + name.length + between.length };
}
