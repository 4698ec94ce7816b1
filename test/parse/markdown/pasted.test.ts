import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function result(markdown: string) {
  const { body, messages } = render(markdown, { file: 'a.md', line: 1, language: 'en' });
  return { html: body.html.trim(), said: messages.map(({ level, rule }) => `${level} ${rule}`) };
}

const card = (kind: string, href: string, label: string, caption = '') =>
  `<figure class="embed embed-${kind}"><a href="${href}" rel="noopener external">${label}</a>${caption}</figure>`;

test('a post keeps its text, its script becomes a note', () => {
  expect(
    result(
      '<blockquote class="twitter-tweet"><p>Words</p>&mdash; A <a href="https://twitter.com/a/status/1">May 1</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
    ),
  ).toMatchObject({
    html: '<blockquote><p>Words</p>— A <a href="https://twitter.com/a/status/1" rel="noopener external">May 1</a></blockquote>',
    said: ['note markdown/dropped-attribute', 'note markdown/embed-as-link'],
  });
});

test('a post without a text of its own becomes a card', () => {
  expect(
    result(
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/A/?x">View this</blockquote>',
    ).html,
  ).toBe(card('post', 'https://www.instagram.com/p/A/?x', 'See the post on Instagram'));
});

test('charts that come as scripts become cards', () => {
  expect(
    result(
      '<div class="flourish-embed" data-src="visualisation/12"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
    ).html,
  ).toBe(card('chart', 'https://public.flourish.studio/visualisation/12/', 'See the chart on Flourish'));
  expect(result('<script defer src="https://datawrapper.dwcdn.net/Ab1/embed.js"></script>').html).toBe(
    card('chart', 'https://datawrapper.dwcdn.net/Ab1/', 'See the chart on Datawrapper'),
  );
});

test('frames become cards with their title, unless it only names the player', () => {
  expect(
    result('<iframe title="Votes by county" src="https://datawrapper.dwcdn.net/A/1/"></iframe>'),
  ).toMatchObject({
    html: card(
      'chart',
      'https://datawrapper.dwcdn.net/A/1/',
      'See the chart on Datawrapper',
      '<figcaption>Votes by county</figcaption>',
    ),
    said: ['note markdown/embed-as-link'],
  });
  expect(result('<iframe title="YouTube video player" src="https://youtu.be/a"></iframe>').html).toBe(
    card('video', 'https://www.youtube.com/watch?v=a', 'Watch on YouTube'),
  );
});

test('frames and films of nothing that can be linked are taken out', () => {
  expect(result('<iframe srcdoc="x"></iframe>')).toMatchObject({
    html: '',
    said: ['warning markdown/dropped-element'],
  });
  expect(result('<video src="blob:x"></video>')).toMatchObject({
    html: '',
    said: ['warning markdown/dropped-element'],
  });
  expect(result('<audio controls><source src="https://a.example/b.mp3"></audio>').html).toBe(
    card('audio', 'https://a.example/b.mp3', 'Listen on a.example'),
  );
});
