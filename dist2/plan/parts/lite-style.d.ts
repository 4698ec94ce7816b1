/**
 * All the style of a page of the lite edition: lines that are not too long, and tables that can be pushed to the side. It is
 * written into the page, for a file of its own would be a second request.
 */
export declare const liteStyle: string;
/** By which a Content-Security-Policy knows it. */
export declare const liteStyleDigest: string;
