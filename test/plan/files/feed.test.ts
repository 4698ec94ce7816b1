import { describe, expect, it } from 'vitest';
import { feedOf, feedSubject } from '../../../src/plan/files/feed.js';
import { withAbsoluteFragments } from '../../../src/plan/files/feed-entry.js';
import { bodyOf, testConfig } from '../../support/documents.js';
import { article, contextOf } from '../../support/site.js';

const config = testConfig({ url: 'https://news.example/paper' });

function firstEntry(parts: Parameters<typeof article>[0], body = bodyOf()) {
  const story = article({ body: body.digest, ...parts });
  const context = contextOf({ articles: [story], bodies: [body] }, config);
  const subject = feedSubject('/', context);
  if (subject === undefined) throw new Error('no subject');
  return feedOf(subject, context).entries[0];
}

describe('an entry', () => {
  it('has the whole body, with absolute links and pictures', () => {
    const body = bodyOf({
      text: 'Text.',
      links: [{ target: '/a.html' }, { target: '/b.html' }],
      pictures: [{ src: 'media/ä.jpg' }],
    });
    const entry = firstEntry(
      { key: 'x', links: [{ url: '/world/é.html', suffix: '#top' }, null], bodyPictures: ['media/ä.jpg'] },
      body,
    );
    expect(entry?.bodyHtml).toBe(
      '<p>Text.</p><a href="https://news.example/paper/world/%C3%A9.html#top">link</a><a>link</a>' +
        '<img src="https://news.example/paper/media/%C3%A4.jpg" alt="">',
    );
    expect(entry?.url).toBe('https://news.example/paper/world/x.html');
  });

  it('has the corrections, as text', () => {
    const entry = firstEntry({
      key: 'x',
      language: 'de',
      corrections: [{ date: Date.UTC(2024, 6, 19), text: 'Not <b>three</b> & "four".' }],
    });
    expect(entry?.bodyHtml).toContain(
      '(19. Juli 2024):</strong> Not &lt;b&gt;three&lt;/b&gt; &amp; &quot;four&quot;.</p>',
    );
  });

  it('shows no picture that is not published', () => {
    expect(firstEntry({ key: 'x', image: { src: 'media/secret.jpg' } })?.image).toBeUndefined();
  });
});

describe('withAbsoluteFragments', () => {
  it.each([
    ['<a href="#fn-1">1</a>', '<a href="https://e.example/x#fn-1">1</a>'],
    [
      '<a id="r" href="#fn-1" class="c d">1</a>',
      '<a id="r" href="https://e.example/x#fn-1" class="c d">1</a>',
    ],
    ['<a title="a > b" href="#x">1</a>', '<a title="a > b" href="https://e.example/x#x">1</a>'],
    ['<p>write &#x3C;a href="#x"> so</p>', '<p>write &#x3C;a href="#x"> so</p>'],
    ['<a href="https://o.example/#x">1</a>', '<a href="https://o.example/#x">1</a>'],
  ])('%s', (html, expected) => {
    expect(withAbsoluteFragments(html, 'https://e.example/x')).toBe(expected);
  });
});
