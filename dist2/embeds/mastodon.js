import { withoutEmbed } from './addresses.js';
/** The largest servers. The configuration lists further servers under `security.frames`. */
const hosts = ['mastodon.social', 'mastodon.online', 'mstdn.social', 'journa.host'];
export const mastodon = {
    brand: 'Mastodon',
    kind: 'post',
    hosts,
    // Anyone may run a server; the path of a post has the same form on all of them.
    owns: ({ pathname }) => /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+(?:\/embed)?\/?$/.test(pathname),
    page: withoutEmbed,
    player: {
        hosts,
        origins: hosts.map((host) => `https://${host}`),
        frame(url) {
            if (!/^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/.test(url.pathname))
                return undefined;
            return `https://${url.host}${url.pathname.replace(/\/$/, '')}/embed`;
        },
    },
};
//# sourceMappingURL=mastodon.js.map