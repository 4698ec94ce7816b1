import type { Config } from '../../config/config.js';
import { focusName } from '../../lib/focus.js';
import { normalized } from '../../lib/normalized.js';
import { toAbsolute, toHref } from '../../lib/url.js';
import type { Cut, Picture as Made, Pictures, Source } from '../../media/picture.js';
import type { Site } from '../../model/site.js';
import type { Picture } from '../../parse/document.js';
import type { CutView, ImageView, SourceView } from '../views.js';

/** Where nothing is made of pictures: they are shown as they are. */
export const noPictures: Pictures = { get: () => undefined, isOurs: () => false, refused: [], files: [] };

/** A picture as templates show it; undefined for a file that is not published. */
export function imageView(
  picture: Picture | undefined,
  site: Site,
  config: Config,
  pictures: Pictures = noPictures,
): ImageView | undefined {
  if (picture === undefined || !isPublished(picture, site, pictures)) return undefined;
  const view = {
    alt: picture.alt ?? '',
    caption: picture.caption,
    credit: picture.credit,
    focus: picture.focus && focusView(picture.focus),
  };
  if (isWebAddress(picture.src)) return { src: picture.src, ...view };
  const src = toHref(`/${picture.src}`, config.base);
  const made = pictures.get(picture.src);
  if (made === undefined) return { src, ...view };
  const cuts = made.cuts(focusName(picture.focus));
  const cut = (its: Cut): CutView => ({
    src: toHref(its.url, config.base),
    width: its.width,
    height: its.height,
    focus: focusView(its.focus),
    sources: sourceViews(its.sources, config.base),
  });
  return {
    src,
    ...view,
    ...sizeAndTone(made),
    sources: sourceViews(made.sources, config.base),
    cuts: cuts && { wide: cut(cuts.wide), standard: cut(cuts.standard), square: cut(cuts.square) },
  };
}

/** With these a browser keeps the place of a picture that it has not loaded yet. */
function sizeAndTone({ width, height, tone }: Made): Pick<ImageView, 'width' | 'height' | 'tone'> {
  return { width, height, tone };
}

export function sourceViews(sources: readonly Source[], base: string): SourceView[] {
  return sources.map(({ type, media, files }) => ({
    type,
    media,
    srcset: files
      .map(({ url, width }) => `${isWebAddress(url) ? url : toHref(url, base)} ${width}w`)
      .join(', '),
  }));
}

/** A picture's complete address, for machines; undefined for a file that is not published. */
export function imageUrl(
  picture: Picture | undefined,
  site: Site,
  config: Config,
  pictures: Pictures = noPictures,
): string | undefined {
  if (picture === undefined || !isPublished(picture, site, pictures)) return undefined;
  return isWebAddress(picture.src) ? picture.src : toAbsolute(`/${picture.src}`, config.url);
}

/** A picture as machines are told of it. */
export interface MachineImage {
  /** Absolute. */
  readonly url: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Fewer pixels are no picture to Google (Search Central, "Article"). */
const fewestPixels = 50_000;

/**
 * A picture in the shapes in which search engines and social networks show it, the widest first; as it is where it was not
 * cut; none for a file that is not published.
 */
export function machineImages(
  picture: Picture | undefined,
  site: Site,
  config: Config,
  pictures: Pictures = noPictures,
): MachineImage[] {
  const url = imageUrl(picture, site, config, pictures);
  if (picture === undefined || url === undefined) return [];
  const made = isWebAddress(picture.src) ? undefined : pictures.get(picture.src);
  const cuts = made?.cuts(focusName(picture.focus));
  const large = (cuts ? [cuts.wide, cuts.standard, cuts.square] : []).filter(
    ({ width, height }) => width * height >= fewestPixels,
  );
  if (large.length === 0) return [{ url, width: made?.width, height: made?.height }];
  return large.map((cut) => ({
    url: toAbsolute(cut.url, config.url),
    width: cut.width,
    height: cut.height,
  }));
}

/**
 * The URL of a picture that the configuration names: a path under the static or the content folder, with or without the
 * folder's name, or an absolute address, which is returned as it is.
 */
export function configuredImageUrl(src: string): string {
  return isWebAddress(src) ? src : `/${normalized(src.replace(/^(?:\.?\/)*(?:(?:static|content)\/)?/, ''))}`;
}

export function isWebAddress(src: string): boolean {
  return /^https?:\/\//i.test(src);
}

/** Whether a picture is to be seen: it lies elsewhere, or is among the files that are published. */
export function isPublished(picture: Picture, site: Site, pictures: Pictures = noPictures): boolean {
  return isWebAddress(picture.src) || (site.isShown(picture.src) && !isRefused(picture.src, pictures));
}

/** Whether a picture is there and cannot be published. */
export function isRefused(path: string, pictures: Pictures): boolean {
  return pictures.isOurs(path) && pictures.get(path) === undefined;
}

/** At most one decimal: more says nothing at the size of a picture. */
function focusView({ x, y }: { readonly x: number; readonly y: number }): string {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  return `${percent(x)} ${percent(y)}`;
}
