/** Where stet's own pages are; stories, fronts and standing pages carry their URLs in their records. */
export const homeUrl = '/';
export const latestUrl = '/latest/';
export const correctionsUrl = '/corrections/';
export const searchUrl = '/search/';
/** Cards for social networks. */
export const cardsUrl = '/cards/';
/** The lite edition: its list of the newest stories, and the folder of all its pages. */
export const liteUrl = '/lite/';
export const notFoundUrl = '/404.html';

export function yearUrl(year: number): string {
  return `/archive/${String(year).padStart(4, '0')}/`;
}

export function monthUrl(year: number, month: number): string {
  return `${yearUrl(year)}${String(month).padStart(2, '0')}/`;
}

/** A story's page of the lite edition; `url` is that of the story. */
export function liteUrlOf(url: string): string {
  return `${liteUrl.slice(0, -1)}${url}`;
}

/** The card of a story; `url` is that of the story. */
export function cardUrlOf(url: string): string {
  return `${cardsUrl.slice(0, -1)}${url.replace(/\/$/, '')}.png`;
}
