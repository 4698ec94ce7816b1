import { describe, expect, it } from 'vitest';
import type { ArticleView, AuthorView } from '../../../src/plan/views.js';
import { bodyOf, testConfig } from '../../support/documents.js';
import { article, contextOf, pageOf } from '../../support/site.js';

const config = testConfig({ url: 'https://x.example/paper' });

/** The context of a story by two authors, the first with this text and no note. */
function contextWith(html: string, parts: object = {}) {
  const body = bodyOf({ html, links: [{ target: 'articles/b.md' }] });
  const staff = {
    title: 'The Lantern staff',
    body: body.digest,
    links: [{ url: '/b.html', suffix: '' }],
    ...parts,
  };
  const lee = { title: 'Ann Lee', note: 'Ann Lee covers the council.' };
  const articles = [article({ key: 'a', authors: ['staff', 'lee', 'cohen'] }), article({ key: 'b' })];
  return contextOf({ articles, bodies: [body], authors: { staff, lee } }, config);
}

function notesOf(html: string, parts: object = {}) {
  return (pageOf('article', 'a', contextWith(html, parts)).view() as ArticleView).authorNotes;
}

const noteOf = (html: string) => notesOf(html)[0]?.noteHtml;

describe('the note on an author without one', () => {
  it('is the first paragraph of the biography, with links that work', () => {
    const html =
      '<h2>Us</h2>\n<p>The Lantern staff is a team of <em>journalists</em> in <a href="stet:link:0">Aldermouth</a>.</p>\n<p>More.</p>';
    expect(notesOf(html)).toMatchObject([
      {
        name: 'The Lantern staff',
        href: '/paper/authors/staff/',
        noteHtml:
          'The Lantern staff is a team of <em>journalists</em> in <a href="/paper/b.html">Aldermouth</a>.',
      },
      { name: 'Ann Lee', note: 'Ann Lee covers the council.', noteHtml: undefined },
    ]);
  });

  it('gives way to a note', () => {
    expect(notesOf('<p>Biography.</p>', { note: 'A note.' })[0]).toMatchObject({
      note: 'A note.',
      noteHtml: undefined,
    });
  });

  it.each([
    ['<blockquote>\n<p>Quoted.</p>\n</blockquote>\n<p>Said.</p>', 'Said.'],
    ['<figure><img src="x.jpg"><figcaption>C</figcaption></figure>\n<p>Said.</p>', 'Said.'],
    ['<ul>\n<li>\n<p>One</p>\n</li>\n</ul>\n<p>Said.</p>', 'Said.'],
    ['<p><img src="x.jpg" alt="a > b"></p>\n<p>Said.</p>', 'Said.'],
    [
      '<p id="x">Said<sup><a href="#footnote-1" id="footnote-ref-1" class="footnote-ref">1</a></sup>.</p>',
      'Said.',
    ],
    ['<p>See <a href="#more">more</a> &#x26; &#x3C;b>.</p>', 'See more &#x26; &#x3C;b>.'],
    ['<h2>Only a heading</h2>', undefined],
    ['', undefined],
  ])('of %s is %s', (html, expected) => {
    expect(noteOf(html)).toBe(expected);
  });

  it('is cut at a sentence where it is long, and has no links then', () => {
    const long = `<p>Ann &#x26; Bo <a href="stet:link:0">cover</a> the council. ${'They have worked in many places. '.repeat(20)}</p>`;
    const note = noteOf(long) ?? '';
    expect(note).toMatch(/^Ann &amp; Bo cover the council\. .*many places\.$/);
    expect(note.length).toBeLessThan(330);
    expect(noteOf(`<p>${'国务院总理在北京主持召开常务会议。'.repeat(40)}</p>`)).toMatch(/。$/);
  });

  it('is not repeated on the page of the author', () => {
    const context = contextWith('<p>Biography.</p>');
    const view = pageOf('author', 'staff', context).view() as AuthorView;
    expect(view.bodyHtml).toBe('<p>Biography.</p>');
    expect(JSON.stringify(view).split('Biography.')).toHaveLength(2);
  });
});
