/**
 * Puts each table of a body into a frame that can be pushed to the side, by keyboard too: on a phone a table is wider than
 * the page. `label` names it to those who cannot see it.
 */
export declare function framedTables(html: string, label: string): string;
