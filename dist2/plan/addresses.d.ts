/** Where stet's own pages are; stories, fronts and standing pages carry their URLs in their records. */
export declare const homeUrl = "/";
export declare const correctionsUrl = "/corrections/";
export declare const searchUrl = "/search/";
/** The lite edition: its list of the newest stories, and the folder of all its pages. */
export declare const liteUrl = "/lite/";
export declare const notFoundUrl = "/404.html";
/** The newest stories of an edition. `front` is the URL of the edition's front page. */
export declare function latestUrlOf(front: string): string;
/** The archive of an edition, with all its years. `front` is the URL of the edition's front page. */
export declare function archiveUrlOf(front: string): string;
export declare function yearUrl(year: number, front: string): string;
export declare function monthUrl(year: number, month: number, front: string): string;
/** A story's page of the lite edition; `url` is that of the story. */
export declare function liteUrlOf(url: string): string;
/** The card of a story; `url` is that of the story. */
export declare function cardUrlOf(url: string): string;
