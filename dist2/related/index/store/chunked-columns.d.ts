import type { Editable } from './draft.js';
type ColumnType = Float64ArrayConstructor | Int32ArrayConstructor | Uint32ArrayConstructor | Uint16ArrayConstructor | Uint8ArrayConstructor;
type Layout = Readonly<Record<string, ColumnType>>;
export type Columns<Its extends Layout> = {
    readonly [Name in keyof Its]: InstanceType<Its[Name]>;
};
/** Numbers of stories, in columns that are read and written in chunks: an edit needs few of them. */
export interface ChunkedColumns<Its extends Layout> {
    /** The chunk in which a story is, at `placeIn`. */
    read(id: number): Columns<Its>;
    /** The same for whoever changes what is in it. */
    write(id: number): Columns<Its>;
    save(): void;
}
/** The place of a story in a chunk. */
export declare function placeIn(id: number): number;
/** Opens the columns of `size` stories; `columns` are in the order of their widths, the widest first. */
export declare function openColumns<Its extends Layout>(keeper: Editable, name: string, columns: Its, size: number): ChunkedColumns<Its>;
export {};
