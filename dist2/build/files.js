import { digest } from '../lib/digest.js';
import { cardVersion, drawCard } from '../media/card.js';
import { socialCard } from '../plan/files/social-cards.js';
import { isSettled, stampOf } from '../read/stamp.js';
import { copyFile, copyVersion } from './copied.js';
import { addressRow, assetList, fileList } from './families/address-rows.js';
import { emptyTrace } from './graph.js';
/** How many cards are drawn at the same time. */
const sideBySide = 4;
/** Families of assets, copied files, pictures and cards. Cards have a rule. The nodes of the other families are set by the functions below. */
export function otherFamilies({ graph, context, output, dearOutput, isMissing, onProgress, }) {
    const put = (name, kind, hashed) => ({
        name,
        rank: 11,
        rule: () => undefined,
        // The build has put what there is: a node that is woken with all others keeps what it came to.
        settle: async () => { },
        *rows(_, { file: { url, source } }) {
            const list = hashed && url.startsWith('/assets/') ? assetList : fileList;
            yield addressRow(list, url, name, kind, source);
        },
    });
    const card = {
        name: 'card',
        rank: 12,
        rule: () => undefined,
        *rows(key, { file: { url, source } }) {
            yield addressRow(fileList, url, `card ${key}`, 'card', source);
        },
        async settle(keys) {
            const draw = [];
            for (const key of keys) {
                const before = graph().valueOf('card', key);
                const found = {};
                const made = graph().tracer.run(() => {
                    const card = socialCard(key, context());
                    if (card === undefined)
                        return undefined;
                    found.words = card.words();
                    const { url, file, source } = card;
                    return {
                        file: { url, file, source },
                        made: digest(JSON.stringify([cardVersion, file, found.words])),
                    };
                });
                const { value } = made;
                if (before && before.file.file !== value?.file.file)
                    output()?.remove(before.file.file);
                const isOther = value !== undefined && (before?.made !== value.made || isMissing(value.file.file));
                const { words } = found;
                if (value && words && isOther)
                    draw.push(async () => dearOutput()?.add(value.file.file, await drawCard(words), 'asset'));
                graph().take(card, key, made);
            }
            if (dearOutput() === undefined)
                return;
            for (let from = 0; from < draw.length; from += sideBySide) {
                onProgress(from, draw.length);
                await Promise.all(draw.slice(from, from + sideBySide).map((each) => each()));
            }
        },
    };
    return [
        put('copy', 'copy', false),
        put('picture-file', 'copy', true),
        put('asset-file', 'asset', true),
        card,
    ];
}
/** Sets the nodes of a family to these files, and removes all other nodes. `make` publishes a file that is new or has changed. */
async function putFiles(name, files, make, { graph, output, isMissing, family: familyOf }) {
    const family = familyOf(name);
    const now = new Set();
    for (const [at, each] of files.entries()) {
        const { file } = each.file;
        now.add(file);
        const before = graph().valueOf(name, file);
        const isSame = each.made !== undefined && before?.made === each.made && !isMissing(file);
        const trace = emptyTrace();
        if (!isSame && output()) {
            const told = await make(each, at);
            if (told)
                trace.messages.push(told);
            // A refused file has no fingerprint, so that every build checks the file again and gives the message again.
            graph().take(family, file, {
                value: told ? { ...each, made: undefined } : each,
                trace,
            });
        }
        else if (!isSame)
            graph().take(family, file, { value: each, trace });
    }
    for (const file of [...graph().names(name)])
        if (!now.has(file)) {
            output()?.remove(file);
            graph().take(family, file, { value: undefined, trace: emptyTrace() });
        }
}
export function putAssets(assets, options) {
    const files = assets.map(({ file, url, bytes }) => ({ file: { url, file }, made: digest(bytes) }));
    return putFiles('asset-file', files, async ({ file: { file } }, at) => {
        options.output()?.add(file, assets[at]?.bytes ?? '', 'bundle');
        return undefined;
    }, options);
}
export function putCopies(copies, options) {
    const now = Date.now();
    const files = copies.map(({ url, file, from, source }) => {
        const stamp = stampOf(from);
        const made = stamp && isSettled(stamp, now) ? digest(JSON.stringify([copyVersion, from, stamp])) : undefined;
        return { file: { url, file, source }, made };
    });
    return putFiles('copy', files, async (_, at) => {
        const output = options.output();
        return output && copyFile(copies[at], output);
    }, options);
}
export function putPictures(pictures, options) {
    const files = pictures.map(({ url, file, source, inputs }) => ({ file: { url, file, source }, made: digest(inputs) }));
    return putFiles('picture-file', files, async ({ file: { file } }, at) => {
        const output = options.dearOutput();
        const bytes = output && (await pictures[at]?.bytes());
        if (bytes)
            output?.add(file, bytes, 'asset');
        return undefined;
    }, options);
}
//# sourceMappingURL=files.js.map