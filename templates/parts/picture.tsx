import type { CutView, ImageView } from '../../src/plan/views.js';

/** Where a picture stands: which of its shapes is shown there, and about how wide. */
const places = {
  /** At the top of a story, shown whole. */
  story: { cut: undefined, sizes: '(min-width: 78rem) 60rem, (min-width: 60rem) calc(100vw - 20rem), 100vw' },
  /** Of the first story of a page: large, so it is cut by the stylesheet alone. */
  lead: { cut: undefined, sizes: '(min-width: 78rem) 48rem, (min-width: 64rem) 60vw, 100vw' },
  feature: { cut: 'wide', sizes: '(min-width: 64rem) 32rem, (min-width: 44rem) 50vw, 100vw' },
  /** On a phone a small square of it is shown; told so that twice its pixels are fetched, and not three times. */
  row: { cut: 'wide', sizes: '(min-width: 44rem) 15rem, 36vw' },
  /** A person, cut round. */
  portrait: { cut: 'square', sizes: '7rem' },
} as const;

export type Place = keyof typeof places;

interface Props {
  image: ImageView;
  place: Place;
  /** The picture a reader sees first on the page: loaded at once. All others wait until they are near. */
  first?: boolean | undefined;
  /** Beside a headline or name that says it all, a picture is decoration. */
  decorative?: boolean;
}

/** A picture alone. Where it is cropped, its point of interest stays in sight. */
export function Picture({ image, place, first = false, decorative = false }: Props) {
  const { cut, sizes } = places[place];
  const shown: ImageView | CutView = (cut && image.cuts?.[cut]) ?? image;
  const img = (
    <img
      class={place === 'portrait' ? 'portrait' : undefined}
      src={shown.src}
      alt={decorative ? '' : image.alt}
      width={shown.width}
      height={shown.height}
      loading={first ? 'eager' : 'lazy'}
      fetchpriority={first ? 'high' : undefined}
      decoding="async"
      data-tone={image.tone}
      {...cropAround(shown.focus)}
    />
  );
  if (!shown.sources || shown.sources.length === 0) return img;
  return (
    <picture>
      {shown.sources.map(({ type, media, srcset }) => (
        <source key={srcset} type={type} media={media} srcset={srcset} sizes={sizes} />
      ))}
      {img}
    </picture>
  );
}

/** A picture with its caption and credit. */
export function Figure({ image, first = false }: Pick<Props, 'image' | 'first'>) {
  const { caption, credit } = image;
  return (
    <figure class="figure">
      <Picture image={image} place="story" first={first} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/**
 * The point of interest to the nearest quarter, for the stylesheet: a strict Content-Security-Policy allows no
 * `style` attribute. The middle is the default and needs none.
 */
function cropAround(focus: string | undefined): { 'data-x'?: number; 'data-y'?: number } {
  const [x, y] = (focus ?? '').split(' ').map(toQuarter);
  return {
    ...(x !== undefined && x !== 50 && { 'data-x': x }),
    ...(y !== undefined && y !== 50 && { 'data-y': y }),
  };
}

function toQuarter(percent: string): number {
  const share = Number.parseFloat(percent);
  return Number.isFinite(share) ? Math.min(100, Math.max(0, Math.round(share / 25) * 25)) : 50;
}
