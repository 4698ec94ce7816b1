import { expect, test } from 'vitest';
import { embedOf } from '../../src/embeds/embed.js';
import { providers } from '../../src/embeds/providers.js';
import { createMarkdown } from '../../src/parse/markdown.js';

const examples: [address: string, brand: string, kind: string, href: string][] = [
  ['https://www.youtube.com/embed/abc', 'YouTube', 'video', 'https://www.youtube.com/watch?v=abc'],
  ['https://youtube.com/embed/abc?start=3', 'YouTube', 'video', 'https://www.youtube.com/watch?v=abc&t=3s'],
  ['https://www.youtube-nocookie.com/embed/abc', 'YouTube', 'video', 'https://www.youtube.com/watch?v=abc'],
  ['https://youtu.be/abc', 'YouTube', 'video', 'https://www.youtube.com/watch?v=abc'],
  [
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'YouTube',
    'video',
    'https://www.youtube.com/playlist?list=PL1',
  ],
  ['//player.vimeo.com/video/12?h=x', 'Vimeo', 'video', 'https://vimeo.com/12'],
  ['https://twitter.com/a/status/1', 'X', 'post', 'https://twitter.com/a/status/1'],
  ['https://platform.twitter.com/embed/Tweet.html?id=12', 'X', 'post', 'https://x.com/i/status/12'],
  ['https://bsky.app/profile/a/post/b', 'Bluesky', 'post', 'https://bsky.app/profile/a/post/b'],
  ['https://mastodon.social/@a/1/embed', 'Mastodon', 'post', 'https://mastodon.social/@a/1/'],
  ['https://www.instagram.com/p/A/embed/captioned/', 'Instagram', 'post', 'https://www.instagram.com/p/A/'],
  [
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa&width=5',
    'Facebook',
    'post',
    'https://www.facebook.com/a',
  ],
  ['https://www.tiktok.com/embed/v2/12', 'TikTok', 'video', 'https://www.tiktok.com/@/video/12'],
  ['https://datawrapper.dwcdn.net/Ab/3/', 'Datawrapper', 'chart', 'https://datawrapper.dwcdn.net/Ab/3/'],
  [
    'https://flo.uri.sh/visualisation/12/embed',
    'Flourish',
    'chart',
    'https://public.flourish.studio/visualisation/12/',
  ],
  ['https://www.google.com/maps/embed?pb=x', 'Google Maps', 'map', 'https://www.google.com/maps/embed?pb=x'],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2483!2d-0.1246!3d51.5007!2m3',
    'Google Maps',
    'map',
    'https://www.google.com/maps/search/?api=1&query=51.5007%2C-0.1246',
  ],
  [
    'https://maps.google.com/maps?q=Old+Town&output=embed',
    'Google Maps',
    'map',
    'https://www.google.com/maps/search/?api=1&query=Old%20Town',
  ],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=-0.2%2C51.4%2C0.0%2C51.6&marker=51.5%2C-0.1',
    'OpenStreetMap',
    'map',
    'https://www.openstreetmap.org/?mlat=51.5&mlon=-0.1#map=12/51.50000/-0.10000',
  ],
  ['https://social.example/@a/12/embed', 'Mastodon', 'post', 'https://social.example/@a/12/'],
  [
    'https://www.openstreetmap.org/export/embed.html',
    'OpenStreetMap',
    'map',
    'https://www.openstreetmap.org/export/embed.html',
  ],
  [
    'https://www.documentcloud.org/documents/1',
    'DocumentCloud',
    'document',
    'https://www.documentcloud.org/documents/1',
  ],
  ['https://open.spotify.com/embed/episode/1', 'Spotify', 'audio', 'https://open.spotify.com/episode/1'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b',
    'SoundCloud',
    'audio',
    'https://soundcloud.com/a/b',
  ],
  ['https://www.else.example/x', 'else.example', 'page', 'https://www.else.example/x'],
  ['https://notyoutube.com/x', 'notyoutube.com', 'page', 'https://notyoutube.com/x'],
  ['https://www.threads.net/@a/post/B', 'Threads', 'post', 'https://www.threads.net/@a/post/B'],
  ['https://infogram.com/a-1h', 'Infogram', 'chart', 'https://infogram.com/a-1h'],
  ['https://public.tableau.com/views/A/B', 'Tableau', 'chart', 'https://public.tableau.com/views/A/B'],
  ['https://www.scribd.com/document/1/A', 'Scribd', 'document', 'https://www.scribd.com/document/1/A'],
  ['https://docs.google.com/document/d/1', 'Google Docs', 'document', 'https://docs.google.com/document/d/1'],
  [
    'https://embed.podcasts.apple.com/us/podcast/a/id1',
    'Apple Podcasts',
    'audio',
    'https://embed.podcasts.apple.com/us/podcast/a/id1',
  ],
  ['https://dai.ly/x8', 'Dailymotion', 'video', 'https://dai.ly/x8'],
  ['https://www.twitch.tv/videos/1', 'Twitch', 'video', 'https://www.twitch.tv/videos/1'],
  ['https://www.reddit.com/r/a/comments/1', 'Reddit', 'post', 'https://www.reddit.com/r/a/comments/1'],
  ['https://www.linkedin.com/posts/a_1', 'LinkedIn', 'post', 'https://www.linkedin.com/posts/a_1'],
  ['https://form.typeform.com/to/A', 'Typeform', 'page', 'https://form.typeform.com/to/A'],
  ['https://airtable.com/shrA', 'Airtable', 'page', 'https://airtable.com/shrA'],
  ['https://gist.github.com/a/1', 'GitHub', 'page', 'https://gist.github.com/a/1'],
];

test.each(examples)('%s', (address, brand, kind, href) => {
  expect(embedOf(address)).toMatchObject({ brand, kind, href });
});

test('every provider has an example', () => {
  const tested = new Set(examples.map(([, brand]) => brand));
  expect(providers.filter(({ brand }) => !tested.has(brand))).toEqual([]);
});

test.each([
  '',
  '/x',
  'javascript:x',
  'data:x',
  'ftp://a.example',
  'https://[',
  'https://www.facebook.com:99999/',
])('%j is no web address', (address) => {
  expect(embedOf(address)).toBeUndefined();
});

test('an address in an address is no way around', () => {
  expect(embedOf('https://www.facebook.com/plugins/post.php?href=javascript:x')?.href).toMatch(
    /^https:\/\/www\.facebook/,
  );
  expect(embedOf('https://w.soundcloud.com/player/?url=data:x')?.href).toMatch(/^https:\/\/w\.soundcloud/);
});

test('cards speak the story’s language and load nothing', () => {
  const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
  const html = (markdown: string, language: string) =>
    render(markdown, { file: 'a.md', line: 1, language }).body.html.trim();
  expect(html('::youtube{id=abc title="The *talks*"}', 'de')).toBe(
    '<figure class="embed embed-video"><a href="https://www.youtube.com/watch?v=abc" rel="noopener external">Auf YouTube ansehen</a><figcaption>The *talks*</figcaption></figure>',
  );
  expect(html('::embed{url="https://vimeo.com/1"}', 'he')).toContain('לצפייה ב־Vimeo');
  expect(html('::embed{url="https://vimeo.com/1"}', 'xx')).toContain('Watch on Vimeo');
});
