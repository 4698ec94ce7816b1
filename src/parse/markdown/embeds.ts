import type { Element, ElementContent } from 'hast';
import { readUrl } from '../../lib/url.js';
import type { Story } from './story.js';
import type { EmbedKind } from './wording.js';

export interface Embed {
  readonly brand: string;
  readonly kind: EmbedKind;
  readonly href: string;
  /** False: of no service that stet knows. */
  readonly known: boolean;
}

interface Service {
  readonly brand: string;
  readonly kind: EmbedKind;
  /** Hosts, each with those below it. */
  readonly hosts: readonly string[];
  /** The address for readers of one meant for frames; undefined: as it is. */
  readonly page?: (url: URL) => string | undefined;
}

/** Its addresses for frames show nothing in a window; the point they are around stands in their list of `!2d` and `!3d`. */
const googleMaps: Service = {
  brand: 'Google Maps',
  kind: 'map',
  hosts: ['maps.google.com', 'maps.app.goo.gl'],
  page(url) {
    const list = url.searchParams.get('pb') ?? '';
    const lon = /!2d(-?[\d.]+)/.exec(list)?.[1];
    const lat = /!3d(-?[\d.]+)/.exec(list)?.[1];
    const place = lon && lat ? `${lat},${lon}` : url.searchParams.get('q');
    return place && (url.pathname.startsWith('/maps/embed') || url.searchParams.get('output') === 'embed')
      ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place.toWellFormed())}`
      : undefined;
  },
};

const services: readonly Service[] = [
  {
    brand: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    page: (url) => {
      const list = /^\/embed\/videoseries/.test(url.pathname) ? url.searchParams.get('list') : null;
      if (list !== null) return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
      const id =
        /^\/(?:embed|v|shorts|live)\/([\w-]+)/.exec(url.pathname)?.[1] ??
        (url.host.endsWith('youtu.be') ? /^\/([\w-]+)/.exec(url.pathname)?.[1] : undefined);
      const start = /^\d+$/.exec(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '')?.[0];
      return id === undefined ? undefined : youtubePage(id) + (start === undefined ? '' : `&t=${start}s`);
    },
  },
  {
    brand: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com'],
    page: (url) => mapped(/^\/video\/(\d+)/.exec(url.pathname)?.[1], (id) => `https://vimeo.com/${id}`),
  },
  {
    brand: 'X',
    kind: 'post',
    hosts: ['x.com', 'twitter.com'],
    page: (url) =>
      url.host === 'platform.twitter.com'
        ? mapped(/^\d+$/.exec(url.searchParams.get('id') ?? '')?.[0], (id) => `https://x.com/i/status/${id}`)
        : undefined,
  },
  { brand: 'Bluesky', kind: 'post', hosts: ['bsky.app', 'bsky.social'] },
  { brand: 'Threads', kind: 'post', hosts: ['threads.net', 'threads.com'] },
  {
    brand: 'Mastodon',
    kind: 'post',
    hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social', 'journa.host'],
    page: withoutEmbed,
  },
  { brand: 'Instagram', kind: 'post', hosts: ['instagram.com'], page: withoutEmbed },
  {
    brand: 'Facebook',
    kind: 'post',
    hosts: ['facebook.com', 'fb.watch'],
    page: (url) =>
      url.pathname.startsWith('/plugins/') ? webAddress(url.searchParams.get('href')) : undefined,
  },
  {
    brand: 'TikTok',
    kind: 'video',
    hosts: ['tiktok.com'],
    page: (url) =>
      mapped(
        /^\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/.exec(url.pathname)?.[1],
        (id) => `https://www.tiktok.com/@/video/${id}`,
      ),
  },
  { brand: 'Datawrapper', kind: 'chart', hosts: ['dwcdn.net', 'datawrapper.de'] },
  {
    brand: 'Flourish',
    kind: 'chart',
    hosts: ['flourish.studio', 'uri.sh'],
    page: (url) => mapped(/^\/((?:visualisation|story)\/\d+)/.exec(url.pathname)?.[1], flourishPage),
  },
  { brand: 'Infogram', kind: 'chart', hosts: ['infogram.com'] },
  { brand: 'Tableau', kind: 'chart', hosts: ['public.tableau.com'] },
  googleMaps,
  {
    brand: 'OpenStreetMap',
    kind: 'map',
    hosts: ['openstreetmap.org'],
    page(url) {
      if (url.pathname !== '/export/embed.html') return undefined;
      const [west = NaN, south = NaN, east = NaN, north = NaN] = (url.searchParams.get('bbox') ?? '')
        .split(',')
        .map(Number);
      const zoom = Math.round(Math.log2(1080 / (east - west)));
      if (!(zoom >= 0) || Number.isNaN(north - south)) return undefined;
      const [lat, lon] = [(south + north) / 2, (west + east) / 2].map((each) => each.toFixed(5));
      const [mlat, mlon] = (url.searchParams.get('marker') ?? '').split(',');
      const marker = Number(mlat) && Number(mlon) ? `?mlat=${Number(mlat)}&mlon=${Number(mlon)}` : '';
      return `https://www.openstreetmap.org/${marker}#map=${Math.min(zoom, 19)}/${lat}/${lon}`;
    },
  },
  { brand: 'DocumentCloud', kind: 'document', hosts: ['documentcloud.org'] },
  { brand: 'Scribd', kind: 'document', hosts: ['scribd.com'] },
  { brand: 'Google Docs', kind: 'document', hosts: ['docs.google.com', 'drive.google.com'] },
  {
    brand: 'Spotify',
    kind: 'audio',
    hosts: ['spotify.com'],
    page: (url) =>
      mapped(
        /^\/embed(?:-podcast)?(\/\w+\/\w+)/.exec(url.pathname)?.[1],
        (path) => `https://open.spotify.com${path}`,
      ),
  },
  {
    brand: 'SoundCloud',
    kind: 'audio',
    hosts: ['soundcloud.com'],
    page: (url) => (url.host === 'w.soundcloud.com' ? webAddress(url.searchParams.get('url')) : undefined),
  },
  { brand: 'Apple Podcasts', kind: 'audio', hosts: ['podcasts.apple.com', 'embed.podcasts.apple.com'] },
  { brand: 'Dailymotion', kind: 'video', hosts: ['dailymotion.com', 'dai.ly'] },
  { brand: 'Twitch', kind: 'video', hosts: ['twitch.tv'] },
  { brand: 'Reddit', kind: 'post', hosts: ['reddit.com', 'redditmedia.com'] },
  { brand: 'LinkedIn', kind: 'post', hosts: ['linkedin.com'] },
  { brand: 'Typeform', kind: 'page', hosts: ['typeform.com'] },
  { brand: 'Airtable', kind: 'page', hosts: ['airtable.com'] },
  { brand: 'GitHub', kind: 'page', hosts: ['github.com'] },
];

const byHost = new Map(services.flatMap((service) => service.hosts.map((host) => [host, service] as const)));

function mapped(value: string | undefined, page: (value: string) => string): string | undefined {
  return value === undefined ? undefined : page(value);
}

function withoutEmbed(url: URL): string | undefined {
  const path = url.pathname.replace(/\/embed(?:\/captioned)?\/?$/, '/');
  return path === url.pathname ? undefined : `${url.origin}${path}`;
}

function webAddress(value: string | null): string | undefined {
  return value !== null && /^https?:\/\//i.test(value) && readUrl(value) !== undefined ? value : undefined;
}

function youtubePage(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

function flourishPage(path: string): string {
  return `https://public.flourish.studio/${path}/`;
}

/** What stands behind an address that was meant for a frame; undefined for one that is no web address. */
export function embedOf(address: string): Embed | undefined {
  const text = address.trim();
  const whole = text.startsWith('//') ? `https:${text}` : text;
  const url = /^https?:\/\//i.test(whole) ? readUrl(whole) : undefined;
  if (url === undefined) return undefined;
  if (/^(?:www\.)?google\.[a-z.]+$/.test(url.host) && url.pathname.startsWith('/maps')) {
    return { brand: 'Google Maps', kind: 'map', href: googleMaps.page?.(url) ?? url.href, known: true };
  }
  for (let host = url.host; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const service = byHost.get(host);
    if (service !== undefined) {
      return { brand: service.brand, kind: service.kind, href: service.page?.(url) ?? url.href, known: true };
    }
  }
  // Anyone may run an instance of Mastodon; a post's address is the same on all.
  if (/^\/@[\w.-]+(?:@[\w.-]+)?\/\d+(?:\/embed)?\/?$/.test(url.pathname))
    return { brand: 'Mastodon', kind: 'post', href: withoutEmbed(url) ?? url.href, known: true };
  return { brand: url.host.replace(/^www\./, ''), kind: 'page', href: url.href, known: false };
}

const word = /^[\w-]+$/;

/** Services whose directive or shortcode takes an identifier; the value is its page, undefined if it can't be one. */
const byName: Readonly<Record<string, (id: string) => string | undefined>> = {
  youtube: (id) => (word.test(id) ? youtubePage(id) : undefined),
  vimeo: (id) => (/^\d+$/.test(id) ? `https://vimeo.com/${id}` : undefined),
  tweet: (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : undefined),
  instagram: (id) => (word.test(id) ? `https://www.instagram.com/p/${id}/` : undefined),
  tiktok: (id) => (/^\d+$/.test(id) ? `https://www.tiktok.com/@/video/${id}` : undefined),
  datawrapper: (id) => (word.test(id) ? `https://datawrapper.dwcdn.net/${id}/` : undefined),
  flourish: (id) =>
    /^\d+$/.test(id)
      ? flourishPage(`visualisation/${id}`)
      : /^(?:visualisation|story)\/\d+$/.test(id)
        ? flourishPage(id)
        : undefined,
  typeform: (id) => (word.test(id) ? `https://form.typeform.com/to/${id}` : undefined),
  gist: (id) => (/^[\w-]+\/\w+$/.test(id) ? `https://gist.github.com/${id}` : undefined),
  spotify: (id) => (/^\w+\/\w+$/.test(id) ? `https://open.spotify.com/${id}` : undefined),
};

const sameService: Readonly<Record<string, string>> = {
  x: 'tweet',
  twitter: 'tweet',
  tweet_simple: 'tweet',
  twitter_simple: 'tweet',
  x_simple: 'tweet',
  youtubepl: 'embed',
  'video-item': 'youtube',
  vimeo_simple: 'vimeo',
  instagram_simple: 'instagram',
};

export function isEmbedName(name: string): boolean {
  return name === 'embed' || name === 'iframe' || Object.hasOwn(byName, sameService[name] ?? name);
}

/** The address that the attributes of a directive or shortcode give, whatever they call it. */
export function embedAddress(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const { url, src, href, link, id } = attributes;
  const page = byName[sameService[name] ?? name];
  for (const value of [url, src, href, link, id, attributes['0'], attributes['1']]) {
    if (value === undefined || value.trim() === '') continue;
    if (/^(?:https?:)?\/\//i.test(value.trim())) return value.trim();
    if (name === 'gist' && attributes['1'] !== undefined)
      return page?.(`${attributes['0']}/${attributes['1']}`);
    if (/^(?:x|tweet|twitter)/.test(name) && attributes.user !== undefined && id !== undefined)
      return page?.(id);
    return page?.(value.trim());
  }
  return undefined;
}

/** A card with a link, in place of what would load something from another company. */
export function embedCard(story: Story, embed: Embed, caption?: readonly ElementContent[] | string): Element {
  story.pen.block();
  const label = story.words.embed[embed.kind](embed.brand);
  const children: ElementContent[] = [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: embed.href, rel: ['noopener', 'external'] },
      children: [{ type: 'text', value: label }],
    },
  ];
  const text = typeof caption === 'string' ? captionText(story, caption) : caption;
  if (text !== undefined && text.length > 0) {
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [...text] });
  }
  story.pen.block();
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['embed', `embed-${embed.kind}`] },
    children,
  };
}

/** A frame's title as caption, but not one that only names the player. */
function captionText(story: Story, text: string): ElementContent[] {
  const flat = text.trim();
  if (flat === '' || /\b(?:player|embed|iframe|widget)\b/i.test(flat)) return [];
  return [{ type: 'text', value: story.pen.write(flat) }];
}
