/** A function that remembers what it returned for each key. An undefined result is not remembered. */
export function memo(compute) {
    const known = new Map();
    return (key) => {
        let value = known.get(key);
        if (value === undefined) {
            value = compute(key);
            known.set(key, value);
        }
        return value;
    };
}
//# sourceMappingURL=memo.js.map