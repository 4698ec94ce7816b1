import { readUrl } from '../../lib/url.js';

/**
 * A service whose posts, films or maps can be shown in a frame. Of its own page, which a card links to, the address for a
 * frame can be told; nobody has to be asked for it.
 */
interface Service {
  /** Hosts of its pages, without `www.`. */
  readonly hosts: readonly string[];
  /** Where its frames come from. */
  readonly origins: readonly string[];
  /** The address for a frame; undefined of a page that has none, such as a channel's. */
  frame(url: URL): string | undefined;
}

const part = String.raw`[\w.:~-]+`;
const mastodonPost = /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/;

/** The largest; of any other, `security.frames` of the configuration names the host. */
const mastodonHosts = ['mastodon.social', 'mastodon.online', 'mstdn.social', 'journa.host'];

const services: readonly Service[] = [
  {
    hosts: ['youtube.com', 'youtu.be', 'm.youtube.com'],
    // The one that sets no cookie before a film is played.
    origins: ['https://www.youtube-nocookie.com'],
    frame(url) {
      const list = url.pathname === '/playlist' ? url.searchParams.get('list') : null;
      if (list && isWord(list))
        return `https://www.youtube-nocookie.com/embed/videoseries?list=${list}&autoplay=1`;
      const short = /^\/(?:shorts\/|live\/)?([\w-]+)$/.exec(url.pathname)?.[1];
      const id = url.pathname === '/watch' ? url.searchParams.get('v') : short;
      if (!id || !isWord(id)) return undefined;
      const from = secondsOf(url.searchParams.get('t') ?? '');
      return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from > 0 ? `&start=${from}` : ''}`;
    },
  },
  {
    hosts: ['vimeo.com'],
    origins: ['https://player.vimeo.com'],
    frame(url) {
      const [, id, secret] = /^\/(\d+)(?:\/(\w+))?\/?$/.exec(url.pathname) ?? [];
      if (id === undefined) return undefined;
      return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${secret === undefined ? '' : `&h=${secret}`}`;
    },
  },
  {
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    origins: ['https://platform.twitter.com'],
    frame(url) {
      const id = /\/status(?:es)?\/(\d+)/.exec(url.pathname)?.[1];
      return id && `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`;
    },
  },
  {
    hosts: ['tiktok.com'],
    origins: ['https://www.tiktok.com'],
    frame(url) {
      const id = /^\/@[^/]*\/video\/(\d+)/.exec(url.pathname)?.[1];
      return id && `https://www.tiktok.com/player/v1/${id}`;
    },
  },
  {
    hosts: ['bsky.app'],
    origins: ['https://embed.bsky.app'],
    frame(url) {
      const [, who, post] = new RegExp(`^/profile/(${part})/post/(\\w+)/?$`).exec(url.pathname) ?? [];
      return who && `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${post}`;
    },
  },
  {
    hosts: mastodonHosts,
    origins: mastodonHosts.map((host) => `https://${host}`),
    frame: mastodonFrame,
  },
  {
    hosts: ['openstreetmap.org'],
    origins: ['https://www.openstreetmap.org'],
    frame(url) {
      const [, zoom, lat, lon] = /^#map=(\d+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash) ?? [];
      if (lon === undefined) return undefined;
      const [x, y] = [Number(lon), Number(lat)];
      if (!(Math.abs(x) <= 180) || !(Math.abs(y) <= 85)) return undefined;
      // A frame of three squares of the map by two, each the world's 360 degrees halved by every step of the zoom.
      const square = 360 / 2 ** Math.min(Number(zoom), 19);
      const [dx, dy] = [1.5 * square, square * Math.cos((y * Math.PI) / 180)];
      const box = [x - dx, y - dy, x + dx, y + dy].map((each) => each.toFixed(5)).join('%2C');
      const marker = url.searchParams.has('mlat') ? `&marker=${lat}%2C${lon}` : '';
      return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${marker}`;
    },
  },
  {
    hosts: ['google.com', 'maps.google.com'],
    origins: ['https://www.google.com'],
    frame(url) {
      if (!/^(?:maps\.|.*\/maps)/.test(url.host + url.pathname)) return undefined;
      const at = /\/@(-?[\d.]+,-?[\d.]+)(?:,([\d.]+)z)?/.exec(url.pathname);
      const place = /\/place\/([^/@]+)/.exec(url.pathname)?.[1];
      const named = place === undefined ? undefined : decoded(place);
      const query = url.searchParams.get('query') ?? url.searchParams.get('q') ?? named ?? at?.[1];
      if (!query) return undefined;
      const zoom = at?.[2] === undefined ? '' : `&z=${Math.round(Number(at[2]))}`;
      return `https://www.google.com/maps?q=${encodeURIComponent(query.toWellFormed())}${zoom}&output=embed`;
    },
  },
  {
    hosts: ['datawrapper.dwcdn.net'],
    origins: ['https://datawrapper.dwcdn.net'],
    frame: (url) => (/^\/\w+\/(?:\d+\/)?$/.test(url.pathname) ? `${url.origin}${url.pathname}` : undefined),
  },
  {
    hosts: ['public.flourish.studio'],
    origins: ['https://flo.uri.sh'],
    frame(url) {
      const which = /^\/((?:visualisation|story)\/\d+)/.exec(url.pathname)?.[1];
      return which && `https://flo.uri.sh/${which}/embed`;
    },
  },
  {
    hosts: ['open.spotify.com'],
    origins: ['https://open.spotify.com'],
    frame(url) {
      const which = /^\/(\w+\/\w+)\/?$/.exec(url.pathname)?.[1];
      return which && `https://open.spotify.com/embed/${which}`;
    },
  },
  {
    hosts: ['soundcloud.com'],
    origins: ['https://w.soundcloud.com'],
    frame: (url) =>
      /^\/[\w-]+\/[\w/-]+$/.test(url.pathname)
        ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`${url.origin}${url.pathname}`)}`
        : undefined,
  },
];

const byHost = new Map(services.flatMap((service) => service.hosts.map((host) => [host, service] as const)));

/** Every origin that a frame of a service may come from, in order. */
export const playerOrigins: readonly string[] = services.flatMap(({ origins }) => origins).sort();

/**
 * The address for a frame of what a page of a service shows; undefined where none is known. `further` are sources of a
 * Content-Security-Policy: instances of Mastodon that the newsroom lets into frames too.
 */
export function playerOf(address: string, further: readonly string[] = []): string | undefined {
  const url = readUrl(address);
  if (url === undefined) return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (further.includes(`https://${url.host}`) && mastodonPost.test(url.pathname)) return mastodonFrame(url);
  const host = url.host.replace(/^www\./, '');
  return byHost.get(/^google\.[a-z.]+$/.test(host) ? 'google.com' : host)?.frame(url);
}

function mastodonFrame(url: URL): string | undefined {
  if (!mastodonPost.test(url.pathname)) return undefined;
  return `https://${url.host}${url.pathname.replace(/\/$/, '')}/embed`;
}

function isWord(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** Of `90`, `90s` or `1m30s`; 0 for what is none of them. */
function secondsOf(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? [];
  return 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
}

/** What a path says; as it stands where that cannot be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
