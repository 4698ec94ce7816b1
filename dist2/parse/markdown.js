import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { digest } from '../lib/digest.js';
import { message } from '../lib/message.js';
import { siteAddress } from './markdown/addresses.js';
import { anchorsOf } from './markdown/anchors.js';
import { cjkEmphasis, hasCjk } from './markdown/cjk.js';
import { findDirectives, maxDirectives } from './markdown/directives.js';
import { allFeatures } from './markdown/features.js';
import { handlers } from './markdown/handlers.js';
import { findExcess, maxOutput } from './markdown/limits.js';
import { lint } from './markdown/lint.js';
import { reportLost } from './markdown/lost-words.js';
import { isMdxName, withoutMdx } from './markdown/mdx.js';
import { mayNeedMending, mend } from './markdown/mend.js';
import { countWords, createPen } from './markdown/pen.js';
import { findRewrites } from './markdown/rewrites.js';
import { schema } from './markdown/sanitize.js';
import { findShortcodes, mayHaveShortcodes, placeholder } from './markdown/shortcodes.js';
import { applyEdits, editedOffset, editedPoint, inOrder, isWithin, locator, originalPoint, stripForbidden, } from './markdown/source.js';
import { quoted, report } from './markdown/story.js';
import { survey } from './markdown/survey.js';
import { mayNeedGfm, needsGfm, plainSyntax } from './markdown/syntax.js';
import { wordingOf } from './markdown/wording.js';
import { piecesOf } from './markdown/written.js';
import { markdownRules as rules } from './markdown-rules.js';
export function createMarkdown(options) {
    const features = { ...allFeatures, ...options.features };
    const site = siteAddress(options.siteUrl);
    const processors = new Map();
    return {
        render(markdown, place) {
            const messages = [];
            const fail = (rule, what, line = place.line) => {
                messages.push(message(rule, what, { file: place.file, line, column: 1 }));
                return { body: emptyBody, messages };
            };
            const allowed = stripForbidden(markdown, place, messages);
            const text = isMdxName(place.file) ? withoutMdx(allowed, place, messages) : allowed;
            const excess = findExcess(text);
            if (excess !== undefined)
                return fail(excess.rule, excess.what, place.line + excess.line - 1);
            try {
                return renderText(text, place, messages, fail);
            }
            catch (error) {
                // The stack overflowed: the parser is recursive where marks are nested.
                if (!(error instanceof RangeError))
                    throw error;
                return fail(rules['too-deep'], 'The text is nested too deeply to be read.');
            }
        },
    };
    function renderText(text, place, messages, fail) {
        const language = place.language === '' ? options.language : place.language;
        const source = prepare(text, place.isHtml === true);
        if (source.tooDeep)
            return fail(rules['too-deep'], `Directives are nested more than ${maxDirectives} deep.`);
        const parseText = (edited) => place.isHtml
            ? htmlTree(edited)
            : parse(edited, {
                gfm: features.gfm && mayNeedGfm(edited),
                directives: source.directives,
                cjk: features.cjk && hasCjk(edited),
            });
        const locateSource = locator(text, source.edits, place);
        const first = parseText(source.text);
        const { text: edited, tree, edits, findings: faults, } = features.sanitize && mayNeedMending(source.text)
            ? mend(source.text, first, parseText, locateSource)
            : { text: source.text, tree: first, edits: [], findings: [] };
        const blocks = source.blocks.map((block) => ({ ...block, at: editedPoint(block.at, edits) }));
        const story = {
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
        const { html, findings, notes } = survey(tree, {
            blocks,
            restore: source.restore,
            pictures: features.sanitize && features.pictures,
        });
        for (const { rule, what, at, fix } of [...slips, ...findings])
            report(story, rule, what, at, fix);
        if (findings.some(({ rule }) => rule.level === 'error'))
            return { body: emptyBody, messages };
        const written = features.sanitize ? piecesOf(tree, [...blocks, ...source.unwrapped]) : [];
        tree.data = { story, html, notes };
        let output = processorOf(plainSyntax).stringify(tree, noFile);
        if (output.length > maxOutput(text.length)) {
            return fail(rules['too-large'], `The HTML of the story would have ${output.length} characters.`);
        }
        if (features.sanitize)
            reportLost(story, written, output, edited);
        if (story.pen.suspect())
            output = withoutForgedMarkers(output);
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
    function parse(text, syntax) {
        const tree = processorOf(syntax).parse(text);
        return features.gfm && !syntax.gfm && needsGfm(tree)
            ? processorOf({ ...syntax, gfm: true }).parse(text)
            : tree;
    }
    function processorOf(syntax) {
        const key = `${syntax.gfm} ${syntax.directives} ${syntax.cjk}`;
        let processor = processors.get(key);
        if (processor === undefined) {
            processor = createProcessor(syntax, features);
            processors.set(key, processor);
        }
        return processor;
    }
    /** Hides from the parser what is not Markdown: shortcodes, comments of templates and the like. */
    function prepare(text, isHtml) {
        const inCode = isHtml ? () => false : codeIn(text);
        const rewrites = features.sanitize ? findRewrites(text, inCode) : [];
        const shortcodes = mayHaveShortcodes(text)
            ? findShortcodes(text, (offset) => inCode(offset) || isWithin(rewrites, offset))
            : undefined;
        const edits = inOrder(rewrites, shortcodes?.edits ?? []);
        const edited = applyEdits(text, edits);
        const found = findDirectives(edited, shortcodes?.directives ?? false);
        const blocks = (shortcodes?.blocks ?? []).map(({ name, attributes, offset }) => blockAt(name, attributes, editedOffset(edits, offset)));
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
                ...rewrites.flatMap(({ problem, start }) => problem === undefined ? [] : [{ ...problem, offset: start }]),
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
    function codeIn(text) {
        let ranges;
        return (offset) => {
            ranges ??= /`|~~~|^(?: {4}|[ >\d.)*+-]*\t)/m.test(text) ? codeRanges(text) : [];
            return isWithin(ranges, offset);
        };
    }
    function codeRanges(text) {
        const ranges = [];
        const walk = (node) => {
            if (node.type === 'code' || node.type === 'inlineCode') {
                ranges.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
            }
            else if ('children' in node) {
                for (const child of node.children)
                    walk(child);
            }
        };
        walk(processorOf({ ...plainSyntax, gfm: features.gfm }).parse(text));
        return ranges;
    }
}
function blockAt(name, attributes, offset) {
    return { name, attributes, at: { line: 1, column: 1, offset }, shown: false };
}
/** The compiler would make a new file for each text otherwise, and uses nothing of it. */
const noFile = new VFile();
const emptyBody = bodyOf({ html: '', text: '', words: 0, links: [], pictures: [] });
/**
 * The digest covers HTML and text as they are: JSON would only copy them. Neither can contain the separating character.
 */
function bodyOf(content) {
    const { html, text, ...rest } = content;
    return { digest: digest(`${html}\0${text}\0${JSON.stringify(rest)}`), ...content };
}
/** A text that is HTML from beginning to end, as the tree of a Markdown file with nothing else. */
function htmlTree(text) {
    const start = { line: 1, column: 1, offset: 0 };
    const lines = text.split('\n');
    const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length };
    return { type: 'root', children: [{ type: 'html', value: text, position: { start, end } }] };
}
/**
 * A processor for one set of extensions, created once: each extension makes parsing slower, and creating a processor
 * takes time.
 */
function createProcessor(syntax, features) {
    const processor = unified().use(remarkParse);
    // With one tilde, editors write “about” and ranges; two strike text out.
    if (syntax.gfm)
        processor.use(remarkGfm, { singleTilde: false });
    if (syntax.directives)
        processor.use(remarkDirective).use(withoutTextDirectives);
    if (syntax.cjk)
        processor.use(withCjkEmphasis);
    return processor
        .use(remarkHtml, { handlers, sanitize: features.sanitize && features.guard ? schema : false })
        .freeze();
}
/**
 * Removes `:name` from the syntax of directives: news is full of times, ratios and smileys, and stet has no such
 * directive.
 */
function withoutTextDirectives() {
    const extension = this.data().micromarkExtensions?.at(-1);
    if (extension !== undefined)
        extension.text = {};
}
function withCjkEmphasis() {
    const data = this.data();
    const extensions = data.micromarkExtensions ?? [];
    data.micromarkExtensions = [...extensions, cjkEmphasis(extensions)];
}
function restorer(standIn, sources) {
    if (standIn === undefined && sources.length === 0)
        return undefined;
    const text = (value) => (standIn === undefined ? value : value.replaceAll(standIn, ':'));
    const every = new RegExp(placeholder.pattern.source, 'g');
    return {
        text,
        all: (value) => text(value).replace(every, (_, number) => sources[Number(number)] ?? ''),
    };
}
/** Edits that change nothing, with which a locator works by offsets. */
const nothingEdited = [{ start: 0, end: 0, text: '' }];
function reportSource(source, text, place, messages) {
    const locateOriginal = locator(text, nothingEdited, place);
    const add = (rule, what, offset) => messages.push(message(rule, what, { file: place.file, ...locateOriginal({ line: 1, column: 1, offset }) }));
    const reported = new Set();
    for (const { kind, source: typed, offset } of source.problems) {
        // Reported once: an imported story may have the same mark in each paragraph.
        if (kind === 'layout-mark' && reported.has(typed))
            continue;
        reported.add(typed);
        if (kind === 'unknown')
            add(rules['unknown-shortcode'], `The shortcode ${quoted(typed)} is not known.`, offset);
        else if (kind === 'unwrapped')
            add(rules['unwrapped-shortcode'], `The shortcode ${quoted(typed)} is not known; its text stays.`, offset);
        else if (kind === 'unclosed-comment')
            add(rules['unclosed-template-comment'], `The comment “${quoted(typed)}” is never closed.`, offset);
        else if (kind === 'layout-mark')
            add(rules['layout-mark'], `“${quoted(typed)}” has been left out.`, offset);
        else
            add(rules.comment, `The comment “${quoted(typed)}” is not published.`, offset);
    }
    const locateEdited = locator(text, source.edits.length > 0 ? source.edits : nothingEdited, place);
    for (const { name, at } of source.unknown) {
        messages.push(message(rules['unknown-directive'], `There is no directive “${quoted(name)}”.`, {
            file: place.file,
            ...locateEdited({ line: 1, column: 1, offset: at }),
        }));
    }
}
const tagOrText = /<[a-z/](?:[^">]|"[^"]*")*>|[^<]+/gi;
/**
 * Markers are attributes in quotation marks. In text that looks like a marker, the quotation marks are written as
 * character references.
 */
function withoutForgedMarkers(html) {
    return html.replace(tagOrText, (part) => part.startsWith('<') ? part : part.replace(/"(?=stet:)/g, '&quot;'));
}
//# sourceMappingURL=markdown.js.map