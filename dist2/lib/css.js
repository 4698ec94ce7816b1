/**
 * A stylesheet without comments; a comment that is never closed is not removed. One pattern for whole comments would
 * take time that grows with the square of the length.
 */
export function withoutComments(css) {
    let text = '';
    let from = 0;
    while (true) {
        const start = css.indexOf('/*', from);
        const end = start === -1 ? -1 : css.indexOf('*/', start + 2);
        if (end === -1)
            return text + css.slice(from);
        text += css.slice(from, start);
        from = end + 2;
    }
}
//# sourceMappingURL=css.js.map