import type { Extension } from 'micromark-util-types';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Parser, unified } from 'unified';
import type { MarkdownParser } from '../../config/config.js';
import { cjkEmphasis } from './cjk.js';
import { hasSameTree } from './same-tree.js';
import { hasSatteri, parseWithSatteri } from './satteri.js';
import type { Syntax } from './syntax.js';

/**
 * A processor that parses with one set of extensions, to be completed and frozen. It is created once: each extension makes
 * remark slower, and creating a processor takes time. The trees are the same with either library, with their positions: with
 * `satteri`, remark parses what satteri would parse differently, and everything where satteri has no program for the machine.
 */
export function createParsing(syntax: Syntax, parser: MarkdownParser) {
  const processor = unified().use(remarkParse);
  // With one tilde, editors write “about” and ranges; two strike text out.
  if (syntax.gfm) processor.use(remarkGfm, { singleTilde: false });
  if (syntax.directives) processor.use(remarkDirective).use(withoutTextDirectives);
  if (syntax.cjk) processor.use(withCjkEmphasis);
  if (parser === 'satteri') processor.use(withSatteri, syntax);
  return processor;
}

/** Lets satteri parse what it parses as remark does. It is native code, which no time limit can stop: see limits.ts. */
function withSatteri(this: { parser?: Parser | undefined }, syntax: Syntax): void {
  const { parser: remark } = this;
  if (remark === undefined || !hasSatteri) return;
  this.parser = (text, file) =>
    (hasSameTree(text, syntax) ? parseWithSatteri(text, syntax) : undefined) ?? remark(text, file);
}

/**
 * Removes `:name` from the syntax of directives: news is full of times, ratios and smileys, and stet has no such
 * directive.
 */
function withoutTextDirectives(this: { data(): { micromarkExtensions?: { text?: unknown }[] } }): void {
  const extension = this.data().micromarkExtensions?.at(-1);
  if (extension !== undefined) extension.text = {};
}

function withCjkEmphasis(this: { data(): { micromarkExtensions?: Extension[] } }): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  data.micromarkExtensions = [...extensions, cjkEmphasis(extensions)];
}
