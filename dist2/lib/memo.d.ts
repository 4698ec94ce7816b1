/** A function that remembers what it returned for each key. An undefined result is not remembered. */
export declare function memo<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value;
