import type { Shape } from './shape.js';
/** The same for a group of fields; fields that the outline does not contain are unchanged. */
export declare function setFields<Value extends object>(fields: Value, shapes: ReadonlyMap<string, Shape>, language: string): Value;
