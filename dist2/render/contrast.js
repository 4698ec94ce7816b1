import { message } from '../lib/message.js';
import { rules } from './rules.js';
import { tokensOf } from './tokens.js';
/** WCAG 2.2, 1.4.3 Contrast (Minimum), level AA, for text that is not large. */
const least = 4.5;
/** Pairs of text and ground. Hairlines and tints need no contrast. */
const pairs = [
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['ink', 'argued'],
    ['soft', 'paper'],
    ['soft', 'tint'],
    ['soft', 'argued'],
    ['accent', 'paper'],
    ['accent', 'tint'],
    ['link', 'paper'],
    ['link', 'tint'],
    ['opined', 'argued'],
];
/** `news` stands for the tokens of all pages, for it has no label of its own. */
const labels = ['news', 'opinion', 'analysis', 'sponsored'];
/**
 * Finds pairs of tokens in a stylesheet with too little contrast, for pages of each label, light and dark. Colours in
 * notations that only browsers can evaluate are skipped.
 */
export function checkContrast(css) {
    const found = new Map();
    for (const label of labels) {
        const tokens = tokensOf(css, label);
        for (const [text, ground] of pairs)
            for (const scheme of ['light', 'dark']) {
                const above = colorOf(tokens, text, scheme);
                const below = colorOf(tokens, ground, scheme);
                if (above === undefined || below === undefined)
                    continue;
                const ratio = contrast(above, below);
                if (ratio >= least)
                    continue;
                const where = label === 'news' ? `${scheme} pages` : `${scheme} pages of the label ${label}`;
                const what = `On ${where} “${text}” (${above}) on “${ground}” (${below}) has a contrast of ${shown(ratio)}; ${least} is the least.`;
                // A pair that is wrong on all pages is reported once, not for each label.
                const key = `${scheme} ${text} ${above} ${ground} ${below}`;
                if (!found.has(key))
                    found.set(key, message(rules['low-contrast'], what));
            }
    }
    return [...found.values()];
}
/** The value of a token as `#rrggbb`; undefined for another notation. */
function colorOf(tokens, name, scheme, depth = 0) {
    const value = tokens.get(name);
    if (value === undefined || depth > 8)
        return undefined;
    const [, light = '', dark = ''] = (/^light-dark\(([^,()]+),([^,()]+)\)$/.exec(value) ?? []).map((each) => each.trim());
    const one = light === '' ? value : scheme === 'light' ? light : dark;
    const [, other] = /^var\(\s*--([\w-]+)\s*\)$/.exec(one) ?? [];
    if (other !== undefined)
        return colorOf(tokens, other, scheme, depth + 1);
    const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(one) ?? [];
    if (short !== undefined)
        return `#${[...short].map((digit) => digit + digit).join('')}`.toLowerCase();
    return long && `#${long.toLowerCase()}`;
}
/** The contrast ratio of two colours written `#rrggbb`, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one, other) {
    const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (bright + 0.05) / (dark + 0.05);
}
/** WCAG 2.2, "relative luminance". */
function luminance(color) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** Rounded down: 4.49 must not read as 4.5. */
function shown(ratio) {
    return (Math.floor(ratio * 100) / 100).toString();
}
//# sourceMappingURL=contrast.js.map