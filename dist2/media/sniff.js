/** The type of a file by its first bytes, whatever its name; undefined where it is no raster picture. */
export function kindOf(head) {
    const ascii = Buffer.from(head.subarray(0, headBytes)).toString('latin1');
    if (ascii.startsWith('\xff\xd8\xff'))
        return 'jpeg';
    if (ascii.startsWith('\x89PNG\r\n\x1a\n'))
        return 'png';
    if (/^GIF8[79]a/.test(ascii))
        return 'gif';
    if (/^RIFF[\s\S]{4}WEBP/.test(ascii))
        return 'webp';
    if (/^(?:II[*+]\0|MM\0[*+])/.test(ascii))
        return 'tiff';
    // Raw formats of Fujifilm, Panasonic, Olympus, Sigma and Minolta; and JPEG XR, which has metadata like TIFF.
    if (/^(?:FUJIFILMCCD-RAW|IIU\0|IIR[OS]|MMOR|FOVb|\0MRM|II\xbc)/.test(ascii))
        return 'raw';
    if (/^(?:\0\0\0\fjP {2}|\xff\x4f\xff\x51)/.test(ascii))
        return 'jp2';
    if (/^BM[\s\S]{4}\0\0\0\0/.test(ascii))
        return 'bmp';
    if (ascii.startsWith('8BPS'))
        return 'psd';
    if (ascii.startsWith('\xff\n') || ascii.startsWith('\0\0\0\fJXL '))
        return 'jxl';
    const brands = /^[\s\S]{4}ftyp([\s\S]{4,60})/.exec(ascii)?.[1];
    if (brands !== undefined) {
        // The brand of the file comes first, then a version, then the compatible brands.
        const all = [brands.slice(0, 4), ...(brands.slice(8).match(/[\s\S]{4}/g) ?? [])];
        if (/^avi[fs]/.test(brands))
            return 'avif';
        if (/^(?:crx |jp2 |jpx |jpm )/.test(brands))
            return brands.startsWith('crx') ? 'raw' : 'jp2';
        if (/^(?:mi[af]|msf|he[iv]|j2ki|j2is|avci|vvic|evbi)/.test(brands))
            return all.includes('avif') ? 'avif' : 'heic';
        return undefined;
    }
    return undefined;
}
/** How many bytes `kindOf` reads. */
export const headBytes = 128;
const named = new Map([
    ['jpg', 'jpeg'],
    ['jpeg', 'jpeg'],
    ['jpe', 'jpeg'],
    ['jfif', 'jpeg'],
    ['png', 'png'],
    ['gif', 'gif'],
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['svg', 'svg'],
    ['svgz', 'svg'],
]);
/** The format that servers and browsers assume by the ending of the name. */
export function formatNamed(path) {
    return named.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}
//# sourceMappingURL=sniff.js.map