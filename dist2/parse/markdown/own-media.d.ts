import type { ElementContent } from 'hast';
import type { EmbedKind } from '../../embeds/provider.js';
import type { Point, Story } from './story.js';
/** Whether an address names sound, film or a document, by the ending of its path; undefined for any other. */
export declare function mediaKind(address: string): EmbedKind | undefined;
interface OwnMedia {
    /** Given by the element or directive; else by the ending of the file's name. */
    readonly kind?: EmbedKind | undefined;
    readonly caption?: readonly ElementContent[] | string | undefined;
    readonly at: Point | undefined;
}
/**
 * A card for a film, sound, document or graphic of the newsroom's own, with a link to the file; undefined for an
 * address on another host. Pages of the site have a player before the link to sound and films (plan/parts/bodies-html.ts).
 */
export declare function ownMedia(story: Story, address: string, media: OwnMedia): ElementContent[] | undefined;
export {};
