import { slugify } from '../lib/slug.js';
import { cutVariants, focusIn, ownSize, shapeNames, wholeVariants, } from './recipe.js';
import { batchName, drawingName } from './take.js';
const types = {
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    avif: 'image/avif',
    gif: 'image/gif',
};
const extensions = {
    jpeg: 'jpg',
    png: 'png',
    webp: 'webp',
    avif: 'avif',
    gif: 'gif',
};
/** Decides which files of pictures are published, and at which addresses. */
export function publish(all, fetch) {
    const byPath = new Map();
    const files = [];
    for (const shown of all) {
        byPath.set(shown.path, { shown, picture: pictureOf(shown) });
        for (const file of filesOf(shown, fetch))
            files.push(file);
    }
    return {
        get: (path) => byPath.get(path)?.picture,
        isOurs: (path) => byPath.has(path),
        refused: [...byPath].flatMap(([path, { picture }]) => (picture === undefined ? [path] : [])).sort(),
        files,
    };
}
function pictureOf(shown) {
    const { found, path, digest } = shown;
    const name = batchName(digest, path, 'whole');
    switch (found.kind) {
        case 'refused':
            return undefined;
        case 'drawing':
            return { name, width: found.width, height: found.height, sources: [], cuts: () => undefined };
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
function cutsOf(shown, original, focus) {
    const variants = cutVariants(original, focus);
    const cut = (shape) => {
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
function sourcesOf(variants, shown, batch) {
    const byFormat = new Map();
    for (const variant of variants)
        byFormat.set(variant.format, [...(byFormat.get(variant.format) ?? []), variant]);
    return [...byFormat].map(([format, ofFormat]) => ({
        type: types[format],
        files: ofFormat.map((variant) => ({ url: urlOf(shown, batch, variant), width: variant.width })),
    }));
}
/** Readers who ask for less motion get the first frame. */
function movingSources(variants, shown) {
    return [...variants]
        .sort((a, b) => Number(a.moves ?? false) - Number(b.moves ?? false))
        .map((variant) => ({
        type: types[variant.format],
        media: variant.moves ? undefined : '(prefers-reduced-motion: reduce)',
        files: [{ url: urlOf(shown, 'whole', variant), width: variant.width }],
    }));
}
function* filesOf(shown, fetch) {
    const { found, path, source, digest } = shown;
    if (found.kind === 'refused')
        return;
    const file = (url, batch, name) => ({
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
    const [own, ...others] = wholeVariants(found.original, found.own);
    if (own)
        yield file(`/${path}`, 'whole', own.name);
    for (const variant of others)
        yield file(urlOf(shown, 'whole', variant), 'whole', variant.name);
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
function urlOf({ path, digest }, batch, { name, format }) {
    const stem = slugify(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).slice(0, 40);
    const plain = /^[a-z\d-]+$/.test(stem) ? `${stem.replace(/-$/, '')}-` : '';
    const what = name.slice(0, name.lastIndexOf('.'));
    return `/assets/media/${plain}${what}-${batchName(digest, path, batch)}.${extensions[format]}`;
}
//# sourceMappingURL=published.js.map