import { describe, expect, it } from 'vitest';
import type { Redirect } from '../../../src/model/site.js';
import { nothingElse, type WholePlan } from '../../../src/plan/whole-plan.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf, pageOf, siteOf } from '../../support/site.js';
import { redirectsWithPages, settleRedirects } from '../../support/whole/redirects.js';

function redirect(from: string, to = '/world/a.html'): Redirect {
  return { from, to, article: to === '/world/a.html' ? 'a' : 'gone', file: 'articles/a.md' };
}

/** What becomes of redirects whose addresses are free. */
function planned(...asked: Redirect[]) {
  const parts = { articles: [article({ key: 'a', title: 'Talks' })] };
  const { data } = siteOf(parts);
  const { redirects, messages } = redirectsWithPages(asked, new Set(['/world/a.html']));
  const whole: WholePlan = {
    ...nothingElse,
    redirect(from) {
      const found = redirects.find((each) => each.from === from);
      return found && { redirect: found, headline: data.articleByKey.get(found.article) };
    },
  };
  const context = contextOf(parts, testConfig({ url: 'https://x.example/paper' }), { whole });
  return { pages: redirects.map(({ from }) => pageOf('redirect', from, context)), messages };
}

describe('pages that forward', () => {
  it('forward to the story, by its headline', () => {
    const { pages, messages } = planned(redirect('/old/talks.html'));
    expect(messages).toEqual([]);
    expect(pages).toMatchObject([
      { kind: 'redirect', url: '/old/talks.html', file: 'old/talks.html', sources: ['articles/a.md'] },
    ]);
    expect(pages[0]?.view()).toMatchObject({
      to: { title: 'Talks', href: '/paper/world/a.html' },
      head: { canonical: 'https://x.example/paper/world/a.html' },
    });
  });

  it('lie where hosts look for an address that says nothing of HTML', () => {
    const files = ['/node/7', '/node/8/', '/story.php', '/part-1.5', '/_worker.js', '/a.HTM', '/b.html'].map(
      (from) => planned(redirect(from)).pages[0]?.file,
    );
    expect(files).toEqual([
      'node/7/index.html',
      'node/8/index.html',
      'story.php/index.html',
      'part-1.5/index.html',
      '_worker.js/index.html',
      'a.HTM',
      'b.html',
    ]);
  });

  it('are one for old addresses of a story that are the same', () => {
    expect(planned(redirect('/Old'), redirect('/old'), redirect('/old/')).pages).toHaveLength(1);
  });

  it('are none for the address that the story has already', () => {
    const { pages, messages } = planned(redirect('/World/A.html'));
    expect(pages).toEqual([]);
    expect(messages).toMatchObject([
      { rule: 'plan/redirect-to-itself', level: 'note', file: 'articles/a.md' },
    ]);
  });

  it('do not tell the headline of a story that is not public', () => {
    expect(planned(redirect('/old/', '/world/gone.html')).pages[0]?.view()).toMatchObject({
      to: { title: '/world/gone.html' },
    });
  });
});

describe('settleRedirects', () => {
  const newer = article({ key: 'newer', date: Date.UTC(2026, 1, 2) });
  const older = article({ key: 'older', date: Date.UTC(2026, 1, 1) });
  const ask = (from: string, { url, key, file }: typeof newer): Redirect => ({
    from,
    to: url,
    article: key,
    file,
  });
  const settle = (redirects: Redirect[], ...taken: string[]) =>
    settleRedirects(
      siteOf({ articles: [newer, older], redirects }).data,
      taken.map((url) => ({ url, what: `the page ${url}` })),
    );

  it('lets a page stay where a redirect would be, and says so', () => {
    const { redirects, messages } = settle([ask('/About.html', newer), ask('/old/', newer)], '/about.html');
    expect(redirects.map(({ from }) => from)).toEqual(['/old/']);
    expect(messages).toMatchObject([{ rule: 'plan/redirect-over-page', level: 'warning', file: newer.file }]);
    expect(messages[0]?.what).toContain('the page /about.html');
  });

  it('gives an address that two stories ask for to the newer, whatever their order', () => {
    for (const asked of [
      [ask('/old', older), ask('/old/', newer)],
      [ask('/old/', newer), ask('/old', older)],
    ]) {
      const { redirects, messages } = settle(asked);
      expect(redirects).toEqual([ask('/old/', newer)]);
      expect(messages).toMatchObject([{ rule: 'plan/redirect-twice', level: 'warning', file: older.file }]);
      expect(messages[0]?.what).toContain(newer.file);
    }
  });
});
