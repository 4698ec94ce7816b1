import { toHref } from '../lib/url.js';
import type { ResolvedLink } from '../model/site.js';
import type { Body } from '../parse/document.js';

/** What the markers of a body stand for on the site as it is now. */
export interface BodyTargets {
  readonly links: readonly ResolvedLink[];
  /** Which of the body's pictures exist. */
  readonly bodyPictures: readonly boolean[];
}

const markers = / href="stet:link:(\d+)"| src="stet:picture:(\d+)"/g;

/**
 * A body's HTML with its markers resolved (see `Body.html`). A link whose target is not public keeps its text and loses
 * its `href`; a picture that does not exist is taken out, with the whole figure around it.
 */
export function bodyHtml(body: Body, targets: BodyTargets, base: string): string {
  if (!body.html.includes('"stet:')) return body.html;
  const missing = new Set(
    body.pictures.flatMap((_, index) => (targets.bodyPictures[index] === true ? [] : [index])),
  );
  const html = missing.size === 0 ? body.html : withoutPictures(body.html, missing);
  return html.replace(markers, (_, link: string | undefined, picture: string | undefined) => {
    if (link !== undefined) {
      const target = targets.links[Number(link)];
      return target ? ` href="${attribute(toHref(target.url, base) + target.suffix)}"` : '';
    }
    return ` src="${attribute(toHref(`/${body.pictures[Number(picture)]?.src ?? ''}`, base))}"`;
  });
}

/** A tag of serialized HTML; attribute values are always in double quotes there and may hold `<` and `>`. */
const tags = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** Takes out pictures by number, each with the innermost figure it stands in unless that has others that stay. */
function withoutPictures(html: string, missing: ReadonlySet<number>): string {
  interface Figure {
    readonly start: number;
    /** The pictures in it that go. */
    readonly missing: { start: number; end: number }[];
    stays: boolean;
  }
  const open: Figure[] = [];
  const cuts: { start: number; end: number }[] = [];
  for (const match of html.matchAll(tags)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const end = match.index + tag.length;
    if (name === 'figure') {
      if (slash === '') open.push({ start: match.index, missing: [], stays: false });
      else {
        const figure = open.pop();
        const outer = open.at(-1);
        if (outer && figure?.stays) outer.stays = true;
        if (figure?.stays) cuts.push(...figure.missing);
        else if (figure?.missing.length) cuts.push({ start: figure.start, end });
      }
      continue;
    }
    if (name !== 'img') continue;
    const number = /^ src="stet:picture:(\d+)"/.exec(attributes)?.[1];
    const figure = open.at(-1);
    if (number === undefined || !missing.has(Number(number))) {
      if (figure) figure.stays = true;
    } else if (figure) figure.missing.push({ start: match.index, end });
    else cuts.push({ start: match.index, end });
  }
  cuts.sort((a, b) => a.start - b.start);
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts) {
    // A cut inside one already made, a figure in a figure, is gone with it.
    if (start < from) continue;
    kept += html.slice(from, start);
    from = end;
  }
  return kept + html.slice(from);
}

function attribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
