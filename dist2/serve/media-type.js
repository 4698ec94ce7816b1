import { lookup } from 'mrmime';
/** The media type of a file by its name, with the charset if it is a text. stet writes texts in UTF-8. */
export function mediaType(file) {
    const type = lookup(file) ?? 'application/octet-stream';
    return isText(type) ? `${type}; charset=utf-8` : type;
}
/** Whether hosts compress files of a type. */
export function isCompressible(type) {
    return (isText(type) ||
        /^(?:application\/wasm|image\/(?:svg\+xml|x-icon|vnd\.microsoft\.icon)|font\/(?:ttf|otf))$/.test(type));
}
function isText(type) {
    return /^text\/|^application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b|^application\/manifest\+json/.test(type);
}
//# sourceMappingURL=media-type.js.map