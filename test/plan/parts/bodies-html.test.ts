import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../../src/plan/parts/bodies-html.js';
import { bodyOf } from '../../support/documents.js';

const twoPictures = [{ src: 'media/a b.jpg' }, { src: 'media/gone.jpg' }];

describe('bodyHtml', () => {
  it('leaves a body without markers as it is', () => {
    const html = '<p>stet:link:0 and <a href="https://example.org/">elsewhere</a></p>';
    expect(bodyHtml(bodyOf({ html }), { links: [], bodyPictures: [] }, '/paper')).toBe(html);
  });

  it('makes links of this site complete, under its base path', () => {
    const body = bodyOf({
      html: '<p><a href="stet:link:0">a</a> <a title="x" href="stet:link:1">b</a></p>',
      links: [{ target: 'articles/a.md' }, { target: 'articles/b.md' }],
    });
    const links = [
      { url: '/world/a.html', suffix: '' },
      { url: '/world/شرق "&.html', suffix: '?a=1&b="<#end' },
    ];
    expect(bodyHtml(body, { links, bodyPictures: [] }, '/paper')).toBe(
      '<p><a href="/paper/world/a.html">a</a> <a title="x" href="/paper/world/%D8%B4%D8%B1%D9%82%20%22&amp;.html?a=1&amp;b=&quot;&lt;#end">b</a></p>',
    );
  });

  it('leaves the text of a link whose target is not public', () => {
    const body = bodyOf({
      html: '<p><a href="stet:link:0">words</a></p>',
      links: [{ target: 'articles/a.md' }],
    });
    expect(bodyHtml(body, { links: [null], bodyPictures: [] }, '')).toBe('<p><a>words</a></p>');
    expect(bodyHtml(body, { links: [], bodyPictures: [] }, '')).toBe('<p><a>words</a></p>');
  });

  it('takes out a missing picture with the figure around it, and no other', () => {
    const body = bodyOf({
      html:
        '<figure><img src="stet:picture:0" alt="<figure>"><figcaption>A > B</figcaption></figure><p>Text</p>' +
        '<figure class="x"><a href="/x"><img src="stet:picture:1" alt="</figure>"></a><figcaption>Gone</figcaption></figure><p>End</p>',
      pictures: twoPictures,
    });
    expect(bodyHtml(body, { links: [], bodyPictures: ['media/a b.jpg', null] }, '')).toBe(
      '<figure><img src="/media/a%20b.jpg" alt="<figure>"><figcaption>A > B</figcaption></figure><p>Text</p><p>End</p>',
    );
  });

  it('takes out a missing picture that stands in no figure by itself', () => {
    const body = bodyOf({
      html: '<figure><img src="stet:picture:0" alt=""></figure><p>Before <img src="stet:picture:1" alt="1 > 0"> after</p>',
      pictures: twoPictures,
    });
    expect(bodyHtml(body, { links: [], bodyPictures: ['media/a b.jpg', null] }, '')).toBe(
      '<figure><img src="/media/a%20b.jpg" alt=""></figure><p>Before  after</p>',
    );
  });

  it('takes out the innermost figure only, and a figure in a doomed one but once', () => {
    const pictures = [{ src: 'media/a.jpg' }, { src: 'media/b.jpg' }];
    const nested =
      '<figure><figure><img src="stet:picture:0" alt=""></figure><img src="stet:picture:1" alt=""></figure><p>End</p>';
    const body = bodyOf({ html: nested, pictures });
    expect(bodyHtml(body, { links: [], bodyPictures: [null, 'media/b.jpg'] }, '')).toBe(
      '<figure><img src="/media/b.jpg" alt=""></figure><p>End</p>',
    );
    expect(bodyHtml(body, { links: [], bodyPictures: [null, null] }, '')).toBe('<p>End</p>');
  });

  it('leaves a figure of several pictures those that there are, and its caption', () => {
    const pictures = [{ src: 'media/a.jpg' }, { src: 'media/b.jpg' }];
    const html =
      '<figure><img src="stet:picture:0" alt=""><img src="stet:picture:1" alt=""><figcaption>Both</figcaption></figure>';
    const around = `<figure><figure><img src="stet:picture:0" alt=""></figure><img src="stet:picture:1" alt=""></figure>`;
    const targets = { links: [], bodyPictures: ['media/a.jpg', null] };
    expect(bodyHtml(bodyOf({ html, pictures }), targets, '')).toBe(
      '<figure><img src="/media/a.jpg" alt=""><figcaption>Both</figcaption></figure>',
    );
    expect(bodyHtml(bodyOf({ html: around, pictures }), targets, '')).toBe(
      '<figure><figure><img src="/media/a.jpg" alt=""></figure></figure>',
    );
  });
});
