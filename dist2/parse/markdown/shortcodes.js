import { embedOf } from '../../embeds/embed.js';
import { isEmbedName } from '../../embeds/names.js';
import { decodeWritten } from '../../lib/url.js';
import { mayHaveHugo, scanHugo } from './hugo.js';
import { mayHaveWordPress, scanWordPress } from './wordpress.js';
/** Replaces a shortcode in the parsed text: noncharacters, which are in no source (see `stripForbidden`). */
export const placeholder = { start: '\ufdd0', pattern: /\ufdd0(\d+)\ufdd1/ };
const nothing = { edits: [], blocks: [], problems: [], directives: false };
/** The directive that replaces a paired shortcode; an editor's own directive of this name is unknown and hidden. */
export const pairDirective = 'stet-shortcode';
export function mayHaveShortcodes(text) {
    return mayHaveHugo(text) || mayHaveWordPress(text);
}
/**
 * Finds the shortcodes of a text, and replacements for them while it is parsed. `inCode` says whether an offset is
 * inside code, where shortcodes are text.
 */
export function findShortcodes(text, inCode) {
    const tags = [...scanHugo(text), ...scanWordPress(text)]
        .filter((tag) => !inCode(tag.start))
        .sort((a, b) => a.start - b.start);
    if (tags.length === 0)
        return nothing;
    const partner = pair(tags);
    const edits = [];
    const blocks = [];
    const problems = [];
    /**
     * Pairs that have become container directives, with the marks of lists and quotations at the beginning of their
     * lines.
     */
    const contained = new Map();
    let directives = false;
    /** The end of the last pair that was replaced as a whole. */
    let done = 0;
    let depth = 0;
    tags.forEach((tag, index) => {
        if (tag.start >= done)
            replace(tag, partner.get(index));
    });
    return { edits, blocks, problems, directives };
    function replace(tag, other) {
        const name = canonical(tag);
        const closing = other === undefined ? undefined : tags[other];
        if (tag.literal !== undefined)
            show(tag, 'literal', { text: tag.literal });
        else if (tag.closing)
            close(tag, closing);
        else if (name === 'ref')
            put(tag, reference(tag.attributes));
        else if (closing !== undefined)
            open(tag, name, closing);
        else if (name === 'html' ||
            name === 'figure' ||
            name === 'audio' ||
            name === 'video' ||
            isEmbedName(name)) {
            const src = tag.square ? mediaSource(tag.attributes) : '';
            show(tag, name, src === '' ? tag.attributes : { src, ...tag.attributes });
        }
        else if (other === undefined && namesPicture(tag.attributes))
            show(tag, 'figure', tag.attributes);
        else if (namesService(tag.attributes))
            show(tag, 'embed', tag.attributes);
        else {
            problem('unknown', tag);
            put(tag, '');
        }
    }
    function close(tag, opening) {
        if (opening === undefined)
            problem('unknown', tag);
        const prefix = opening === undefined ? undefined : contained.get(opening);
        if (prefix === undefined) {
            put(tag, '');
            return;
        }
        depth -= 1;
        put(tag, `\n${prefix}${':'.repeat(fence - depth)}\n${prefix}\n${prefix}`);
    }
    function open(tag, name, closing) {
        const inner = text.slice(tag.end, closing.start);
        if (name === 'comment') {
            problem('comment', tag, inner);
            put(tag, '', closing.end);
        }
        else if (name === 'code') {
            const language = tag.attributes['0'] ?? tag.attributes.lang ?? '';
            show(tag, name, { code: inner.replace(/^\r?\n/, ''), language }, closing.end);
        }
        else if (tag.square && (isEmbedName(name) || name === 'audio' || name === 'video')) {
            show(tag, name, { url: addressIn(inner), src: mediaSource(tag.attributes), ...tag.attributes }, closing.end);
        }
        else if (name === 'figure' || isEmbedName(name)) {
            // Both texts would be the caption, and only one is shown; the other is reported like all lost words.
            const given = tag.attributes.caption === undefined ? 'caption' : 'text';
            show(tag, name, { [given]: inner.trim(), ...tag.attributes }, closing.end);
        }
        else if (containers.has(name) && depth < maxNesting) {
            const { prefix, lead } = lineOf(text, tag.start);
            contained.set(tag, prefix);
            directives = true;
            put(tag, `${lead}${':'.repeat(fence - depth)}${pairDirective}{n="${blocks.length}"}\n${prefix}`);
            blocks.push({
                name,
                attributes: tag.attributes,
                offset: tag.start,
                source: text.slice(tag.start, tag.end),
            });
            depth += 1;
        }
        else {
            if (name !== 'html')
                problem('unwrapped', tag);
            put(tag, '');
        }
    }
    function put(tag, replacement, end = tag.end) {
        edits.push({ start: tag.start, end, text: replacement });
        done = end;
    }
    function show(tag, name, attributes, end = tag.end) {
        put(tag, `\ufdd0${blocks.length}\ufdd1`, end);
        blocks.push({ name, attributes, offset: tag.start, source: text.slice(tag.start, tag.end) });
    }
    function problem(kind, tag, source = text.slice(tag.start, tag.end)) {
        problems.push({ kind, source, offset: tag.start, name: tag.name, attributes: tag.attributes });
    }
}
/** Colons of the outermost container; inner ones have fewer, so that none closes an outer one. */
const fence = 40;
const maxNesting = 30;
const containers = new Set(['pullquote', 'factbox', 'details', 'caption']);
/**
 * For a block that begins at an offset, in lists and quotations: the beginning of its lines, and the text needed before
 * it.
 */
function lineOf(text, at) {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(before)?.[0] ?? '';
    const prefix = /\S/.test(marks) ? marks.replace(/[^>\s]/g, ' ') : '';
    // The first line of an item cannot be followed by an empty one.
    const begins = prefix !== '' && marks === before;
    return { prefix, lead: begins ? '' : `\n${prefix}\n${prefix}` };
}
/**
 * The address between the two tags of a WordPress shortcode, which a conversion may have turned into a link; else an
 * identifier.
 */
function addressIn(inner) {
    return /https?:\/\/[^\s<>()[\]"]+/i.exec(inner)?.[0] ?? inner.trim();
}
/** WordPress names the attribute for sound and film by the format: `mp3="https://…"`. */
function mediaSource(attributes) {
    const { mp3, m4a, ogg, wav, flac, mp4, m4v, webm, ogv, mov } = attributes;
    return mp3 ?? m4a ?? ogg ?? wav ?? flac ?? mp4 ?? m4v ?? webm ?? ogv ?? mov ?? '';
}
const synonyms = {
    'pull-quote': 'pullquote',
    quote: 'pullquote',
    blockquote: 'pullquote',
    'fact-box': 'factbox',
    infobox: 'factbox',
    info: 'factbox',
    note: 'factbox',
    notice: 'factbox',
    callout: 'factbox',
    admonition: 'factbox',
    alert: 'factbox',
    sidebar: 'factbox',
    expand: 'details',
    collapse: 'details',
    highlight: 'code',
    relref: 'ref',
    raw: 'html',
    rawhtml: 'html',
};
/** stet's name for a shortcode, by the last part of its name: `featured/picture-right` is a picture. */
function canonical(tag) {
    if (tag.attributes.srcdoc !== undefined)
        return 'html';
    const name = tag.name.slice(tag.name.lastIndexOf('/') + 1).toLowerCase();
    if (/^(?:picture|image|img|figure|photo)(?:-(?:left|right|full|large|small|wide|center))?$/.test(name))
        return 'figure';
    return Object.hasOwn(synonyms, name) ? (synonyms[name] ?? name) : name;
}
/**
 * Archives have shortcodes of any name: one with a picture file, or a page of a known provider, is shown as a picture
 * or embed.
 */
function namesPicture({ src }) {
    return src !== undefined && /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(src.trim());
}
function namesService({ src, url }) {
    const address = src ?? url;
    return address !== undefined && embedOf(address)?.provider !== undefined;
}
/** `{{< ref "talks.md#answers" >}}` → the path of the file. */
function reference(attributes) {
    const path = (attributes['0'] ?? attributes.path ?? '').trim();
    const at = path.search(/[?#]/);
    const file = at < 0 ? path : path.slice(0, at);
    const suffix = at < 0 ? '' : path.slice(at);
    const whole = file === '' || /\.\w+$/.test(file) ? file : `${file.replace(/\/$/, '')}.md`;
    return (encodeURI(whole).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')) +
        encodeURI(decodeWritten(suffix)));
}
/** For each opening tag that is closed, the index of the closing tag, and the other way round. */
function pair(tags) {
    const partner = new Map();
    const open = new Map();
    tags.forEach((tag, index) => {
        if (tag.literal !== undefined || tag.selfClosing)
            return;
        const stack = open.get(tag.name) ?? [];
        if (!tag.closing) {
            stack.push(index);
            open.set(tag.name, stack);
            return;
        }
        const start = stack.pop();
        if (start === undefined)
            return;
        partner.set(start, index);
        partner.set(index, start);
    });
    // Pairs that overlap cannot be containers within each other; both then count as unpaired.
    const stack = [];
    tags.forEach((tag, index) => {
        const other = partner.get(index);
        if (other === undefined)
            return;
        if (!tag.closing) {
            stack.push(index);
            return;
        }
        const at = stack.lastIndexOf(other);
        for (const crossed of stack.splice(at)) {
            if (crossed === other)
                continue;
            const end = partner.get(crossed);
            partner.delete(crossed);
            if (end !== undefined)
                partner.delete(end);
        }
    });
    return partner;
}
//# sourceMappingURL=shortcodes.js.map