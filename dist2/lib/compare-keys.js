/** Compares keys, names and addresses by their code units: the same on every machine, unlike localeCompare. */
export function compareKeys(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=compare-keys.js.map