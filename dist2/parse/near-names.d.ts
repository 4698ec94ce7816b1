import type { MappedFields } from './field-map.js';
import type { MapValue, Problem } from './value.js';
/**
 * Finds fields whose names are near a name of stet's that the file lacks: most likely misspelt. Other fields of an
 * archive, of which there may be dozens, are ignored. `suggested` are the misspelt names, by stet's names.
 */
export declare function nearNames(mapped: MappedFields, source: MapValue, known: readonly string[]): {
    readonly problems: readonly Problem[];
    readonly suggested: ReadonlyMap<string, string>;
};
