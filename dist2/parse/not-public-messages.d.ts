import type { FieldValue, Problem } from './value.js';
/** A field as messages name it: the path through the groups that it is in, its value, and the first text of the value. */
export interface NamedField {
    readonly full: string;
    readonly value: FieldValue;
    readonly text: string | undefined;
}
/**
 * `silence` is what the configuration would have to list for stet to ignore the field. Undefined for `published: false`, which
 * needs no message: it is Jekyll's own way to write `draft: true`.
 */
export declare function takenAsDraft({ full, value, text }: NamedField, silence: string): Problem | undefined;
export declare function unclear({ full, value, text }: NamedField): Problem;
export declare function noInstant({ full, value, text }: NamedField): Problem;
export declare function likeWithdrawn({ full, value }: NamedField): Problem;
export declare function listedAllTheSame({ full, value, text }: NamedField): Problem;
/** A date on a file that is no story. */
export declare function hasNoTimes({ full, value, text }: NamedField): Problem;
/** A field of stet's own without a value. */
export declare function nothingBehind(name: string, at: number): Problem;
