import { filled, isNumber, isWord, webAddress, withoutEmbed } from './addresses.js';
import { googleMaps } from './google-maps.js';
import { mastodon } from './mastodon.js';
import { openStreetMap } from './openstreetmap.js';
import { youtube } from './youtube.js';
/** All providers. To add one, write an entry here and an address in test/embeds/embed.test.ts. */
export const providers = [
    youtube,
    {
        brand: 'Vimeo',
        kind: 'video',
        hosts: ['vimeo.com'],
        page: (url) => filled(/^\/video\/(\d+)/.exec(url.pathname)?.[1], (id) => `https://vimeo.com/${id}`),
        directive: { name: 'vimeo', page: (id) => (isNumber(id) ? `https://vimeo.com/${id}` : undefined) },
        shortcodes: ['vimeo_simple'],
        wordPress: ['vimeo'],
        player: {
            hosts: ['vimeo.com'],
            origins: ['https://player.vimeo.com'],
            frame(url) {
                const [, id, secret] = /^\/(\d+)(?:\/(\w+))?\/?$/.exec(url.pathname) ?? [];
                if (id === undefined)
                    return undefined;
                return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${secret === undefined ? '' : `&h=${secret}`}`;
            },
        },
    },
    {
        brand: 'X',
        kind: 'post',
        hosts: ['x.com', 'twitter.com'],
        page: (url) => url.host === 'platform.twitter.com'
            ? filled(/^\d+$/.exec(url.searchParams.get('id') ?? '')?.[0], (id) => `https://x.com/i/status/${id}`)
            : undefined,
        directive: { name: 'tweet', page: (id) => (isNumber(id) ? `https://x.com/i/status/${id}` : undefined) },
        shortcodes: ['x', 'twitter', 'tweet_simple', 'twitter_simple', 'x_simple'],
        wordPress: ['tweet', 'twitter'],
        player: {
            hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
            origins: ['https://platform.twitter.com'],
            frame: (url) => filled(/\/status(?:es)?\/(\d+)/.exec(url.pathname)?.[1], (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`),
        },
    },
    {
        brand: 'Bluesky',
        kind: 'post',
        hosts: ['bsky.app', 'bsky.social'],
        player: {
            hosts: ['bsky.app'],
            origins: ['https://embed.bsky.app'],
            frame(url) {
                const [, who, post] = /^\/profile\/([\w.:~-]+)\/post\/(\w+)\/?$/.exec(url.pathname) ?? [];
                return who && `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${post}`;
            },
        },
    },
    { brand: 'Threads', kind: 'post', hosts: ['threads.net', 'threads.com'] },
    mastodon,
    {
        brand: 'Instagram',
        kind: 'post',
        hosts: ['instagram.com'],
        page: withoutEmbed,
        directive: {
            name: 'instagram',
            page: (id) => (isWord(id) ? `https://www.instagram.com/p/${id}/` : undefined),
        },
        shortcodes: ['instagram_simple'],
        wordPress: ['instagram'],
        pasted: { className: 'instagram-media', address: ({ dataInstgrmPermalink }) => dataInstgrmPermalink },
    },
    {
        brand: 'Facebook',
        kind: 'post',
        hosts: ['facebook.com', 'fb.watch'],
        page: (url) => url.pathname.startsWith('/plugins/') ? webAddress(url.searchParams.get('href')) : undefined,
        wordPress: ['facebook'],
    },
    {
        brand: 'TikTok',
        kind: 'video',
        hosts: ['tiktok.com'],
        page: (url) => filled(/^\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/.exec(url.pathname)?.[1], (id) => `https://www.tiktok.com/@/video/${id}`),
        directive: {
            name: 'tiktok',
            page: (id) => (isNumber(id) ? `https://www.tiktok.com/@/video/${id}` : undefined),
        },
        wordPress: ['tiktok'],
        pasted: { className: 'tiktok-embed', address: ({ cite }) => cite },
        player: {
            hosts: ['tiktok.com'],
            origins: ['https://www.tiktok.com'],
            frame: (url) => filled(/^\/@[^/]*\/video\/(\d+)/.exec(url.pathname)?.[1], (id) => `https://www.tiktok.com/player/v1/${id}`),
        },
    },
    {
        brand: 'Datawrapper',
        kind: 'chart',
        hosts: ['dwcdn.net', 'datawrapper.de'],
        directive: {
            name: 'datawrapper',
            page: (id) => (isWord(id) ? `https://datawrapper.dwcdn.net/${id}/` : undefined),
        },
        scriptPage: /^https:\/\/datawrapper\.dwcdn\.net\/\w+\//,
        player: {
            hosts: ['datawrapper.dwcdn.net'],
            origins: ['https://datawrapper.dwcdn.net'],
            frame: (url) => (/^\/\w+\/(?:\d+\/)?$/.test(url.pathname) ? `${url.origin}${url.pathname}` : undefined),
        },
    },
    {
        brand: 'Flourish',
        kind: 'chart',
        hosts: ['flourish.studio', 'uri.sh'],
        page: (url) => filled(/^\/((?:visualisation|story)\/\d+)/.exec(url.pathname)?.[1], flourishPage),
        directive: {
            name: 'flourish',
            page(id) {
                if (isNumber(id))
                    return flourishPage(`visualisation/${id}`);
                return /^(?:visualisation|story)\/\d+$/.test(id) ? flourishPage(id) : undefined;
            },
        },
        pasted: {
            className: 'flourish-embed',
            address: ({ dataSrc }) => (typeof dataSrc === 'string' ? `https://flo.uri.sh/${dataSrc}` : undefined),
        },
        player: {
            hosts: ['public.flourish.studio'],
            origins: ['https://flo.uri.sh'],
            frame: (url) => filled(/^\/((?:visualisation|story)\/\d+)/.exec(url.pathname)?.[1], (which) => `https://flo.uri.sh/${which}/embed`),
        },
    },
    { brand: 'Infogram', kind: 'chart', hosts: ['infogram.com'] },
    { brand: 'Tableau', kind: 'chart', hosts: ['public.tableau.com'] },
    googleMaps,
    openStreetMap,
    { brand: 'DocumentCloud', kind: 'document', hosts: ['documentcloud.org'] },
    { brand: 'Scribd', kind: 'document', hosts: ['scribd.com'] },
    { brand: 'Google Docs', kind: 'document', hosts: ['docs.google.com', 'drive.google.com'] },
    {
        brand: 'Spotify',
        kind: 'audio',
        hosts: ['spotify.com'],
        page: (url) => filled(/^\/embed(?:-podcast)?(\/\w+\/\w+)/.exec(url.pathname)?.[1], (path) => `https://open.spotify.com${path}`),
        directive: {
            name: 'spotify',
            page: (id) => (/^\w+\/\w+$/.test(id) ? `https://open.spotify.com/${id}` : undefined),
        },
        wordPress: ['spotify'],
        player: {
            hosts: ['open.spotify.com'],
            origins: ['https://open.spotify.com'],
            frame: (url) => filled(/^\/(\w+\/\w+)\/?$/.exec(url.pathname)?.[1], (which) => `https://open.spotify.com/embed/${which}`),
        },
    },
    {
        brand: 'SoundCloud',
        kind: 'audio',
        hosts: ['soundcloud.com'],
        page: (url) => (url.host === 'w.soundcloud.com' ? webAddress(url.searchParams.get('url')) : undefined),
        wordPress: ['soundcloud'],
        player: {
            hosts: ['soundcloud.com'],
            origins: ['https://w.soundcloud.com'],
            frame: (url) => /^\/[\w-]+\/[\w/-]+$/.test(url.pathname)
                ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`${url.origin}${url.pathname}`)}`
                : undefined,
        },
    },
    { brand: 'Apple Podcasts', kind: 'audio', hosts: ['podcasts.apple.com'] },
    { brand: 'Dailymotion', kind: 'video', hosts: ['dailymotion.com', 'dai.ly'], wordPress: ['dailymotion'] },
    { brand: 'Twitch', kind: 'video', hosts: ['twitch.tv'] },
    { brand: 'Reddit', kind: 'post', hosts: ['reddit.com', 'redditmedia.com'] },
    { brand: 'LinkedIn', kind: 'post', hosts: ['linkedin.com'] },
    {
        brand: 'Typeform',
        kind: 'page',
        hosts: ['typeform.com'],
        directive: {
            name: 'typeform',
            page: (id) => (isWord(id) ? `https://form.typeform.com/to/${id}` : undefined),
        },
    },
    { brand: 'Airtable', kind: 'page', hosts: ['airtable.com'] },
    {
        brand: 'GitHub',
        kind: 'page',
        hosts: ['github.com'],
        directive: {
            name: 'gist',
            page(id, second) {
                const path = second === undefined ? id : `${id}/${second}`;
                return /^[\w-]+\/\w+$/.test(path) ? `https://gist.github.com/${path}` : undefined;
            },
        },
        wordPress: ['gist'],
        scriptPage: /^https:\/\/gist\.github\.com\/[\w-]+\/\w+/,
    },
];
function flourishPage(path) {
    return `https://public.flourish.studio/${path}/`;
}
//# sourceMappingURL=providers.js.map