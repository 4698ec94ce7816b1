import { createRequire } from 'node:module';
import { drawText, encoder, fonts, layered } from './encode.js';
/**
 * Identifies everything that decides on the look of a card beside the words. The number is raised when the drawing of
 * cards changes.
 */
export const cardVersion = `1 ${encoder} ${fonts}`;
const margin = 80;
const room = { top: 150, height: 340 };
/**
 * Sizes of the headline: pixels, and how many characters are shown. The first size at which the headline fits is used.
 */
const attempts = [
    [76, 180],
    [66, 180],
    [58, 180],
    [50, 180],
    [44, 180],
    [44, 120],
    [44, 80],
];
const require = createRequire(import.meta.url);
const serif = { name: 'DejaVu Serif Condensed Bold', file: 'DejaVuSerifCondensed-Bold.ttf' };
const sans = { name: 'DejaVu Sans Condensed Bold', file: 'DejaVuSansCondensed-Bold.ttf' };
/** Characters in the serif font: Latin, Greek, Cyrillic, and the punctuation and symbols used with them. */
const inSerif = /^[\u0020-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u03e1\u0400-\u045f\u1e00-\u1efb\u2000-\u2026\u20ac\u2116\u2122\u2190-\u2199]*$/;
/** Emoji: each machine draws them differently, or not at all. */
const pictographs = /(?:\p{Emoji_Presentation}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
/** Draws a card as PNG. The same words always give the same bytes: the fonts come with stet. */
export async function drawCard(words) {
    const { headline, above, below, direction, colors } = words;
    const all = `${headline}${above}${below}`.replace(pictographs, '');
    const { name, file } = inSerif.test(all) ? serif : sans;
    const font = require.resolve(`dejavu-fonts-ttf/ttf/${file}`);
    const isRight = direction === 'rtl';
    const width = words.width - 2 * margin;
    const write = (text, size, color) => drawText({ text: directed(text, direction), color, font: `${name} ${size}`, file: font, width });
    const at = (layer, top) => ({
        ...layer,
        top,
        left: isRight ? words.width - margin - layer.width : margin,
    });
    const layers = [];
    if (isSeen(above))
        layers.push(at(await write(cut(above, 60), 30, colors.accent), 84));
    let title;
    for (const [size, most] of isSeen(headline) ? attempts : []) {
        title = await write(cut(headline, most), size, colors.ink);
        if (title.height <= room.height)
            break;
    }
    if (title)
        layers.push(at(title, room.top));
    if (isSeen(below))
        layers.push(at(await write(cut(below, 60), 30, colors.ink), words.height - 84));
    return layered({
        width: words.width,
        height: words.height,
        color: colors.paper,
        band: { height: 16, color: colors.accent },
        layers,
    });
}
/**
 * Marks the direction, so that lines begin at the side of the story's language even if the first word is in another
 * language.
 */
function directed(text, direction) {
    return `${direction === 'rtl' ? '\u200f' : '\u200e'}${plain(text)}`;
}
/** Whether a text has anything visible; drawing an invisible text fails. */
function isSeen(text) {
    return /[^\p{C}\p{Z}]/u.test(plain(text));
}
function plain(text) {
    return text
        .replace(pictographs, '')
        .replace(/\s+/g, ' ')
        .replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '')
        .trim();
}
function cut(text, most) {
    const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
    if (letters.length <= most)
        return text;
    const shortened = letters
        .slice(0, most)
        .map(({ segment }) => segment)
        .join('');
    return `${shortened.replace(/(?<!\s)\s+\S*$/, '')}…`;
}
//# sourceMappingURL=card.js.map