import { leadsOut, ownPath, picturePath, toSlug } from './addresses.js';
import { visible } from './characters.js';
import { rules } from './rules.js';
import type { Fields, Kind } from './schema.js';
import { type Shaped, truthOf } from './shape.js';
import type { Problem } from './value.js';

interface SettleContext {
  readonly file: string;
  readonly siteUrl: string;
  readonly spots: Shaped['spots'];
}

type AnyFields = Fields<Kind>;

/** Hugo's field of old addresses: those without a slash in front are relative to the address of the page. */
const hugoAliases = 'aliases';

/** Patterns for addresses, of Jekyll (`/:year/:title/`) and of template languages (`/{{ page.date }}/`). */
const pattern = /\{[{%]|\/:[a-z]/i;

/**
 * Completes fields that depend on more than their own value: addresses on this site, slugs, and the places of pictures.
 * Returns new fields, which must not be used if there is an error among the problems.
 */
export function settle(
  fields: AnyFields,
  context: SettleContext,
): { readonly fields: AnyFields; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const at = (path: string) => context.spots.get(path)?.at ?? 0;
  const name = (path: string) => context.spots.get(path)?.from ?? path;
  let out = fields;

  if ('url' in out && out.url !== undefined) {
    const own = ownPath(out.url, context.siteUrl);
    const truth = truthOf(out.url);
    if (truth !== undefined) {
      // `false` is Eleventy's way to say that no page is made of a file; `true` has no effect.
      if (!truth) {
        const what = `“${name('url')}” is false, so the file is not published.`;
        problems.push({ rule: rules['no-address'], what, at: at('url') });
      }
      out = { ...out, url: undefined, draft: out.draft || !truth };
    } else if (pattern.test(out.url)) {
      const what = `“${name('url')}” is “${visible(out.url)}”, which is a pattern and no address.`;
      problems.push({ rule: rules['url-pattern'], what, at: at('url') });
      out = { ...out, url: undefined };
    } else if (own.bad !== undefined) {
      const what = `“${name('url')}” is “${visible(out.url)}”, which can’t be an address here: ${own.bad}.`;
      problems.push({ rule: rules['bad-url'], what, at: at('url') });
    } else {
      if (!/^(?:\/|https?:)/i.test(out.url)) {
        const what = `“${name('url')}” is “${visible(out.url)}”, and “${own.url}” was made of it.`;
        const mend = { kind: 'value', written: out.url, wanted: own.url } as const;
        problems.push({ rule: rules['url-changed'], what, at: at('url'), mend });
      }
      out = { ...out, url: own.url };
    }
  }
  if ('slug' in out && out.slug !== undefined) {
    const own = toSlug(out.slug);
    if (own.bad !== undefined) {
      const what = `“${name('slug')}” is “${visible(out.slug)}”, which can’t be part of an address: ${own.bad}.`;
      problems.push({ rule: rules['bad-slug'], what, at: at('slug') });
    } else {
      if (own.slug !== out.slug) {
        const what = `“${name('slug')}” is “${visible(out.slug)}”, and “${own.slug}” was made of it.`;
        const mend = { kind: 'value', written: out.slug, wanted: own.slug } as const;
        problems.push({ rule: rules['slug-changed'], what, at: at('slug'), mend });
      }
      out = { ...out, slug: own.slug };
    }
  }
  if ('image' in out && out.image !== undefined) {
    const { src } = out.image;
    const own = picturePath(src, context.file, context.siteUrl);
    if (own.bad === undefined) out = { ...out, image: { ...out.image, src: own.src } };
    else {
      const rule = own.elsewhere ? rules['picture-elsewhere'] : rules['bad-picture-path'];
      problems.push({
        rule,
        what: `The picture “${visible(src)}” can’t be used: ${own.bad}.`,
        at: at('image.src'),
      });
      out = { ...out, image: undefined };
    }
  }
  if ('redirectFrom' in out && out.redirectFrom.length > 0) {
    const redirectFrom: string[] = [];
    out.redirectFrom.forEach((text, index) => {
      const path = `redirectFrom.${index}`;
      if (name('redirectFrom') === hugoAliases && !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(text)) {
        redirectFrom.push(`./${text}`);
        return;
      }
      const own = ownPath(text, context.siteUrl);
      if (own.url !== undefined) redirectFrom.push(own.url);
      else {
        const rule = leadsOut(text) ? rules['bad-url'] : rules['unusable-redirect'];
        problems.push({
          rule,
          what: `No redirect can be made from “${visible(text)}”: ${own.bad}.`,
          at: at(path),
        });
      }
    });
    out = { ...out, redirectFrom };
  }
  return { fields: out, problems };
}
