/** A word as it is written on the command line of a shell. */
export function quoted(word) {
    return /^[\w./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}
//# sourceMappingURL=quoted.js.map