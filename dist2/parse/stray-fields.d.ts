import type { MappedFields } from './field-map.js';
import type { Shape } from './shape.js';
import { type MapValue, type Problem } from './value.js';
/** `text` is the file's; `start` and `end` are the place of the front matter. */
interface StraySource {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly entries: MapValue;
    readonly mapped: MappedFields;
    readonly shapes: ReadonlyMap<string, Shape>;
    readonly isBare: (at: number) => boolean;
}
export declare function strayFields(source: StraySource): Problem[];
export {};
