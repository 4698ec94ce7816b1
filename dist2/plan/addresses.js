/** Where stet's own pages are; stories, fronts and standing pages carry their URLs in their records. */
export const homeUrl = '/';
export const correctionsUrl = '/corrections/';
export const searchUrl = '/search/';
/** Cards for social networks. */
const cardsUrl = '/cards/';
/** The lite edition: its list of the newest stories, and the folder of all its pages. */
export const liteUrl = '/lite/';
export const notFoundUrl = '/404.html';
/** The newest stories of an edition. `front` is the URL of the edition's front page. */
export function latestUrlOf(front) {
    return `${front}latest/`;
}
/** The archive of an edition, with all its years. `front` is the URL of the edition's front page. */
export function archiveUrlOf(front) {
    return `${front}archive/`;
}
export function yearUrl(year, front) {
    return `${archiveUrlOf(front)}${String(year).padStart(4, '0')}/`;
}
export function monthUrl(year, month, front) {
    return `${yearUrl(year, front)}${String(month).padStart(2, '0')}/`;
}
/** A story's page of the lite edition; `url` is that of the story. */
export function liteUrlOf(url) {
    return `${liteUrl.slice(0, -1)}${url}`;
}
/** The card of a story; `url` is that of the story. */
export function cardUrlOf(url) {
    return `${cardsUrl.slice(0, -1)}${url.replace(/\/$/, '')}.png`;
}
//# sourceMappingURL=addresses.js.map