/** A text without any of these characters at the beginning and the end, in time linear in the length. */
export function stripSigns(text, signs) {
    let start = 0;
    let end = text.length;
    while (start < end && signs.includes(text.charAt(start)))
        start++;
    while (end > start && signs.includes(text.charAt(end - 1)))
        end--;
    return text.slice(start, end);
}
//# sourceMappingURL=strip.js.map