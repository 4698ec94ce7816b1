import { describe, expect, it } from 'vitest';
import { bodyOf, testConfig } from '../../support/documents.js';
import { contextOf, daily, pageOf, standingPage as record, withdrawn } from '../../support/site.js';

describe('standingPage', () => {
  it('shows its text in its language', () => {
    const body = bodyOf({
      html: '<p><a href="stet:link:0">x</a></p>',
      text: 'Who we are.',
      links: [{ target: 'articles/a.md' }],
    });
    const about = record({
      key: 'about',
      title: 'אודות',
      language: 'he',
      body: body.digest,
      links: [{ url: '/a.html', suffix: '' }],
    });
    const context = contextOf(
      { pages: [about], bodies: [body] },
      testConfig({ url: 'https://x.example/paper' }),
    );
    const page = pageOf('page', 'about', context);
    expect(page).toMatchObject({ kind: 'page', url: '/about.html', sources: ['pages/about.md'] });
    expect(page.view()).toMatchObject({
      title: 'אודות',
      description: undefined,
      language: 'he',
      direction: 'rtl',
      bodyHtml: '<p><a href="/paper/a.html">x</a></p>',
      head: { description: 'Who we are.', canonical: 'https://x.example/paper/about.html' },
    });
  });
});

describe('withdrawnPage', () => {
  it('gives the reason, keeps the headline to itself and stays out of search engines', () => {
    const story = withdrawn({ key: 'forged', title: 'A false headline' });
    const view = pageOf('withdrawn', 'forged', contextOf({ withdrawn: [story] })).view();
    expect(view).toMatchObject({
      kind: 'withdrawn',
      date: { text: 'July 20, 2024' },
      reason: 'It rested on a forged document.',
      head: { robots: 'noindex', title: 'This story has been withdrawn | The Example' },
    });
    expect(JSON.stringify(view)).not.toContain('A false headline');
  });
});

describe('notFoundPage', () => {
  it('offers the newest stories', () => {
    const page = pageOf('not-found', '', contextOf({ articles: daily(20) }));
    expect(page).toMatchObject({ url: '/404.html', file: '404.html' });
    const view = page.view();
    if (view.kind !== 'not-found') throw new Error(view.kind);
    expect(view.cards).toHaveLength(6);
    expect(view.head.robots).toBe('noindex');
  });
});
