/**
 * Compares texts in the order of their UTF-8, which is that of their code points. Strings compare by UTF-16 code units, in which all characters above U+FFFF
 * come before U+E000.
 */
export function compareUtf8(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (one === other)
            continue;
        if (isSurrogate(one) !== isSurrogate(other))
            return isSurrogate(one) ? 1 : -1;
        return one - other;
    }
    return a.length - b.length;
}
function isSurrogate(unit) {
    return unit >= 0xd800 && unit < 0xe000;
}
//# sourceMappingURL=utf8-order.js.map