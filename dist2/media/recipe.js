import { focusNamed } from '../lib/focus.js';
/** Raised whenever the files that are made of pictures change. */
export const version = 1;
/** The longest side of the file at the picture's own path. */
const longest = 2_048;
/**
 * Widths of whole pictures: for a small phone; for a large phone or a column of text; for a column at double density.
 */
const widths = {
    avif: [480, 960, 1_600],
    // For the few browsers without AVIF. Browsers without WebP too use the file at the picture's own path.
    webp: [480, 960],
};
const shapes = {
    wide: { ratio: 16 / 9, widths: [400, 800] },
    standard: { ratio: 4 / 3, widths: [480] },
    square: { ratio: 1, widths: [128, 256] },
};
export const shapeNames = Object.keys(shapes);
/** The least width that search engines and social networks ask for; they show wider pictures no larger. */
const cutWidth = 1_200;
/** No variant is made whose width is nearer than this to that of the picture. */
const near = 0.85;
/** The size of the file at the picture's own path. */
export function ownSize(original) {
    const scale = Math.min(1, longest / Math.max(original.width, original.height));
    return scaled(original, scale);
}
/** Formats that can be animated. */
const movable = new Set(['gif', 'webp']);
/** The files made of a whole picture: first the one at the picture's own path, in the format of its name. */
export function wholeVariants(original, own) {
    const size = ownSize(original);
    const moves = original.frames > 1;
    const at = (format, width) => ({
        name: `${width}.${format}`,
        format,
        ...scaled(size, width / size.width),
    });
    // In the other formats the frames would be one below the other.
    const first = { name: `own.${own}`, format: own, ...size, moves: moves && movable.has(own) };
    if (moves)
        return [first, { ...at('webp', size.width), name: 'moving.webp', moves }, at('webp', size.width)];
    return [
        first,
        ...ladder(widths.avif, size.width).map((width) => at('avif', width)),
        ...ladder(widths.webp, size.width).map((width) => at('webp', width)),
    ];
}
/** The files made of a picture that is cut to shapes around a point. */
export function cutVariants(original, focus) {
    const cut = (shape) => {
        const region = regionOf(original, shape, focus);
        const at = (format, width) => ({
            name: `${shape}-${width}.${format}`,
            format,
            width,
            height: Math.max(1, Math.round(width / shapes[shape].ratio)),
            region,
        });
        return [
            at('jpeg', Math.min(cutWidth, region.width)),
            ...ladder(shapes[shape].widths, region.width).map((width) => at('webp', width)),
        ];
    };
    return { wide: cut('wide'), standard: cut('standard'), square: cut('square') };
}
/** The largest part of a picture that has the shape, with the point as near to the middle as possible. */
export function regionOf({ width, height }, shape, focus) {
    const { ratio } = shapes[shape];
    const { x, y } = focusNamed(focus);
    const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
    const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
    const place = (point, part, whole) => Math.min(whole - part, Math.max(0, Math.round(point * whole - part / 2)));
    return { left: place(x, wide, width), top: place(y, high, height), width: wide, height: high };
}
/** The position of the point in the part that is shown. */
export function focusIn(region, { width, height }, focus) {
    const { x, y } = focusNamed(focus);
    const within = (point, from, part) => Math.min(1, Math.max(0, Math.round(((point - from) / part) * 100) / 100));
    return {
        x: within(x * width, region.left, region.width),
        y: within(y * height, region.top, region.height),
    };
}
/** The widths that are clearly smaller than the picture, and the largest possible one of the remaining. */
function ladder(all, width) {
    const smaller = all.filter((each) => each < width * near);
    const next = all[smaller.length];
    return next === undefined ? smaller : [...smaller, Math.min(next, width)];
}
function scaled({ width, height }, scale) {
    return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
/** A colour as one of five levels each of red, green and blue, for which the stylesheet has rules: `r0 g4 b2`. */
export function toneOf([red = 0, green = 0, blue = 0]) {
    const level = (value) => Math.round(value / 63.75);
    return `r${level(red)} g${level(green)} b${level(blue)}`;
}
//# sourceMappingURL=recipe.js.map