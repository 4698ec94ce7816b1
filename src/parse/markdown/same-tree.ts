import { type Syntax, tableRow } from './syntax.js';

/**
 * Whether satteri gives a text the tree that remark gives it, with the same positions. False wherever the two are known to differ,
 * and where it would take more than a look at each line to know that they do not. All that is excluded was found by comparing the
 * trees of generated documents (test/parse/markdown/parser.test.ts). Takes time linear in the length of the text, whose lines
 * end in `\n` alone (see front-matter.ts).
 */
export function hasSameTree(text: string, { gfm, directives, cjk }: Syntax): boolean {
  if (text.length > maxLength) return false;
  const isAscii = !notAscii.test(text);
  if (!isAscii && strange.test(text)) return false;
  if (text.split('&').length > maxReferences) return false;
  if (directives && !hasSimpleDirectives(text)) return false;
  const prose = withoutFenced(text);
  if (!isAscii && besideSymbol.test(prose)) return false;
  if (prose.includes('\\') && besideEscape.test(prose)) return false;
  if (prose.includes('_') && besideLowLine.test(prose)) return false;
  if (cjk && (besideCjk.test(prose) || prose.includes('*~') || prose.includes('~*'))) return false;
  if (prose.includes('[') && breakInLink.test(prose)) return false;
  if (prose.includes(']:') && !hasSimpleDefinitions(prose)) return false;
  if (prose.includes('<') && !hasSimpleHtml(prose)) return false;
  if (gfm && !hasSimpleGfm(prose, directives)) return false;
  const hasContainers = container.test(prose);
  if (hasContainers && !hasSimpleContainers(prose)) return false;
  return !(text.includes('`') || text.includes('~~~')) || hasSimpleCode(text, hasContainers || directives);
}

/**
 * Characters. Below this, none of the inputs that are known to take much takes satteri half a second (decision 056); above, the time
 * limit can stop remark, and nothing can stop satteri.
 */
const maxLength = 100_000;
/** Characters that satteri puts in for references before it leaves references as they are. */
const maxExpansion = 100_000;

/** Character references (`&amp;`): satteri takes time that grows with more than their number. */
const maxReferences = 2_000;

const notAscii = /[^\t\n -~]/;

/**
 * Control characters and lone halves of surrogate pairs, which satteri replaces or takes for white space; symbols that came with Unicode
 * 16 and 17, which satteri does not know, and characters that Node does not know.
 */
const strange =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\ufeff\u1b4e\u1b4f\u1b7f\u20c1\u2427-\u2429\u2b96\u31e4\u31e5\ufbc3-\ufbd2\ufd90\ufd91\ufdc8-\ufdce]/u;

/**
 * A mark of emphasis between a symbol beyond the first plane, such as an emoji, and a letter or mark. remark sees half of the symbol
 * and takes it for a letter; satteri takes it for punctuation. Between a symbol and a space both come to the same.
 */
const besideSymbol =
  /[^\s*_~][*_~]+(?=[\u{10000}-\u{10ffff}])[\p{P}\p{S}]|(?=[\u{10000}-\u{10ffff}])[\p{P}\p{S}][*_~]+[^\s*_~]/u;

/** Marks behind one that is escaped, which satteri takes for a part of them. */
const besideEscape = /\\[*_~][*_~]/;

/** Marks between `_` and something else than a space: satteri does not take `_` for punctuation there. */
const besideLowLine = /[^\s*~_][*~]+_|_[*~]+[^\s*~_]/;

const cjk =
  '\\u1100-\\u11ff\\u2e80-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{10000}-\\u{10ffff}';
const cjkMarks = '\\u3000-\\u303f\\u30fb\\ufe30-\\ufe4f\\uff00-\\uffef';
/** Marks whose meaning cjk.ts changes: a punctuation mark is on one side, no space on the other, and one of the two is Chinese, Japanese or Korean. */
const besideCjk = new RegExp(
  [
    `[${cjk}][*~]+(?![*~])[\\p{P}\\p{S}]`,
    `(?![*~])[\\p{P}\\p{S}][*~]+[${cjk}]`,
    `[^\\s*~][*~]+[${cjkMarks}]`,
    `[${cjkMarks}][*~]+[^\\s*~]`,
  ].join('|'),
  'u',
);

/** A line break at the end of the text of a link. */
const breakInLink = /(?:\\| {2})\n *\]/;

const indented = /^(?: {4}|\t)/m;

/** White space beyond ASCII, which satteri collapses in labels, and in what is said of fenced code. */
const otherSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const simpleDefinition = /^ {0,3}\[\^?\w[\w .'-]*\]:/;
const mayBeDefinition = /^[ >*+\d.)-]*\[/;
/** A definition that has the address in the next line, if it is one, or something else than another definition or an empty line behind it. */
const brokenDefinition = /\]: *$|^ *\[[^[\]^\r\n][^[\]\r\n]*\]:.*\n(?! *$| {0,3}\[)/m;

/** A definition directly behind another line. */
const definitionBehindText = /^(?! *$| {0,3}\[).*\n {0,3}\[[^[\]\r\n]*\]:/m;

/**
 * Whether labels of definitions are ASCII letters, digits and few marks, since labels of other letters are compared by other rules, and escapes and
 * references in them come out differently; and whether references, of which there are no more than brackets, cannot put in too much.
 */
function hasSimpleDefinitions(text: string): boolean {
  // satteri takes what follows a definition after indented code for the rest of a paragraph.
  if (indented.test(text)) return false;
  if (otherSpace.test(text) || definitionBehindText.test(text) || brokenDefinition.test(text)) return false;
  let longest = 0;
  for (const line of linesWith(text, ']:')) {
    longest = Math.max(longest, line.length);
    const opened = line.indexOf('[');
    const isInside = opened >= 0 && opened < line.indexOf(']:') && !mayBeDefinition.test(line);
    if (!isInside && !simpleDefinition.test(line)) return false;
  }
  return longest * text.split(']').length <= maxExpansion;
}

/**
 * A `<` that is neither before a space, digit or such, nor the beginning of a tag, comment or address that ends in the line. The text behind an
 * unclosed one has other positions.
 */
const oddTag = new RegExp(
  `<(?!${[
    '!--[^<>\\n`]*-->',
    '[ \\d=<>,.;:()-]',
    '[a-z][a-z0-9-]*(?: +[a-z_:][\\w:.-]*(?:=(?:"[^"<>\\n`]*"|\'[^\'<>\\n`]*\'|[^ "\'=<>\\n`]+))?)* */?>',
    '/[a-z][a-z0-9-]* *>',
    'https?://[^\\s<>]+>',
    '[\\w.+-]+@[\\w.-]+>',
    '$',
  ].join('|')})`,
  'im',
);
/** Elements whose block ends at the end tag of any of them, or of the one alone. */
const rawElement = /<\/?(script|style|pre|textarea)\b/gi;

function hasSimpleHtml(text: string): boolean {
  if (oddTag.test(text)) return false;
  return new Set(Array.from(text.matchAll(rawElement), ([, name = '']) => name.toLowerCase())).size <= 1;
}

const directiveLine = /^[ \t>*+\-\d.)]*::/;
const attributes = '(?:\\{[a-z]+="[^"&\\n]*"(?: [a-z]+="[^"&\\n]*")*\\})?';
const label = '(?:\\[[^\\[\\]\\\\\\n`<*_~&!]+\\])?';
const simpleDirective = new RegExp(`^(:{2,})(?:[a-z](?:[a-z-]*[a-z])?${label}${attributes})?$`);
/** Text in which a colon and a name are followed by what would be the label or the attributes of a directive. */
const oddTextDirective = /(?:^|[^:]):[\p{L}\p{N}_-]+[[{_@]/mu;

/** Fences, indented code and definitions, which satteri confuses with the ends of directives. */
const oddInDirective = /^[ >]*(?:```|~~~)|^ {4}|\]:/m;

/** satteri takes time that grows with more than the number of directives among text. */
const maxColons = 500;

/** Whether all directives are lines of their own, at the margin, in the usual form, and all containers are closed by the same mark. */
function hasSimpleDirectives(text: string): boolean {
  if (oddTextDirective.test(text)) return false;
  if (text.split(':').length > maxColons) return false;
  const open: number[] = [];
  for (const line of linesWith(text, '::')) {
    if (!directiveLine.test(line)) continue;
    const mark = simpleDirective.exec(line)?.[1]?.length;
    if (mark === undefined) return false;
    if (mark === line.length) {
      if (open.pop() !== mark) return false;
    } else if (mark > 2) {
      if ((open.at(-1) ?? Infinity) <= mark || oddInDirective.test(text)) return false;
      open.push(mark);
    }
  }
  return open.length === 0;
}

/** One tilde, which strikes out for satteri, but not in stet. */
const oneTilde = /(?<!~)~(?!~)/;
const task = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\]/m;
/** A task whose text begins with something else than a letter or digit. One of a heading is none for remark. */
const oddTask = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\](?! [\p{L}\p{N}])/mu;
const underline = /^[ >]*(?:=+|-+) *$/m;
/** A note in the text of a link, one with white space in front of the label, and one whose text begins with the mark of a block. */
const oddNote = /\[[^[\]]*\[\^|\[\^\s|^\[\^[^\]\n]*\]:(?! +(?!\d+[.)])[\p{L}\p{N}“"'(*_[])/mu;
const bareAddress = /https?:\/\/|www\.|[-.\w+]@[-\w]+\.[-\w]/i;
/** Addresses of links and definitions, in tags, and in angle brackets: both parsers agree on these. */
const enclosed =
  /\[[^[\]\r\n]*\]\((?:https?:\/\/|mailto:)[^\s()<>]*(?: "[^"\r\n]*")?\)|^\[[^[\]\r\n]*\]: https?:\/\/[^\s"<>]*|(?<!\\)<(?:https?:\/\/|mailto:)[^\s<>]*>|(?<!\\)<[a-z][^<>\n]*>/gim;
/** Lines of directives, which are in the usual form where there are any. */
const lineOfDirective = /^:{2,}.*$/gm;
/** HTML directly after another line: below a table it is a row for satteri. */
const htmlAfterLine = /[^\n]\n *</;

const escapedInAddress = /\\[@:./]/;

function hasSimpleGfm(text: string, directives: boolean): boolean {
  if (text.includes('\\') && escapedInAddress.test(text)) return false;
  if (text.includes('~') && oneTilde.test(text)) return false;
  if (
    text.includes('[') &&
    task.test(text) &&
    [oddTask, underline, tableRow].some((pattern) => pattern.test(text))
  )
    return false;
  if (text.includes('[^') && (oddNote.test(text) || (text.includes('<') && hasLazyHtml(text)))) return false;
  if (text.includes('<') && htmlAfterLine.test(text) && tableRow.test(text)) return false;
  if (!bareAddress.test(text)) return true;
  const rest = text.replace(enclosed, '');
  return !bareAddress.test(directives ? rest.replace(lineOfDirective, '') : rest);
}

const container = /^[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/m;
const marker = '(?:[-+*]|\\d{1,9}[.)])';
const oddContainer = new RegExp(
  [
    // White space alone in a line, or at the end.
    '\\n[ >]* +\\n| (?![^])',
    // An empty item, and one that begins with code.
    `^[ >]*${marker}(?: *$| {5,})`,
    // Containers that begin in one line.
    `^ *(?:${marker} +(?:${marker}(?: |$)|>)|> *(?:>|${marker}(?: |$)))`,
    // Notes and definitions in containers.
    `^(?:[ >]+|[ >]*${marker} +)\\[[^\\]\\n]*\\]:`,
    // Code in quotations, addresses and titles of links that may go on in the next line.
    '^ *> {5,}',
    '\\]\\((?![^\\s()\'"]*(?: (?:"[^"\\n]*"|\'[^\'\\n]*\'|\\([^()\\n]*\\)))?\\))',
    '\\]\\[(?![^\\]\\n]*\\])',
    // Indented code directly below what ends a list.
    `^(?:[ >]|${marker} )*(?:#|[-*_] *[-*_]|\`\`\`|~~~|<).*\\n {4}`,
    // HTML.
    `^[ >]*(?:${marker} +|[ >])<`,
  ].join('|'),
  'm',
);

/** Whether containers are lists and quotations of the usual form, without tabs, code in the first line, or HTML that begins a line. */
function hasSimpleContainers(text: string): boolean {
  if (text.includes('\t') || oddContainer.test(text)) return false;
  return !text.includes('<') || !hasLazyHtml(text);
}

const mayBeginContainer = /^ *(?:>|[-+*] |\d{1,9}[.)] |\[)/;

/** Whether a line begins with HTML in the same paragraph in which a container began. */
function hasLazyHtml(text: string): boolean {
  let isInside = false;
  for (const line of text.split('\n')) {
    if (/^ *$/.test(line)) isInside = false;
    else if (isInside && /^ *</.test(line)) return true;
    else if (mayBeginContainer.test(line)) isInside = true;
  }
  return false;
}

const fence = /^([ >\-+*\d.)]*)(`{3,}(?!`)|~{3,}(?!~))(.*)/;
/** HTML in which a line of three backticks is no fence. */
const hidesFences = /^ {0,3}<(?:script|style|pre|textarea|!|\?)/im;

/**
 * A text with nothing in its fenced code, about which both parsers agree whatever is in it: lines of code become empty marks. Code counts as fenced
 * where the fences are at the margin and closed. From the first marks on that may be something else, such as text of an HTML element, the text stays.
 */
function withoutFenced(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  const lines = text.split('\n');
  let isBesideHtml = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (hidesFences.test(line)) break;
    isBesideHtml = line !== '' && (isBesideHtml || /^ *</.test(line));
    if (!line.includes('```') && !line.includes('~~~')) continue;
    const mark = marginFence.exec(line)?.[1];
    if (mark === undefined || isBesideHtml || /^\s+$/.test(lines[at - 1] ?? '')) break;
    const isEnd = (each: string) => closingFence.exec(each)?.[1]?.startsWith(mark) === true;
    let end = at + 1;
    while (end < lines.length && !isEnd(lines[end] as string)) end++;
    if (end === lines.length) break;
    lines.fill('x', at + 1, end);
    at = end;
  }
  return lines.join('\n');
}

/** A fence with no information but a word. */
const marginFence = /^(`{3,}|~{3,}) ?[\w+#.-]*$/;
const closingFence = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/**
 * Whether code among words ends in the line in which it begins, and, where there are containers, fences are closed with the same
 * indentation.
 */
function hasSimpleCode(text: string, hasContainers: boolean): boolean {
  const skipsFenced = !hidesFences.test(text);
  let open: { readonly indent: string; readonly mark: string } | undefined;
  for (const line of text.split('\n')) {
    const [, before = '', mark = '', after = ''] = fence.exec(line) ?? [];
    if (open !== undefined) {
      const isEnd = mark.startsWith(open.mark) && after.trim() === '';
      if (isEnd && before === open.indent) open = undefined;
      else if (hasContainers && (isEnd || (line !== '' && !line.startsWith(open.indent)))) return false;
      else if (!skipsFenced && line.includes('`') && !isClosed(line)) return false;
    } else if (mark !== '' && !(mark.startsWith('`') && after.includes('`'))) {
      if (after.includes('&') || otherSpace.test(after)) return false;
      open = { indent: before.replace(/[^ >]/g, ' '), mark };
    } else if (line.includes('`') && !isClosed(line)) return false;
  }
  return open === undefined || !hasContainers;
}

/** Whether every run of backticks that opens code in a line is closed by a run of the same length. */
function isClosed(line: string): boolean {
  let open = 0;
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    if (open === 0) {
      if (line[index - 1] === '\\') return false;
      open = run.length;
    } else if (run.length === open) open = 0;
  }
  return open === 0;
}

/** The lines of a text that contain something. */
function* linesWith(text: string, part: string): Generator<string> {
  for (let at = text.indexOf(part); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    yield text.slice(start, end);
    at = text.indexOf(part, end);
  }
}
