/** Whether templates, or the footnotes of a story, have an element with this id. */
export declare function isPageId(id: string): boolean;
