import type { Nodes, Root } from 'mdast';
import remarkHtml from 'remark-html';
import { VFile } from 'vfile';
import type { MarkdownParser } from '../config/config.js';
import { digest } from '../lib/digest.js';
import { type Message, message, type Rule } from '../lib/message.js';
import type { Body } from './document.js';
import { siteAddress } from './markdown/addresses.js';
import { anchorsOf } from './markdown/anchors.js';
import { hasCjk } from './markdown/cjk.js';
import { findDirectives, maxDirectives } from './markdown/directives.js';
import { allFeatures, type Features } from './markdown/features.js';
import { handlers } from './markdown/handlers.js';
import { findExcess, maxOutput } from './markdown/limits.js';
import { lint } from './markdown/lint.js';
import { reportLost } from './markdown/lost-words.js';
import { isMdxName, withoutMdx } from './markdown/mdx.js';
import { mayNeedMending, mend } from './markdown/mend.js';
import { createParsing } from './markdown/parser.js';
import { countWords, createPen } from './markdown/pen.js';
import { findRewrites } from './markdown/rewrites.js';
import { schema } from './markdown/sanitize.js';
import { findShortcodes, mayHaveShortcodes, placeholder } from './markdown/shortcodes.js';
import {
  applyEdits,
  type BodyPlace,
  type Edit,
  editedOffset,
  editedPoint,
  inOrder,
  isWithin,
  locator,
  originalPoint,
  type Rewrite,
  stripForbidden,
} from './markdown/source.js';
import { type Block, quoted, report, type Story } from './markdown/story.js';
import { type Restore, survey } from './markdown/survey.js';
import { mayNeedGfm, needsGfm, plainSyntax, type Syntax } from './markdown/syntax.js';
import { wordingOf } from './markdown/wording.js';
import { piecesOf } from './markdown/written.js';
import { markdownRules as rules } from './markdown-rules.js';

interface MarkdownOptions {
  /** The site's public address: links to it count as links within the site. */
  readonly siteUrl: string;
  /** BCP 47, for texts that name no language. */
  readonly language: string;
  /** `satteri` by default. */
  readonly parser?: MarkdownParser;
  /** Parts to turn off, for tests only. */
  readonly features?: Partial<Features>;
}

/** The place of a text, and its language. `line` is the line of the file at which the text begins, counted from 1. */
interface MarkdownPlace extends BodyPlace {
  readonly language: string;
  /** Whether the whole text is HTML, with nothing of Markdown in it. */
  readonly isHtml?: boolean | undefined;
}

interface Markdown {
  /**
   * Renders one text (CommonMark 0.31.2, GitHub's additions, directives, shortcodes, raw HTML). Never throws because of
   * the text: faults become messages, and a text that is too much for the parser becomes an error and an empty body.
   */
  render(markdown: string, place: MarkdownPlace): { body: Body; messages: Message[] };
}

export function createMarkdown(options: MarkdownOptions): Markdown {
  const features: Features = { ...allFeatures, ...options.features };
  const site = siteAddress(options.siteUrl);
  const { parser = 'satteri' } = options;
  const processors = new Map<string, Processor>();

  return {
    render(markdown, place) {
      const messages: Message[] = [];
      const fail = (rule: Rule, what: string, line = place.line) => {
        messages.push(message(rule, what, { file: place.file, line, column: 1 }));
        return { body: emptyBody, messages };
      };
      const allowed = stripForbidden(markdown, place, messages);
      const text = isMdxName(place.file) ? withoutMdx(allowed, place, messages) : allowed;
      const excess = findExcess(text);
      if (excess !== undefined) return fail(excess.rule, excess.what, place.line + excess.line - 1);
      try {
        return renderText(text, place, messages, fail);
      } catch (error) {
        // The stack overflowed: the parser is recursive where marks are nested.
        if (!(error instanceof RangeError)) throw error;
        return fail(rules['too-deep'], 'The text is nested too deeply to be read.');
      }
    },
  };

  function renderText(
    text: string,
    place: MarkdownPlace,
    messages: Message[],
    fail: (rule: Rule, what: string) => { body: Body; messages: Message[] },
  ): { body: Body; messages: Message[] } {
    const language = place.language === '' ? options.language : place.language;
    const source = prepare(text, place.isHtml === true);
    if (source.tooDeep)
      return fail(rules['too-deep'], `Directives are nested more than ${maxDirectives} deep.`);
    const parseText = (edited: string) =>
      place.isHtml
        ? htmlTree(edited)
        : parse(edited, {
            gfm: features.gfm && mayNeedGfm(edited),
            directives: source.directives,
            cjk: features.cjk && hasCjk(edited),
          });
    const locateSource = locator(text, source.edits, place);
    const first = parseText(source.text);
    const {
      text: edited,
      tree,
      edits,
      findings: faults,
    } = features.sanitize && mayNeedMending(source.text)
      ? mend(source.text, first, parseText, locateSource)
      : { text: source.text, tree: first, edits: [], findings: [] };
    const blocks = source.blocks.map((block) => ({ ...block, at: editedPoint(block.at, edits) }));
    const story: Story = {
      file: place.file,
      language,
      site,
      words: wordingOf(language),
      features,
      pen: createPen(language, features.typography),
      blocks,
      links: [],
      pictures: [],
      messages,
      reported: new Set(),
      accounted: [],
      headings: [],
      anchors: anchorsOf(text),
      foreign: false,
      anchor: undefined,
      locate: (at) => locateSource(originalPoint(at, edits)),
    };
    reportSource(source, text, place, messages);
    for (const { rule, what, at } of faults) {
      messages.push(message(rule, what, { file: place.file, ...locateSource(at) }));
    }
    const slips = lint(tree, {
      source: edited,
      restore: source.restore?.all ?? ((value) => value),
      unknown: source.unknown.length > 0,
    });
    const { html, findings, notes, definitions } = survey(tree, {
      blocks,
      restore: source.restore,
      pictures: features.sanitize && features.pictures,
    });
    for (const { rule, what, at, fix } of [...slips, ...findings]) report(story, rule, what, at, fix);
    if (findings.some(({ rule }) => rule.level === 'error')) return { body: emptyBody, messages };
    const written = features.sanitize ? piecesOf(tree, [...blocks, ...source.unwrapped]) : [];
    const stub: Root = {
      type: 'root',
      children: [],
      data: { body: { tree, story, html, notes, definitions } },
    };
    let output = processorOf(plainSyntax).stringify(stub, noFile);
    if (output.length > maxOutput(text.length)) {
      return fail(rules['too-large'], `The HTML of the story would have ${output.length} characters.`);
    }
    if (features.sanitize) reportLost(story, written, output, edited);
    if (story.pen.suspect()) output = withoutForgedMarkers(output);
    const plain = story.pen.text();
    const content = {
      html: output,
      text: plain,
      words: countWords(plain, language),
      links: story.links,
      pictures: story.pictures,
    };
    return { body: bodyOf(content), messages };
  }

  function parse(text: string, syntax: Syntax): Root {
    const tree = processorOf(syntax).parse(text);
    return features.gfm && !syntax.gfm && needsGfm(tree)
      ? processorOf({ ...syntax, gfm: true }).parse(text)
      : tree;
  }

  function processorOf(syntax: Syntax): Processor {
    const key = `${syntax.gfm} ${syntax.directives} ${syntax.cjk}`;
    let processor = processors.get(key);
    if (processor === undefined) {
      processor = createProcessor(syntax, parser, features);
      processors.set(key, processor);
    }
    return processor;
  }

  /** Hides from the parser what is not Markdown: shortcodes, comments of templates and the like. */
  function prepare(text: string, isHtml: boolean): Source {
    const inCode = isHtml ? () => false : codeIn(text);
    const rewrites = features.sanitize ? findRewrites(text, inCode) : [];
    const shortcodes = mayHaveShortcodes(text)
      ? findShortcodes(text, (offset) => inCode(offset) || isWithin(rewrites, offset))
      : undefined;
    const edits = inOrder(rewrites, shortcodes?.edits ?? []);
    const edited = applyEdits(text, edits);
    const found = findDirectives(edited, shortcodes?.directives ?? false);
    const blocks = (shortcodes?.blocks ?? []).map(({ name, attributes, offset }) =>
      blockAt(name, attributes, editedOffset(edits, offset)),
    );
    const sources = shortcodes?.blocks.map((block) => block.source) ?? [];
    return {
      text: found.text,
      edits,
      blocks,
      directives: found.any,
      tooDeep: found.any && found.depth > maxDirectives,
      unwrapped: (shortcodes?.problems ?? [])
        .filter(({ kind }) => kind === 'unwrapped')
        .map(({ name, attributes, offset }) => blockAt(name, attributes, editedOffset(edits, offset))),
      problems: [
        ...rewrites.flatMap(({ problem, start }) =>
          problem === undefined ? [] : [{ ...problem, offset: start }],
        ),
        ...(shortcodes?.problems ?? []),
      ],
      unknown: found.unknown,
      restore: restorer(found.standIn, sources),
    };
  }

  /**
   * The ranges of code, in which nothing is rewritten. They are found by parsing, on first use, and only in texts that
   * may have code.
   */
  function codeIn(text: string): (offset: number) => boolean {
    let ranges: { start: number; end: number }[] | undefined;
    return (offset) => {
      ranges ??= /`|~~~|^(?: {4}|[ >\d.)*+-]*\t)/m.test(text) ? codeRanges(text) : [];
      return isWithin(ranges, offset);
    };
  }

  function codeRanges(text: string): { start: number; end: number }[] {
    const ranges: { start: number; end: number }[] = [];
    const walk = (node: Nodes) => {
      if (node.type === 'code' || node.type === 'inlineCode') {
        ranges.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
      } else if ('children' in node) {
        for (const child of node.children) walk(child);
      }
    };
    walk(processorOf({ ...plainSyntax, gfm: features.gfm }).parse(text));
    return ranges;
  }
}

function blockAt(name: string, attributes: Block['attributes'], offset: number): Block {
  return { name, attributes, at: { line: 1, column: 1, offset }, shown: false };
}

interface Source {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly blocks: Block[];
  /** Shortcodes of which only the text between their tags is shown. */
  readonly unwrapped: readonly Block[];
  readonly directives: boolean;
  readonly tooDeep: boolean;
  readonly problems: readonly {
    readonly kind:
      | ReturnType<typeof findShortcodes>['problems'][number]['kind']
      | NonNullable<Rewrite['problem']>['kind'];
    readonly source: string;
    readonly offset: number;
  }[];
  readonly unknown: ReturnType<typeof findDirectives>['unknown'];
  readonly restore: Restore | undefined;
}

/** The compiler would make a new file for each text otherwise, and uses nothing of it. */
const noFile = new VFile();

const emptyBody = bodyOf({ html: '', text: '', words: 0, links: [], pictures: [] });

/**
 * The digest covers HTML and text as they are: JSON would only copy them. Neither can contain the separating character.
 */
function bodyOf(content: Omit<Body, 'digest'>): Body {
  const { html, text, ...rest } = content;
  return { digest: digest(`${html}\0${text}\0${JSON.stringify(rest)}`), ...content };
}

/** A text that is HTML from beginning to end, as the tree of a Markdown file with nothing else. */
function htmlTree(text: string): Root {
  const start = { line: 1, column: 1, offset: 0 };
  const lines = text.split('\n');
  const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length };
  return { type: 'root', children: [{ type: 'html', value: text, position: { start, end } }] };
}

type Processor = ReturnType<typeof createProcessor>;

/** A processor that parses with one set of extensions and makes HTML of trees. */
function createProcessor(syntax: Syntax, parser: MarkdownParser, features: Features) {
  return createParsing(syntax, parser)
    .use(remarkHtml, { handlers, sanitize: features.sanitize && features.guard ? schema : false })
    .freeze();
}

function restorer(standIn: string | undefined, sources: readonly string[]): Restore | undefined {
  if (standIn === undefined && sources.length === 0) return undefined;
  const text = (value: string) => (standIn === undefined ? value : value.replaceAll(standIn, ':'));
  const every = new RegExp(placeholder.pattern.source, 'g');
  return {
    text,
    all: (value) => text(value).replace(every, (_, number: string) => sources[Number(number)] ?? ''),
  };
}

/** Edits that change nothing, with which a locator works by offsets. */
const nothingEdited: readonly Edit[] = [{ start: 0, end: 0, text: '' }];

function reportSource(source: Source, text: string, place: MarkdownPlace, messages: Message[]): void {
  const locateOriginal = locator(text, nothingEdited, place);
  const add = (rule: Rule, what: string, offset: number) =>
    messages.push(
      message(rule, what, { file: place.file, ...locateOriginal({ line: 1, column: 1, offset }) }),
    );
  const reported = new Set<string>();
  for (const { kind, source: typed, offset } of source.problems) {
    // Reported once: an imported story may have the same mark in each paragraph.
    if (kind === 'layout-mark' && reported.has(typed)) continue;
    reported.add(typed);
    if (kind === 'unknown')
      add(rules['unknown-shortcode'], `The shortcode ${quoted(typed)} is not known.`, offset);
    else if (kind === 'unwrapped')
      add(
        rules['unwrapped-shortcode'],
        `The shortcode ${quoted(typed)} is not known; its text stays.`,
        offset,
      );
    else if (kind === 'unclosed-comment')
      add(rules['unclosed-template-comment'], `The comment “${quoted(typed)}” is never closed.`, offset);
    else if (kind === 'layout-mark')
      add(rules['layout-mark'], `“${quoted(typed)}” has been left out.`, offset);
    else add(rules.comment, `The comment “${quoted(typed)}” is not published.`, offset);
  }
  const locateEdited = locator(text, source.edits.length > 0 ? source.edits : nothingEdited, place);
  for (const { name, at } of source.unknown) {
    messages.push(
      message(rules['unknown-directive'], `There is no directive “${quoted(name)}”.`, {
        file: place.file,
        ...locateEdited({ line: 1, column: 1, offset: at }),
      }),
    );
  }
}

const tagOrText = /<[a-z/](?:[^">]|"[^"]*")*>|[^<]+/gi;

/**
 * Markers are attributes in quotation marks. In text that looks like a marker, the quotation marks are written as
 * character references.
 */
function withoutForgedMarkers(html: string): string {
  return html.replace(tagOrText, (part) =>
    part.startsWith('<') ? part : part.replace(/"(?=stet:)/g, '&quot;'),
  );
}
