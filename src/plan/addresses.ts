/** Where stet's own pages are; stories, fronts and standing pages carry their URLs in their records. */
export const homeUrl = '/';
export const latestUrl = '/latest/';
export const correctionsUrl = '/corrections/';
export const searchUrl = '/search/';
export const notFoundUrl = '/404.html';

export function yearUrl(year: number): string {
  return `/archive/${String(year).padStart(4, '0')}/`;
}

export function monthUrl(year: number, month: number): string {
  return `${yearUrl(year)}${String(month).padStart(2, '0')}/`;
}
