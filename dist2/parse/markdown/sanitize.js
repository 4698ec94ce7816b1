import { markdownRules as rules } from '../markdown-rules.js';
import { schemeOf } from './addresses.js';
import { claimId } from './anchors.js';
import { quoted, report, reportOnce, startOf } from './story.js';
/**
 * The elements and attributes that a body may have. stet's own pass, which reports, and the sanitizer behind it both
 * use this table.
 */
const attributesOf = {
    a: ['href', 'rel', 'title', 'hrefLang', 'ariaLabel', 'className'],
    abbr: ['title'],
    aside: ['className'],
    b: [],
    bdi: [],
    bdo: [],
    blockquote: ['cite'],
    br: [],
    caption: [],
    cite: [],
    code: ['className'],
    col: ['span'],
    colgroup: ['span'],
    dd: [],
    del: ['dateTime'],
    details: ['open'],
    dfn: ['title'],
    div: [],
    dl: [],
    dt: [],
    em: [],
    figcaption: [],
    figure: ['className'],
    h1: [],
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    hr: [],
    i: [],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    ins: ['dateTime'],
    kbd: [],
    li: ['value'],
    mark: [],
    ol: ['start', 'reversed', 'type'],
    p: ['className'],
    pre: [],
    q: ['cite'],
    rp: [],
    rt: [],
    ruby: [],
    s: [],
    samp: [],
    section: ['className'],
    small: [],
    span: ['className'],
    strong: [],
    sub: [],
    summary: [],
    sup: [],
    table: [],
    tbody: [],
    td: ['colSpan', 'rowSpan', 'headers', 'className'],
    tfoot: [],
    th: ['colSpan', 'rowSpan', 'scope', 'headers', 'className'],
    thead: [],
    time: ['dateTime'],
    tr: [],
    u: [],
    ul: [],
    var: [],
    wbr: [],
};
const everywhere = ['lang', 'dir', 'id'];
const allowed = new Map(Object.entries(attributesOf).map(([tag, names]) => [tag, new Set([...names, ...everywhere])]));
export function isAllowed(tagName) {
    return allowed.has(tagName);
}
/** The sanitizer behind stet's own pass should find nothing to remove; a test checks this. */
export const schema = {
    tagNames: Object.keys(attributesOf),
    attributes: {
        ...Object.fromEntries(Object.entries(attributesOf).map(([tag, names]) => [tag, [...names]])),
        '*': everywhere,
    },
    protocols: {
        // `stet:` in an editor's text is refused, so every marker comes from stet.
        href: ['http', 'https', 'mailto', 'tel', 'stet'],
        src: ['http', 'https', 'stet'],
        cite: ['http', 'https'],
    },
    ancestors: {},
    required: {},
    strip: ['script', 'style'],
    clobber: [],
    clobberPrefix: '',
    allowComments: false,
    allowDoctypes: false,
};
/** Elements that are removed with their content, which is no text for readers. */
export const droppedWhole = new Set([
    'applet',
    'base',
    'basefont',
    'bgsound',
    'canvas',
    'datalist',
    'embed',
    'frame',
    'frameset',
    'head',
    'input',
    'link',
    'map',
    'math',
    'meta',
    'meter',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'optgroup',
    'option',
    'param',
    'plaintext',
    'portal',
    'progress',
    'script',
    'select',
    'source',
    'style',
    'svg',
    'template',
    'textarea',
    'title',
    'track',
    'xmp',
]);
/** Attributes that only Markdown's own constructs may set on an element, with their possible values. */
const ours = {
    code: /^language-\S+$/,
};
const length = /^\d{1,5}$/;
/**
 * The attributes that an element may have. Removed attributes are reported: harmless ones once for all elements of a
 * story with the same attributes, harmful ones each time.
 */
export function cleanProperties(node, story) {
    const { tagName } = node;
    const safe = {};
    const dropped = [];
    const names = allowed.get(tagName);
    for (const name in node.properties) {
        const value = node.properties[name];
        if (value === null || value === undefined || value === false)
            continue;
        if (/^on/i.test(name) ||
            /^(?:src|background|action|formAction|dataSrcDoc|srcDoc|xLinkHref)$/i.test(name)) {
            report(story, rules['unsafe-attribute'], `The attribute ${attributeName(name)} of <${quoted(tagName)}> has been taken out.`, startOf(node));
            continue;
        }
        if (name === 'id' || (name === 'name' && tagName === 'a')) {
            const id = claimId(story.anchors, node, String(value));
            if (id !== undefined)
                safe.id = id;
            else if (safe.id !== value)
                dropped.push(name);
            continue;
        }
        if (name === 'align' &&
            (tagName === 'td' || tagName === 'th') &&
            /^(?:left|center|right)$/.test(String(value))) {
            safe.className = [`align-${value}`];
            continue;
        }
        if (names?.has(name) && isFit(tagName, name, value))
            safe[name] = clean(value);
        else
            dropped.push(attributeName(name));
    }
    if (dropped.length > 0) {
        reportOnce(story, rules['dropped-attribute'], `${dropped.length === 1 ? 'The attribute' : 'The attributes'} ${quoted(dropped.join(', '))} of <${quoted(tagName)}> ${dropped.length === 1 ? 'has' : 'have'} been left out.`, startOf(node));
    }
    return safe;
}
function isFit(tagName, name, value) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    switch (name) {
        case 'ariaLabel':
            return false;
        case 'className':
            return ours[tagName]?.test(text) ?? false;
        case 'cite':
            return /^https?$/.test(schemeOf(text) ?? '');
        case 'width':
        case 'height':
        case 'colSpan':
        case 'rowSpan':
        case 'span':
            return length.test(text) && Number(text) > 0;
        case 'start':
        case 'value':
            return /^-?\d{1,9}$/.test(text);
        case 'type':
            return /^[1aAiI]$/.test(text);
        case 'dir':
            return /^(?:ltr|rtl|auto)$/i.test(text);
        case 'lang':
            return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
        case 'scope':
            return /^(?:row|col|rowgroup|colgroup)$/.test(text);
        default:
            return true;
    }
}
function clean(value) {
    return typeof value === 'string' ? withoutForbidden(value) : value;
}
/** An attribute's name as editors know it: `dataFooBar` → `data-foo-bar`, `className` → `class`. */
function attributeName(name) {
    if (name === 'className')
        return 'class';
    return /^(?:data|aria)[A-Z0-9]/.test(name)
        ? name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)
        : name.toLowerCase();
}
/**
 * Characters that XML 1.0 (section 2.2) and HTML forbid, including noncharacters. Written as strings, because they are
 * control characters.
 */
const forbiddenPattern = [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufdd0-\\ufdef\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
].join('|');
export const forbidden = new RegExp(forbiddenPattern);
const allForbidden = new RegExp(forbiddenPattern, 'g');
export function withoutForbidden(text) {
    return forbidden.test(text) ? text.replace(allForbidden, '') : text;
}
//# sourceMappingURL=sanitize.js.map