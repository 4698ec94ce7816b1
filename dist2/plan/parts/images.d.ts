import type { Config } from '../../config/config.js';
import type { Pictures, Source } from '../../media/picture.js';
import type { Site } from '../../model/site.js';
import type { Picture } from '../../parse/document.js';
import type { ImageView, SourceView } from '../views.js';
/** Where nothing is made of pictures: they are shown as they are. */
export declare const noPictures: Pictures;
/** A picture as templates show it; undefined for a file that is not published. */
export declare function imageView(picture: Picture | undefined, site: Site, config: Config, pictures?: Pictures): ImageView | undefined;
export declare function sourceViews(sources: readonly Source[], base: string): SourceView[];
/** A picture's complete address, for machines; undefined for a file that is not published. */
export declare function imageUrl(picture: Picture | undefined, site: Site, config: Config, pictures?: Pictures): string | undefined;
/** A picture as machines are told of it. */
export interface MachineImage {
    /** Absolute. */
    readonly url: string;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
}
/**
 * A picture in the shapes in which search engines and social networks show it, the widest first; as it is where it was not
 * cut; none for a file that is not published.
 */
export declare function machineImages(picture: Picture | undefined, site: Site, config: Config, pictures?: Pictures): MachineImage[];
/**
 * The URL of a picture that the configuration names: a path under the static or the content folder, with or without the
 * folder's name, or an absolute address, which is returned as it is.
 */
export declare function configuredImageUrl(src: string): string;
export declare function isWebAddress(src: string): boolean;
/** Whether a picture is to be seen: it lies elsewhere, or is among the files that are published. */
export declare function isPublished(picture: Picture, site: Site, pictures?: Pictures): boolean;
/** Whether a picture is there and cannot be published. */
export declare function isRefused(path: string, pictures: Pictures): boolean;
