/** The words of a card: a picture for social networks that takes the place of a photograph. */
export interface CardWords {
    /** The size of the card, in pixels. */
    readonly width: number;
    readonly height: number;
    readonly headline: string;
    /** The kind of story, and the section or place. */
    readonly above: string;
    /** The name of the publication. */
    readonly below: string;
    readonly direction: 'ltr' | 'rtl';
    /** Colours as `#rrggbb`. */
    readonly colors: {
        readonly paper: string;
        readonly ink: string;
        readonly accent: string;
    };
}
/**
 * Identifies everything that decides on the look of a card beside the words. The number is raised when the drawing of
 * cards changes.
 */
export declare const cardVersion: string;
/** Draws a card as PNG. The same words always give the same bytes: the fonts come with stet. */
export declare function drawCard(words: CardWords): Promise<Uint8Array>;
