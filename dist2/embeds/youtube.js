import { isWord } from './addresses.js';
export const youtube = {
    brand: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    page(url) {
        const list = /^\/embed\/videoseries/.test(url.pathname) ? url.searchParams.get('list') : null;
        if (list !== null)
            return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
        const id = /^\/(?:embed|v|shorts|live)\/([\w-]+)/.exec(url.pathname)?.[1] ??
            (url.host.endsWith('youtu.be') ? /^\/([\w-]+)/.exec(url.pathname)?.[1] : undefined);
        const start = /^\d+$/.exec(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '')?.[0];
        return id === undefined ? undefined : film(id) + (start === undefined ? '' : `&t=${start}s`);
    },
    directive: { name: 'youtube', page: (id) => (isWord(id) ? film(id) : undefined) },
    shortcodes: ['video-item'],
    wordPress: ['youtube'],
    player: {
        hosts: ['youtube.com', 'youtu.be', 'm.youtube.com'],
        // This host sets no cookie before a film is played.
        origins: ['https://www.youtube-nocookie.com'],
        frame(url) {
            const list = url.pathname === '/playlist' ? url.searchParams.get('list') : null;
            if (list && isWord(list))
                return `https://www.youtube-nocookie.com/embed/videoseries?list=${list}&autoplay=1`;
            const short = /^\/(?:shorts\/|live\/)?([\w-]+)$/.exec(url.pathname)?.[1];
            const id = url.pathname === '/watch' ? url.searchParams.get('v') : short;
            if (!id || !isWord(id))
                return undefined;
            const from = secondsOf(url.searchParams.get('t') ?? '');
            return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from > 0 ? `&start=${from}` : ''}`;
        },
    },
};
function film(id) {
    return `https://www.youtube.com/watch?v=${id}`;
}
/** Seconds of `90`, `90s` or `1m30s`; 0 for any other text. */
function secondsOf(text) {
    const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
    return 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
}
//# sourceMappingURL=youtube.js.map