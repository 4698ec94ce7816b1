/** Compares keys, names and addresses by their code units: the same on every machine, unlike localeCompare. */
export declare function compareKeys(a: string, b: string): number;
