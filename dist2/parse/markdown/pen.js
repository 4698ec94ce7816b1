import { quotesOf } from '../../lib/quotation-marks.js';
import { anyUnspaced, unspaced, wordsOfRun } from '../../lib/segment.js';
import { createTypesetter } from '../../lib/typography.js';
export function createPen(language, typography) {
    const typesetter = createTypesetter(quotesOf(language));
    const paragraphs = [];
    let line = '';
    let silent = 0;
    let suspect = false;
    return {
        write(text) {
            if (text.includes('stet:'))
                suspect = true;
            const set = typography ? typesetter.set(text) : text;
            if (silent === 0)
                line += set;
            return set;
        },
        copy(text) {
            if (text.includes('stet:'))
                suspect = true;
            typesetter.skip();
            if (silent === 0)
                line += text;
        },
        block() {
            typesetter.reset();
            if (line === '')
                return;
            // Nearly all lines have only single spaces, and testing is faster than replacing each.
            const paragraph = (spacing.test(line) ? line.replace(/\s+/g, ' ') : line).trim();
            if (paragraph !== '')
                paragraphs.push(paragraph);
            line = '';
        },
        aside(work) {
            silent += 1;
            try {
                return work();
            }
            finally {
                silent -= 1;
            }
        },
        text() {
            this.block();
            return paragraphs.join('\n\n');
        },
        suspect: () => suspect,
    };
}
/** White space that is more than one plain space. */
const spacing = /[^\S ]| {2}/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const betweenWords = /[\s—–…]/;
/**
 * Counts words as a reader would. Scripts written without spaces are divided by Unicode's rules (UAX 29) run by run,
 * because the time grows with the square of the length.
 */
export function countWords(text, language) {
    if (!anyUnspaced.test(text))
        return countSpaced(text);
    let words = 0;
    const spaced = text.replace(unspaced, (run) => {
        for (const _ of wordsOfRun(run, language))
            words += 1;
        return ' ';
    });
    return words + countSpaced(spaced);
}
/**
 * A word begins with a letter or digit and goes on to white space or a dash. ASCII, nearly all of the text, is
 * classified by code.
 */
function countSpaced(text) {
    let words = 0;
    let inside = false;
    for (let i = 0; i < text.length; i += 1) {
        const code = text.charCodeAt(i);
        if (inside) {
            inside = code < 128 ? code !== 32 && (code < 9 || code > 13) : !betweenWords.test(text.charAt(i));
            continue;
        }
        if (code < 128) {
            const lower = code | 32;
            inside = (lower > 96 && lower < 123) || (code > 47 && code < 58);
        }
        else {
            const point = text.codePointAt(i) ?? code;
            inside = letterOrDigit.test(String.fromCodePoint(point));
            if (point > 0xffff)
                i += 1;
        }
        if (inside)
            words += 1;
    }
    return words;
}
//# sourceMappingURL=pen.js.map