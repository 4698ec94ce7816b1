import type { Element } from 'hast';
/** The ids of one body: those in use, and those that links of the body lead to. */
export interface Anchors {
    readonly taken: Set<string>;
    readonly isLinked: (id: string) => boolean;
}
export declare function anchorsOf(text: string): Anchors;
/**
 * The id that an element may have of the one its author gave it: a heading may have any, for stories elsewhere may link
 * to it; other elements one that this body links to. Undefined for any other id, and for one in use.
 */
export declare function claimId({ taken, isLinked }: Anchors, { tagName }: Element, id: string): string | undefined;
