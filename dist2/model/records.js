import { shownAs } from './pictures.js';
/** The one place where texts and files become public: nothing hidden is ever handed to it to keep. */
export function createRecordKeeper({ pictures, resolveLinks, report }) {
    const shown = new Set();
    const shownIn = new Map();
    const show = ({ file }, shows) => {
        shown.add(shows);
        const its = shownIn.get(file);
        if (its)
            its.add(shows);
        else
            shownIn.set(file, new Set([shows]));
    };
    return {
        shown,
        shownIn,
        keepText(document) {
            const bodyPictures = pictures.ofBody(document, report);
            for (const file of bodyPictures)
                if (file !== null)
                    show(document, file);
            const links = resolveLinks(document, {
                report,
                judgeStanding: true,
                onMedia: (file) => show(document, file),
            });
            return { body: document.body.digest, links, bodyPictures };
        },
        keepPicture(document) {
            const kept = pictures.ofRecord(document, report);
            for (const shows of shownAs(kept))
                show(document, shows);
            return kept;
        },
        check(document) {
            pictures.ofRecord(document, report);
            pictures.ofBody(document, report);
            resolveLinks(document, { report, judgeStanding: false });
        },
    };
}
//# sourceMappingURL=records.js.map