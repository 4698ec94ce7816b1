import type { MapValue } from './value.js';
/**
 * Reads the YAML that nearly all stories have: fields of one line with a text, or with a list of texts in brackets or
 * on lines below. The YAML library would take many times as long. A result is exactly what `readYaml` would make of the
 * library's answer, without problems; in all other cases, and in doubt, the result is undefined.
 */
export declare function readPlainYaml(block: string, base: number): MapValue | undefined;
