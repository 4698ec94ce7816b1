import { message } from '../../lib/message.js';
import { configuredImageUrl, isWebAddress, noPictures } from '../parts/images.js';
import { rules } from '../rules.js';
/** The files published as they are: those of the static folder and what public records show or link to, but pictures. */
export function planCopies({ pictures: shown }, { config, staticFiles, spelled, media, pictures: made = noPictures }) {
    const messages = [];
    const still = new Set(staticFiles);
    const pictures = new Set(shown);
    for (const logo of new Set([config.logo, config.organization.logo])) {
        if (logo === undefined || isWebAddress(logo))
            continue;
        const path = configuredImageUrl(logo).slice(1);
        if (still.has(path) || pictures.has(path))
            continue;
        if (media?.has(path))
            pictures.add(path);
        else
            messages.push(message(rules['logo-missing'], `There is no file for the logo “${logo}”.`));
    }
    const copies = [
        ...staticFiles
            .filter((path) => !(made.isOurs(path) && pictures.has(path) && !media?.has(path)))
            .map((path) => copy(path, `${config.staticDir}/${spelled?.static.get(path) ?? path}`, `static/${path}`)),
        ...[...pictures]
            // One that only the static folder has is among its files.
            .filter((path) => !made.isOurs(path) && (!still.has(path) || (media?.has(path) ?? true)))
            .sort()
            .map((path) => copy(path, `${config.contentDir}/${spelled?.media.get(path) ?? path}`, path)),
    ];
    return { copies, messages };
}
function copy(path, from, source) {
    return { url: `/${path}`, file: path, from, source };
}
//# sourceMappingURL=copies.js.map