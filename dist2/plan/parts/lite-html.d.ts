/**
 * A body's HTML without its pictures: a link with the picture's text stands for each, and only the text where the picture
 * was a link already. `picture` is the word for one.
 */
export declare function liteHtml(html: string, picture: string): string;
