import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function result(markdown: string) {
  const { body, messages } = render(markdown, { file: 'articles/a.md', line: 1, language: 'en' });
  return {
    html: body.html.trim(),
    text: body.text,
    said: messages
      .filter(({ rule }) => !/external-picture|missing-credit|missing-alt/.test(rule))
      .map(({ rule, line }) => `${rule.replace('markdown/', '')} ${line}`),
  };
}

const img = (alt: string, n = 0) =>
  `<img src="stet:picture:${n}" alt="${alt}" loading="lazy" decoding="async">`;

describe('[caption]', () => {
  const figure = `<figure>${img('Bridge')}<figcaption>The harbour at dawn. <span class="credit">Ann Lee</span></figcaption></figure>`;
  test.each([
    '[caption id="attachment_1" align="alignright" width="300"]![Bridge](/b.png) The harbour at dawn. Photo: Ann Lee[/caption]',
    '[caption id="attachment\\_1" width="300"]\r\n![Bridge](/b.png)\r\nThe harbour at dawn. Photo: Ann Lee\r\n[/caption]',
    '\\[caption id="attachment\\_1" width="300"\\]![Bridge](/b.png) The harbour at dawn. Photo: Ann Lee\\[/caption\\]',
    '[caption id=“attachment_1”]<img src="/b.png" alt="Bridge" /> The harbour at dawn. Photo: Ann Lee[/caption]',
    '[caption width="300" caption="The harbour at dawn. (Photo: Ann Lee)"]<img src="/b.png" alt="Bridge">[/caption]',
    '[wp_caption id="x"]![Bridge](/b.png) The harbour at dawn. (Credit: Ann Lee)[/wp_caption]',
    '[CAPTION id="x"]![Bridge](/b.png) The harbour at dawn. Photo: Ann Lee[/CAPTION]',
  ])('%s', (markdown) => {
    expect(result(markdown)).toMatchObject({ html: figure, said: [] });
  });

  test('has a link around its picture, and Markdown and HTML in its caption', () => {
    expect(result('[caption id="x"][![B](/b.png)](https://a.example/) A *second*[/caption]').html).toBe(
      `<figure><a href="https://a.example/" rel="noopener external">${img('B')}</a><figcaption>A <em>second</em></figcaption></figure>`,
    );
    expect(
      result(
        '[caption id="x"]<a href="https://a.example/"><img src="/b.png" alt="B"></a> A <em>second</em>[/caption]',
      ).html,
    ).toBe(
      `<figure><a href="https://a.example/" rel="noopener external">${img('B')}</a><figcaption>A <em>second</em></figcaption></figure>`,
    );
  });

  test('stays in the list or quotation it stands in', () => {
    const one = '[caption id="x"]![B](/b.png) One[/caption]';
    const shown = `<figure>${img('B')}<figcaption>One</figcaption></figure>`;
    expect(result(`> before\n> ${one}\n> after`).html.replace(/\n/g, '')).toBe(
      `<blockquote><p>before</p>${shown}<p>after</p></blockquote>`,
    );
    expect(result(`- ${one}\n- two`).html.replace(/\n/g, '')).toContain(`<ul><li>${shown}</li>`);
    expect(result(`before ${one} after`).html.replace(/\n/g, '')).toBe(`<p>before</p>${shown}<p>after</p>`);
  });

  test('without a picture leaves its text', () => {
    expect(result('[caption id="x"]Only words[/caption]').text).toBe('Only words');
  });
});

describe('films, sound and posts', () => {
  test.each([
    '[embed]https://youtu.be/aqz-KE-bpKQ[/embed]',
    '[embed width="640"]https://www.youtube.com/watch?v=aqz-KE-bpKQ[/embed]',
    '[embed]<https://www.youtube.com/watch?v=aqz-KE-bpKQ>[/embed]',
    '[embed]\nhttps://www.youtube.com/watch?v=aqz-KE-bpKQ\n[/embed]',
    '\\[embed\\]https://www.youtube.com/watch?v=aqz-KE-bpKQ\\[/embed\\]',
    '[youtube https://www.youtube.com/watch?v=aqz-KE-bpKQ]',
    '[youtube=https://www.youtube.com/watch?v=aqz-KE-bpKQ]',
    '[youtube id="aqz-KE-bpKQ"]',
    '[youtube]aqz-KE-bpKQ[/youtube]',
    '[video src="https://www.youtube.com/watch?v=aqz-KE-bpKQ"][/video]',
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    '<https://youtu.be/aqz-KE-bpKQ>',
  ])('%s', (markdown) => {
    const { html, said } = result(`One\n\n${markdown}\n\nTwo`);
    expect(html).toBe(
      '<p>One</p>\n<figure class="embed embed-video"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ" rel="noopener external">Watch on YouTube</a></figure>\n<p>Two</p>',
    );
    expect(said).toEqual([]);
  });

  test('of files', () => {
    expect(result('[audio mp3="https://cdn.example.net/talk.mp3"][/audio]').html).toContain(
      'href="https://cdn.example.net/talk.mp3"',
    );
    expect(result('[video width="640" mp4="https://cdn.example.net/film.mp4"][/video]').html).toContain(
      'embed-video"><a href="https://cdn.example.net/film.mp4"',
    );
    expect(result('[audio src="https://cdn.example.net/talk.mp3"]').html).toContain('embed-audio');
  });

  test('addresses among words, of pages, and of nobody in particular stay links', () => {
    expect(result('See https://youtu.be/aqz-KE-bpKQ').html).toContain('<p>See <a ');
    expect(result('https://github.com/a/b').html).toMatch(/^<p><a /);
    expect(result('https://x.com/someone').html).toMatch(/^<p><a /);
    expect(result('https://example.net/a').html).toMatch(/^<p><a /);
    expect(result('[Watch this](https://youtu.be/aqz-KE-bpKQ)').html).toMatch(/^<p><a /);
  });
});

describe('all others', () => {
  test.each([
    ['[gallery ids="1,2,3"]', '', 'unknown-shortcode 1'],
    ['[gallery]', '', 'unknown-shortcode 1'],
    ['[contact-form-7 id="5" title="Form"]', '', 'unknown-shortcode 1'],
    ['[su\\_button url="https://a.example"]Go[/su\\_button]', 'Go', 'unwrapped-shortcode 1'],
    ['[vc_row][vc_column]Text[/vc_column][/vc_row]', 'Text', 'unwrapped-shortcode 1'],
  ])('%s are left out with a message, and the text between tags stays', (markdown, text, message) => {
    const found = result(markdown);
    expect(found.text).toBe(text);
    expect(found.said[0]).toBe(message);
  });

  test('are not to be mistaken for brackets in prose, links and code', () => {
    const prose =
      'He [sic] said [the caption] and [caption] [gallery], [embed] too; [emphasis added], [1], [video], [audio: none] [a=b] [x = "y"].';
    expect(result(prose)).toMatchObject({ said: [] });
    expect(result(prose).text).toContain('[the caption] and [caption] [gallery], [embed] too');
    expect(
      result('[gallery](https://a.example) ![embed](/b.png) [video][v]\n\n[v]: https://a.example').said,
    ).toEqual([]);
    expect(result('`[gallery ids="1"]`\n\n```\n[caption id="x"]y[/caption]\n```').text).toBe(
      '[gallery ids="1"]\n\n[caption id="x"]y[/caption]',
    );
    expect(result('\\[gallery\\]').text).toBe('[gallery]');
  });
});
