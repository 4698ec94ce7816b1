import { slugify } from '../lib/slug.js';
import { encodePath } from '../lib/url.js';
import type { Cut, Cuts, Picture, PictureFile, Pictures, Shape, Source } from './picture.js';
import {
  cutVariants,
  type Format,
  focusIn,
  ladder,
  type Original,
  ownSize,
  shapeNames,
  type Variant,
  wholeVariants,
} from './recipe.js';
import { type Batch, batchName, drawingName, type Found, originalName } from './take.js';

/** A picture of the site, and the cuts that pages show. */
export interface Shown {
  /** Path under the content or static folder. */
  readonly path: string;
  /** The name in messages. */
  readonly source: string;
  /** The digest of the original's bytes. */
  readonly digest: string;
  readonly found: Found;
  /** The address of the service that resizes pictures, if the newsroom has one: see the configuration. */
  readonly pattern?: string | undefined;
  /** The points that cuts are made around. */
  readonly foci: readonly string[];
}

/** The name of the batch that a file belongs to. */
export function batchOf({ inputs }: PictureFile): string {
  return inputs.slice(0, inputs.indexOf('/'));
}

/** Gives a file of a batch. */
export type Fetch = (shown: Shown, batch: Batch, name: string) => Promise<Uint8Array>;

const types: Readonly<Record<Format, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

const extensions: Readonly<Record<Format, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
};

/** Decides which files of pictures are published, and at which addresses. */
export function publish(all: readonly Shown[], fetch: Fetch): Pictures {
  const byPath = new Map<string, { readonly shown: Shown; readonly picture: Picture | undefined }>();
  const files: PictureFile[] = [];
  for (const shown of all) {
    byPath.set(shown.path, { shown, picture: pictureOf(shown) });
    for (const file of filesOf(shown, fetch)) files.push(file);
  }
  return {
    get: (path) => byPath.get(path)?.picture,
    isOurs: (path) => byPath.has(path),
    refused: [...byPath].flatMap(([path, { picture }]) => (picture === undefined ? [path] : [])).sort(),
    files,
  };
}

function pictureOf(shown: Shown): Picture | undefined {
  const { found, path, digest } = shown;
  const name = batchName(digest, path, 'whole');
  switch (found.kind) {
    case 'refused':
      return undefined;
    case 'drawing':
      return { name, width: found.width, height: found.height, sources: [], cuts: () => undefined };
    case 'original': {
      const { original, own } = found;
      const { width, height, tone } = original;
      return {
        name: batchName(digest, path, 'original'),
        width,
        height,
        tone,
        sources: resizedElsewhere(shown, original, own),
        cuts: () => undefined,
      };
    }
    case 'picture': {
      const { original, own } = found;
      const [, ...others] = wholeVariants(original, own);
      return {
        name,
        ...ownSize(original),
        tone: original.tone,
        sources: original.frames > 1 ? movingSources(others, shown) : sourcesOf(others, shown, 'whole'),
        cuts: (focus) => cutsOf(shown, original, focus),
      };
    }
  }
}

function cutsOf(shown: Shown, original: Original, focus: string): Cuts {
  const variants = cutVariants(original, focus);
  const cut = (shape: Shape): Cut => {
    const [jpeg, ...others] = variants[shape];
    return {
      url: urlOf(shown, { focus }, jpeg),
      width: jpeg.width,
      height: jpeg.height,
      focus: jpeg.region ? focusIn(jpeg.region, original, focus) : { x: 0.5, y: 0.5 },
      sources: sourcesOf(others, shown, { focus }),
    };
  };
  return { wide: cut('wide'), standard: cut('standard'), square: cut('square') };
}

/** One source for each format, in the order of the variants. */
function sourcesOf(variants: readonly Variant[], shown: Shown, batch: Batch): Source[] {
  const byFormat = new Map<Format, Variant[]>();
  for (const variant of variants)
    byFormat.set(variant.format, [...(byFormat.get(variant.format) ?? []), variant]);
  return [...byFormat].map(([format, ofFormat]) => ({
    type: types[format],
    files: ofFormat.map((variant) => ({ url: urlOf(shown, batch, variant), width: variant.width })),
  }));
}

/** Widths that a service is asked for: more than are made here, since they cost the build nothing. */
const elsewhere = [480, 960, 1_440, 2_048];

/** The sizes of a picture at the service that resizes it. The service sees which formats a browser takes. A moving picture is left alone. */
function resizedElsewhere(
  { pattern, path, digest }: Shown,
  { width, frames }: Original,
  own: Format,
): Source[] {
  if (pattern === undefined || frames > 1) return [];
  const places: Readonly<Record<string, string>> = {
    path: encodePath(path),
    version: batchName(digest, path, 'original'),
  };
  const files = ladder(elsewhere, width).map((wide) => ({
    url: pattern.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? String(wide)),
    width: wide,
  }));
  return [{ type: types[own], files }];
}

/** Readers who ask for less motion get the first frame. */
function movingSources(variants: readonly Variant[], shown: Shown): Source[] {
  return [...variants]
    .sort((a, b) => Number(a.moves ?? false) - Number(b.moves ?? false))
    .map((variant) => ({
      type: types[variant.format],
      media: variant.moves ? undefined : '(prefers-reduced-motion: reduce)',
      files: [{ url: urlOf(shown, 'whole', variant), width: variant.width }],
    }));
}

function* filesOf(shown: Shown, fetch: Fetch): Generator<PictureFile> {
  const { found, path, source, digest } = shown;
  if (found.kind === 'refused') return;
  const file = (url: string, batch: Batch, name: string): PictureFile => ({
    url,
    file: url.slice(1),
    source,
    inputs: `${batchName(digest, path, batch)}/${name}`,
    bytes: () => fetch(shown, batch, name),
  });
  if (found.kind === 'drawing') {
    yield file(`/${path}`, 'whole', drawingName);
    return;
  }
  if (found.kind === 'original') {
    yield file(`/${path}`, 'original', originalName);
    return;
  }
  const [own, ...others] = wholeVariants(found.original, found.own);
  if (own) yield file(`/${path}`, 'whole', own.name);
  for (const variant of others) yield file(urlOf(shown, 'whole', variant), 'whole', variant.name);
  for (const focus of shown.foci) {
    const cuts = cutVariants(found.original, focus);
    for (const shape of shapeNames)
      for (const variant of cuts[shape])
        yield file(urlOf(shown, { focus }, variant), { focus }, variant.name);
  }
}

/**
 * The address of a variant, in the assets folder: the address contains a digest, so browsers may cache the file for
 * ever. The name of the picture comes first, for readers who save the file.
 */
function urlOf({ path, digest }: Shown, batch: Batch, { name, format }: Variant): string {
  const stem = slugify(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).slice(0, 40);
  const plain = /^[a-z\d-]+$/.test(stem) ? `${stem.replace(/-$/, '')}-` : '';
  const what = name.slice(0, name.lastIndexOf('.'));
  return `/assets/media/${plain}${what}-${batchName(digest, path, batch)}.${extensions[format]}`;
}
