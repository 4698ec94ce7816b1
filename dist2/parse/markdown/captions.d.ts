import type { ElementContent } from 'hast';
interface Captioned {
    /** Attributes of a figure: `src`, `alt`, `link`, `credit`. */
    readonly attributes: Readonly<Record<string, string>>;
    /** The caption. */
    readonly rest: readonly ElementContent[];
    /** The text that named the credit, as written: `Photo: Ann Lee`. */
    readonly named: string;
}
/** The first picture among the children of a block, and all other content; undefined where there is no picture. */
export declare function captionedPicture(children: readonly ElementContent[]): Captioned | undefined;
export {};
