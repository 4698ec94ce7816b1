import type { Element, ElementContent } from 'hast';
import { type SiteAddress } from './addresses.js';
import { type Point, type Story, type Visit } from './story.js';
type Destination = {
    readonly kind: 'external' | 'fragment' | 'contact';
    readonly href: string;
} | {
    readonly kind: 'file' | 'path';
    readonly target: string;
    readonly suffix: string;
} | {
    readonly kind: 'empty';
} | {
    readonly kind: 'outside';
} | {
    readonly kind: 'unsafe';
};
/** Where an address leads to from a source file. */
export declare function destinationOf(address: string, file: string, site: SiteAddress): Destination;
/** Where a full address leads: it may be an address of this site. */
export declare function webDestination(href: string, site: SiteAddress): Destination;
/** Reports that the backslashes in an address are read as slashes. */
export declare function expectSlashes(story: Story, address: string, at: Point | undefined): void;
/**
 * The attributes of a link of `text` to `address`; undefined where there can be no link, so that only the text remains.
 */
export declare function linkProperties(story: Story, address: string, at: Point | undefined, text: string): Element['properties'] | undefined;
export declare function cleanLink(node: Element, story: Story, visit: Visit): ElementContent[];
export {};
