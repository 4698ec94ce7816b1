import { attention } from 'micromark-core-commonmark';
/**
 * Chinese, Japanese and Korean letters and punctuation marks; those of planes 2 and 3 by the first halves of surrogate
 * pairs.
 */
const letters = '\\u1100-\\u11ff\\u2e80-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7ff\\ud840-\\ud8bf\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const anyCjk = new RegExp(`[${letters}]`);
/**
 * The same for one code unit. The second half of a surrogate pair does not tell the plane, so every second half counts.
 */
const cjkUnit = new RegExp(`[${letters}\\udc00-\\udfff]`);
const punctuation = /[\p{P}\p{S}]/u;
const asterisk = 42;
const tilde = 126;
/** Whether a text has any letters or marks of Chinese, Japanese or Korean. */
export function hasCjk(text) {
    return anyCjk.test(text);
}
/**
 * Emphasis beside Chinese, Japanese and Korean. CommonMark (0.31.2, section 6.2) lets `**` neither open before a
 * punctuation mark nor close behind one unless a space or another mark is on the other side; these scripts write no
 * spaces, so `**注意：**请看` would show its asterisks. With this extension, a character of these scripts on either side
 * counts like a space. Source: the CJK-friendly amendment (github.com/tats-u/markdown-cjk-friendly, specification).
 * `others` are further extensions in use; the rule holds for their `~~` too.
 */
export function cjkEmphasis(others) {
    const strikethrough = others.flatMap(({ text }) => text?.[tilde] ?? []);
    return {
        text: {
            [asterisk]: friendly(attention),
            ...(strikethrough.length > 0 && { [tilde]: strikethrough.map(friendly) }),
        },
    };
}
function friendly(construct) {
    const tokenize = function (effects, ok, nok) {
        const { previous } = this;
        return construct.tokenize.call(this, effects, (code) => {
            const token = this.events.at(-1)?.[1];
            if (token !== undefined) {
                token._open ||= opens(previous, code);
                token._close ||= opens(code, previous);
            }
            return ok(code);
        }, nok);
    };
    return { ...construct, tokenize };
}
/** Whether a mark between two characters may enclose the text on the side of `inner`. */
function opens(outer, inner) {
    const [before, after] = [character(outer), character(inner)];
    if (after === '' || /\s/.test(after))
        return false;
    return cjkUnit.test(after) || (punctuation.test(after) && cjkUnit.test(before));
}
/**
 * Empty for the end of the text, a line ending, and the codes that stand for tabs: all of them count as white space.
 */
function character(code) {
    return code === null || code < 0 ? '' : String.fromCharCode(code);
}
//# sourceMappingURL=cjk.js.map