import type * as z from 'zod';
import type { Field } from './field-map.js';
import { type Hint } from './schema.js';
import { type Problem } from './value.js';
/** The outline of a schema: which kind of value each place has. */
export type Shape = {
    readonly kind: 'text' | 'flag' | 'number';
    readonly hint: Hint;
} | {
    readonly kind: 'choice';
    readonly options: readonly string[];
    readonly hint: Hint;
} | {
    readonly kind: 'list';
    readonly item: Shape;
    readonly hint: Hint;
} | {
    readonly kind: 'map';
    readonly fields: ReadonlyMap<string, Shape>;
    readonly hint: Hint;
} | {
    readonly kind: 'either';
    readonly map: Shape;
    readonly hint: Hint;
};
/** Computes a schema's outline, once for each kind. */
export declare function shapeOf(schema: z.core.$ZodType, outer?: Hint): Shape;
/** A value of another kind than the schema wants: no schema accepts it, and the message names the kind. */
export declare class Misshapen {
    readonly found: 'list' | 'map';
    constructor(found: 'list' | 'map');
}
export interface Shaped {
    /** The value for the schema; `undefined` for an empty one. */
    readonly input: Readonly<Record<string, unknown>>;
    /** The offset in the file and the editor's name of each part, by stet's path: `related.0.url`. */
    readonly spots: ReadonlyMap<string, {
        readonly at: number;
        readonly from: string;
    }>;
    readonly problems: readonly Problem[];
}
/**
 * Brings fields into the form that the schema wants, where the meaning is plain: a single topic for a list of topics, a
 * list of one for a single value, the path of a picture for a picture, `yes` for true. Empty values and invisible
 * characters are left out. The schema refuses all other values.
 */
export declare function shapeFields(fields: ReadonlyMap<string, Field>, shapes: ReadonlyMap<string, Shape>): Shaped;
/** The answer of a text to a yes-or-no question; undefined where it is none. */
export declare function truthOf(text: string): boolean | undefined;
