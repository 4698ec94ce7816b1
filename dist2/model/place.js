/** Where a front matter field stands: `related.1`, or the field it is a part of, or the file as a whole. */
export function placeOf(document, field) {
    for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
        const place = document.places[name];
        if (place)
            return { file: document.file, line: place.line, column: place.column };
    }
    return { file: document.file };
}
//# sourceMappingURL=place.js.map