import { focusName } from '../lib/focus.js';
import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { suggestion } from './nearest.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
export function createPictures(files) {
    const exists = (src, place, report) => {
        if (files.has(src))
            return true;
        report(message(rules['picture-missing'], `The picture “${src}” does not exist.${suggestion(files.nearest(src))}`, place));
        return false;
    };
    return {
        ofRecord(document, report) {
            const picture = document.image;
            if (picture === undefined)
                return undefined;
            if (document.kind === 'article' && !picture.alt?.trim()) {
                const what = `The picture “${picture.src}” has no description.`;
                report(message(rules['picture-without-alt'], what, placeOf(document, 'image.src')));
            }
            if (document.kind === 'article' && !picture.credit?.trim()) {
                const what = `The picture “${picture.src}” names nobody who made it.`;
                report(message(rules['picture-without-credit'], what, placeOf(document, 'image.src')));
            }
            if (isElsewhere(picture.src))
                return picture;
            const src = normalized(picture.src).replace(/^(\.?\/)+/, '');
            if (!exists(src, placeOf(document, 'image.src'), report))
                return undefined;
            return src === picture.src ? picture : { ...picture, src };
        },
        ofBody(document, report) {
            return document.body.pictures.map(({ src, line, column }) => {
                const file = normalized(src);
                return exists(file, { file: document.file, line, column }, report) ? file : null;
            });
        },
    };
}
/** A picture that is fetched from another host. */
function isElsewhere(src) {
    return /^(https?:)?\/\//i.test(src);
}
/** What a record's own picture shows: its file, and that cut to shapes around a point. */
export function* shownAs(image) {
    if (image === undefined || isElsewhere(image.src))
        return;
    yield image.src;
    yield `${image.src}${mark}${focusName(image.focus)}`;
}
/** No path holds it. */
const mark = '\0';
//# sourceMappingURL=pictures.js.map