import type { Element, ElementContent } from 'hast';
import { type Message, type Rule } from '../../lib/message.js';
import type { BodyLink, BodyPicture, FieldPlace } from '../document.js';
import type { SiteAddress } from './addresses.js';
import type { Anchors } from './anchors.js';
import type { Features } from './features.js';
import type { Pen } from './pen.js';
import type { Wording } from './wording.js';
/** A place in the text that the Markdown parser gets; `offset` is counted from 0, the others from 1. */
export interface Point {
    readonly line: number;
    readonly column: number;
    readonly offset?: number | undefined;
}
/** A directive or shortcode with its attributes. Each is shown at most once. */
export interface Block {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly at: Point | undefined;
    shown: boolean;
}
/** The rendering of one text: the input, and the results so far. Must not be used after the rendering. */
export interface Story {
    readonly file: string;
    readonly language: string;
    readonly site: SiteAddress;
    readonly words: Wording;
    readonly features: Features;
    readonly pen: Pen;
    readonly blocks: Block[];
    readonly links: BodyLink[];
    readonly pictures: BodyPicture[];
    readonly messages: Message[];
    /** Messages that are given once a story and have been given. */
    readonly reported: Set<string>;
    /** Words that have been removed and that a message mentions. */
    readonly accounted: string[];
    readonly headings: Element[];
    readonly anchors: Anchors;
    /** Whether raw HTML or text from outside Markdown has been parsed, so that characters and nesting must be checked. */
    foreign: boolean;
    /** The place of all messages while a piece of HTML from an attribute is shown. */
    anchor: Point | undefined;
    /** The place in the file of a point of the parsed text. */
    readonly locate: (at: Point | undefined) => FieldPlace;
}
/** A message that is to be given, with its place in the text that the Markdown parser gets. */
export interface Finding {
    readonly rule: Rule;
    readonly what: string;
    readonly at: Point | undefined;
    /** Replaces the rule's usual remedy. */
    readonly fix?: string;
}
export declare function report(story: Story, rule: Rule, what: string, at?: Point, fix?: string): void;
/** Reports a fault once a story: an imported story may have the same in each paragraph. */
export declare function reportOnce(story: Story, rule: Rule, what: string, at?: Point): void;
export declare function placeOf(story: Story, at: Point | undefined): FieldPlace;
/** Cleans the children of a node and returns them; passed to the modules that each handle one kind of element. */
export type Visit = (children: readonly ElementContent[]) => ElementContent[];
export declare function startOf(node: {
    position?: {
        start: Point;
    } | undefined;
}): Point | undefined;
/** Shortens a value for a message. */
export declare function quoted(value: string): string;
