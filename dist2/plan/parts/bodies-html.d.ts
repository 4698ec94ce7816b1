import type { Config } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { ResolvedLink } from '../../model/site.js';
import type { Body } from '../../parse/document.js';
/** What the markers of a body stand for on the site as it is now. */
interface BodyTargets {
    readonly links: readonly ResolvedLink[];
    /** The files of the body's pictures; null in the place of one that does not exist. */
    readonly bodyPictures: readonly (string | null)[];
}
/** How a body's pictures are shown. */
interface BodyPictures {
    readonly pictures: Pictures;
    /** How wide they are shown, as the attribute `sizes` has it; without it there is one size of each, as in feeds. */
    readonly sizes?: string | undefined;
    /** Whether the first one is what a reader sees first on the page. */
    readonly first?: boolean | undefined;
}
/** On pages of the site a picture in a text is as wide as the text, or as the screen. */
export declare function pagePictures({ config, pictures, }: {
    readonly config: Config;
    readonly pictures: Pictures;
}): BodyPictures;
/**
 * A body's HTML with its markers resolved (see `Body.html`). A link whose target is not public, or a file that is not published, keeps its text and loses
 * its `href`; a picture that does not exist is taken out, with the whole figure around it.
 */
export declare function bodyHtml(body: Body, targets: BodyTargets, base: string, { pictures, sizes, first }?: BodyPictures): string;
/** A tag of serialized HTML; attribute values are always in double quotes there and may hold `<` and `>`. */
export declare const tags: RegExp;
export {};
