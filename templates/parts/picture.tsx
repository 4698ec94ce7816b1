import type { ImageView } from '../../src/plan/views.js';

interface Props {
  image: ImageView;
  /** The picture a reader sees first on the page: loaded at once. All others wait until they are near. */
  first?: boolean;
  /** Beside a headline or name that says it all, a picture is decoration. */
  decorative?: boolean;
  /** A person: cut round. */
  portrait?: boolean;
}

/** A picture alone. Where it is cropped, its point of interest stays in sight. */
export function Picture({ image, first = false, decorative = false, portrait = false }: Props) {
  return (
    <img
      class={portrait ? 'portrait' : undefined}
      src={image.src}
      alt={decorative ? '' : image.alt}
      width={image.width}
      height={image.height}
      loading={first ? 'eager' : 'lazy'}
      fetchpriority={first ? 'high' : undefined}
      decoding="async"
      {...cropAround(image.focus)}
    />
  );
}

/** A picture with its caption and credit. */
export function Figure({ image, first = false }: Props) {
  const { caption, credit } = image;
  return (
    <figure class="figure">
      <Picture image={image} first={first} />
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
