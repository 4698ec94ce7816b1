import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';
import { bodyHtml } from '../../../src/plan/parts/bodies-html.js';
import { noPictures } from '../../../src/plan/parts/images.js';

const { render } = createMarkdown({ siteUrl: 'https://www.news.example', language: 'en' });

function read(markdown: string) {
  const { body, messages } = render(markdown, { file: 'articles/2026/a.md', line: 1, language: 'en' });
  const links = body.links.map(({ target, suffix }) => ({ url: `/${target.replace(/^\//, '')}`, suffix }));
  const targets = { links, bodyPictures: [] };
  return {
    links: body.links.map(({ target }) => target),
    page: bodyHtml(body, targets, '', { pictures: noPictures, sizes: '100vw' }),
    feed: bodyHtml(body, targets, ''),
    said: messages.filter(({ level }) => level !== 'note').map(({ rule }) => rule),
  };
}

describe('a film, sound or document of the newsroom', () => {
  test.each([
    ['::embed{url=../../media/pod.mp3 title="The talk"}', 'audio'],
    ['::embed{url="media/pod.mp3"}', 'audio'],
    ['<audio controls src="../../media/pod.mp3"></audio>', 'audio'],
    ['<audio controls><source src="/media/pod.mp3" type="audio/mpeg"></audio>', 'audio'],
    ['<video src="https://news.example/media/pod.mp3"></video>', 'video'],
    ['![The talk](../../media/pod.mp3)', 'audio'],
    ['![The talk](../../media/pod.mp3 "A caption")', 'audio'],
    ['> - ![](..\\..\\media\\pod.mp3)', 'audio'],
    ['{{< audio src="/media/pod.mp3" >}}', 'audio'],
    ['{{< video src="/media/pod.mp3" caption="The talk" >}}', 'video'],
    ['::figure{src=../../media/pod.mp3 caption="The talk"}', 'audio'],
    ['<img src="/media/pod.mp3" alt="The talk">', 'audio'],
  ])('%s plays in the page and is a link in feeds', (markdown, kind) => {
    const { links, page, feed, said } = read(markdown);
    expect(said).toEqual([]);
    expect(links.map((target) => target.replace(/^\//, ''))).toEqual(['media/pod.mp3']);
    expect(page).toContain(
      `<figure class="embed embed-${kind}"><${kind} controls preload="none" src="/media/pod.mp3"></${kind}><a href="/media/pod.mp3">`,
    );
    expect(feed).toContain('<a href="/media/pod.mp3">');
    expect(feed).not.toMatch(/<(?:audio|video|img)/);
  });

  test.each([
    ['<iframe src="/graphic/index.html" title="A map of floods"></iframe>', 'page', 'graphic/index.html'],
    ['![](../../media/report.pdf)', 'document', 'media/report.pdf'],
    ['::embed{url="/doc.pdf"}', 'document', 'doc.pdf'],
  ])('%s is a card with a link', (markdown, kind, target) => {
    const { links, page, said } = read(markdown);
    expect(said).toEqual([]);
    expect(links.map((each) => each.replace(/^\//, ''))).toEqual([target]);
    expect(page).toContain(`<figure class="embed embed-${kind}"><a href="/${target}">`);
  });

  test('keeps the caption that stands beside it', () => {
    const { page } = read(
      '<figure><video src="/clip.mp4"></video><figcaption>The bridge falls.</figcaption></figure>',
    );
    expect(page).toMatch(/<video [^>]*><\/video>.*<figcaption>The bridge falls\.<\/figcaption>/s);
  });

  test.each([
    '::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"}',
    '{{< youtube aqz-KE-bpKQ >}}',
    '<video src="https://elsewhere.example/clip.mp4"></video>',
    '![A film](https://elsewhere.example/clip.mp4)',
  ])('%s of another host stays a card with a link', (markdown) => {
    const { links, page } = read(markdown);
    expect(links).toEqual([]);
    expect(page).toMatch(/<figure class="embed embed-video"><a href="https:/);
    expect(page).not.toMatch(/<(?:audio|video|img)/);
  });
});
