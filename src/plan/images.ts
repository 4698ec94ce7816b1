import type { Config } from '../config.js';
import { toAbsolute, toHref } from '../lib/url.js';
import type { Site } from '../model/site.js';
import type { Picture } from '../parse/document.js';
import type { ImageView } from './views.js';

/** A picture as templates show it; undefined for a file that is not published. */
export function imageView(picture: Picture | undefined, site: Site, config: Config): ImageView | undefined {
  if (picture === undefined || !isPublished(picture, site)) return undefined;
  return {
    src: isWebAddress(picture.src) ? picture.src : toHref(`/${picture.src}`, config.base),
    alt: picture.alt ?? '',
    caption: picture.caption,
    credit: picture.credit,
    focus: picture.focus && `${percent(picture.focus.x)} ${percent(picture.focus.y)}`,
  };
}

/** A picture's complete address, for machines; undefined for a file that is not published. */
export function imageUrl(picture: Picture | undefined, site: Site, config: Config): string | undefined {
  if (picture === undefined || !isPublished(picture, site)) return undefined;
  return isWebAddress(picture.src) ? picture.src : toAbsolute(`/${picture.src}`, config.url);
}

/**
 * The URL of a picture that the configuration names: a path under the static or the content folder, with or without the
 * folder's name, or an absolute address, which is returned as it is.
 */
export function configuredImageUrl(src: string): string {
  return isWebAddress(src) ? src : `/${src.replace(/^(?:\.?\/)*(?:(?:static|content)\/)?/, '')}`;
}

export function isWebAddress(src: string): boolean {
  return /^https?:\/\//i.test(src);
}

/** Whether a picture is to be seen: it lies elsewhere, or is among the files that are published. */
export function isPublished(picture: Picture, site: Site): boolean {
  return isWebAddress(picture.src) || site.pictures.has(picture.src);
}

/** At most one decimal: more says nothing at the size of a picture. */
function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
