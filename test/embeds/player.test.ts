import { expect, it } from 'vitest';
import { playerOf, playerOrigins } from '../../src/embeds/player.js';
import { providers } from '../../src/embeds/providers.js';

const youtube = 'https://www.youtube-nocookie.com/embed';
const frames: Record<string, string | undefined> = {
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ': `${youtube}/dQw4w9WgXcQ?autoplay=1`,
  'https://www.youtube.com/watch?v=a-b_c&t=1m30s': `${youtube}/a-b_c?autoplay=1&start=90`,
  'https://youtu.be/abc?t=9': `${youtube}/abc?autoplay=1&start=9`,
  'https://www.youtube.com/playlist?list=PL1': `${youtube}/videoseries?list=PL1&autoplay=1`,
  'https://www.youtube.com/@channel': undefined,
  'https://www.youtube.com/watch?v=a%22b': undefined,
  'https://vimeo.com/12': 'https://player.vimeo.com/video/12?dnt=1&autoplay=1',
  'https://vimeo.com/12/5f': 'https://player.vimeo.com/video/12?dnt=1&autoplay=1&h=5f',
  'https://x.com/i/status/20': 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20',
  'https://twitter.com/jack/status/20?s=1': 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20',
  'https://x.com/jack': undefined,
  'https://www.tiktok.com/@/video/12': 'https://www.tiktok.com/player/v1/12',
  'https://bsky.app/profile/a.bsky.social/post/3l6':
    'https://embed.bsky.app/embed/a.bsky.social/app.bsky.feed.post/3l6',
  'https://bsky.app/profile/did:plc:ab/post/3l6':
    'https://embed.bsky.app/embed/did:plc:ab/app.bsky.feed.post/3l6',
  'https://mastodon.social/@a/1/': 'https://mastodon.social/@a/1/embed',
  'https://mastodon.social/@a@b.example/1': 'https://mastodon.social/@a@b.example/1/embed',
  'https://mastodon.social/about': undefined,
  'https://social.example/@a/1': undefined,
  'https://www.openstreetmap.org/#map=15/51.50000/-0.10000':
    'https://www.openstreetmap.org/export/embed.html?bbox=-0.11648%2C51.49316%2C-0.08352%2C51.50684&layer=mapnik',
  'https://www.openstreetmap.org/?mlat=51.5&mlon=-0.1#map=0/0/0':
    'https://www.openstreetmap.org/export/embed.html?bbox=-540.00000%2C-360.00000%2C540.00000%2C360.00000&layer=mapnik&marker=0%2C0',
  'https://www.openstreetmap.org/#map=9/99/0': undefined,
  'https://www.google.com/maps/search/?api=1&query=51.5%2C-0.1':
    'https://www.google.com/maps?q=51.5%2C-0.1&output=embed',
  'https://www.google.de/maps/place/Old+Town/@51.5,-0.1,14.2z/data=x':
    'https://www.google.com/maps?q=Old%20Town&z=14&output=embed',
  'https://www.google.com/search?q=x': undefined,
  'https://datawrapper.dwcdn.net/Ab1/3/': 'https://datawrapper.dwcdn.net/Ab1/3/',
  'https://public.flourish.studio/visualisation/12/': 'https://flo.uri.sh/visualisation/12/embed',
  'https://open.spotify.com/episode/1a': 'https://open.spotify.com/embed/episode/1a',
  'https://soundcloud.com/a/b': 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
  'https://evil.example/youtube.com': undefined,
  'javascript://youtube.com/watch?v=a': undefined,
  'not an address': undefined,
};

it.each(Object.entries(frames))('tells of %s the address for a frame', (address, frame) => {
  expect(playerOf(address)).toBe(frame);
});

it('comes from one of the origins that headers let in', () => {
  for (const frame of Object.values(frames))
    if (frame !== undefined) expect(playerOrigins).toContain(new URL(frame).origin);
});

it('shows an example of every provider that has a player', () => {
  const shown = new Set(
    Object.values(frames).map((frame) => (frame === undefined ? '' : new URL(frame).origin)),
  );
  const untested = providers.filter(
    ({ player }) => player && !player.origins.some((origin) => shown.has(origin)),
  );
  expect(untested).toEqual([]);
});

it('takes instances of Mastodon that the newsroom lets in', () => {
  const further = ['https://social.example'];
  expect(playerOf('https://social.example/@a/1', further)).toBe('https://social.example/@a/1/embed');
  expect(playerOf('https://social.example/other', further)).toBeUndefined();
});
