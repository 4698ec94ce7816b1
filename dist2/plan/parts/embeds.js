import { playerOf } from '../../embeds/player.js';
import { scriptView } from './script.js';
import { wordingFor } from './strings.js';
/** As the parse stage makes it: what follows the link is a caption, or nothing. */
const cards = /(<figure class="embed embed-\w+")(><a href="([^"]*)"[^>]*>[^<]*<\/a>)/g;
/**
 * The view, with the address for a frame at each card in its text that can be opened in the page, and with the script that
 * does it. Without the script the card is a link, as it is everywhere else.
 */
export function withEmbeds(view, { config, embedScript }) {
    if (embedScript === undefined || !('bodyHtml' in view) || view.kind === 'lite')
        return view;
    const { bodyHtml } = view;
    if (typeof bodyHtml !== 'string' || !bodyHtml.includes('<figure class="embed '))
        return view;
    const { loadsFrom } = wordingFor(view.language);
    const html = bodyHtml.replace(cards, (card, start, link, address) => {
        const frame = playerOf(address.replace(/&#x26;|&amp;/g, '&'), config.security.frames);
        if (frame === undefined)
            return card;
        const { host } = new URL(frame);
        return `${start} data-frame="${frame.replace(/&/g, '&amp;')}"${link}<small>${loadsFrom(host)}</small>`;
    });
    if (html === bodyHtml)
        return view;
    const scripts = [scriptView(embedScript, config.base)];
    return { ...view, bodyHtml: html, head: { ...view.head, scripts } };
}
/** The origins of the frames that a text's cards open. */
export function frameOrigins(html) {
    const frames = html.matchAll(/<figure class="embed embed-\w+" data-frame="(https:\/\/[^"/]+)/g);
    return [...new Set([...frames].map(([, origin = '']) => origin))].sort();
}
//# sourceMappingURL=embeds.js.map