import type { Config } from '../config/config.js';
import { type FieldValue, type MapValue } from './value.js';
/** A field under stet's name, with the name the editor used. */
export interface Field {
    readonly value: FieldValue;
    readonly from: string;
    /** Of a field that was assembled from several: the editor's names of its parts. */
    readonly parts?: ReadonlyMap<string, string> | undefined;
}
export interface MappedFields {
    readonly fields: ReadonlyMap<string, Field>;
    /** Names of fields at the top level that are mapped to no field of stet. */
    readonly unused: readonly string[];
}
export type FieldMap = (source: MapValue) => MappedFields;
/**
 * Makes from the configuration's `frontMatter` the function that maps the source's fields to stet's, for a kind with
 * the fields `known` (`title`, `image`, …).
 *
 * A target or a source may be a part of a field (`image.src`, `params.kicker`). The first source that is not empty
 * counts. After the listed sources, the field's own name is tried, unless it is listed as the source of another field;
 * with an empty list of sources, the field is taken from nowhere. A source with `!` in front means the opposite of its
 * value, and nothing where the value is neither true nor false. `draft` is also taken from `!published`; any of several
 * sources can make a draft, and words such as `pending` and `published` count as answers.
 */
export declare function createFieldMap(map: Config['frontMatter'], known: readonly string[]): FieldMap;
