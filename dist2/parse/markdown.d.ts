import { type Message } from '../lib/message.js';
import type { Body } from './document.js';
import { type Features } from './markdown/features.js';
import { type BodyPlace } from './markdown/source.js';
interface MarkdownOptions {
    /** The site's public address: links to it count as links within the site. */
    readonly siteUrl: string;
    /** BCP 47, for texts that name no language. */
    readonly language: string;
    /** Parts to turn off, for tests only. */
    readonly features?: Partial<Features>;
}
/** The place of a text, and its language. `line` is the line of the file at which the text begins, counted from 1. */
interface MarkdownPlace extends BodyPlace {
    readonly language: string;
    /** Whether the whole text is HTML, with nothing of Markdown in it. */
    readonly isHtml?: boolean | undefined;
}
interface Markdown {
    /**
     * Renders one text (CommonMark 0.31.2, GitHub's additions, directives, shortcodes, raw HTML). Never throws because of
     * the text: faults become messages, and a text that is too much for the parser becomes an error and an empty body.
     */
    render(markdown: string, place: MarkdownPlace): {
        body: Body;
        messages: Message[];
    };
}
export declare function createMarkdown(options: MarkdownOptions): Markdown;
export {};
