import type { Element, ElementContent } from 'hast';
import { type Point, type Story } from './story.js';
/** `Talks in Beijing. (Credit: Li Na)` → caption and credit; without the brackets all of it is caption. */
export declare function divideCaption(title: string): {
    readonly caption: string;
    readonly credit: string;
};
/** `The harbour at dawn. Photo: Ann Lee`, as archives write it, or with brackets: caption and credit. */
export declare function divideLooseCaption(text: string): {
    readonly caption: string;
    readonly credit: string;
};
/** Reports a picture without a credit, in its own field or in its caption. */
export declare function expectCredit(story: Story, picture: Element, caption: string, credit: string, at?: Point): void;
/** A figure with a cleaned picture (or a link around one), and with caption and credit if there are any. */
export declare function figure(story: Story, picture: Element, caption: string | readonly ElementContent[], credit: string): Element;
/**
 * The figures of a cleaned paragraph that consists of pictures alone, or undefined. Each picture's title becomes its
 * caption.
 */
export declare function figuresOf(story: Story, children: readonly ElementContent[], at?: Point): Element[] | undefined;
