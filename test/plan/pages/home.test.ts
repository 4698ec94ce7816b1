import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/site.js';
import { openEdition, planEditions } from '../../../src/plan/editions.js';
import { chooseHome } from '../../../src/plan/pages/home.js';
import { article, contextOf, daily, pageOf, type SiteParts, siteOf } from '../../support/site.js';

const keys = (articles: readonly Article[]) => articles.map((each) => each.key);

function choose(parts: SiteParts, language = 'en') {
  const { site } = siteOf(parts);
  const choice = chooseHome(site, openEdition({ language, url: '/', bases: null }, site));
  return {
    lead: choice.lead?.key,
    top: keys(choice.top),
    opinion: keys(choice.opinion),
    blocks: choice.blocks.map(({ section, articles }) => [section.key, keys(articles)]),
  };
}

const image = { src: 'https://cdn.example/a.jpg' };

describe('chooseHome', () => {
  it('leads with the newest news that has a picture', () => {
    const stories = daily(6).map((each, i) => (i === 3 || i === 1 ? { ...each, image } : each));
    expect(choose({ articles: stories })).toEqual({
      lead: 'story-3',
      top: ['story-5', 'story-4', 'story-2', 'story-1', 'story-0'],
      opinion: [],
      blocks: [],
    });
  });

  it('leads with the newest where no new story has a picture', () => {
    const stories = daily(20).map((each, i) => (i === 0 ? { ...each, image } : each));
    expect(choose({ articles: stories }).lead).toBe('story-19');
    const missing = daily(3).map((each) => ({ ...each, image: { src: 'media/gone.jpg' } }));
    expect(choose({ articles: missing }).lead).toBe('story-2');
  });

  it('leads with no opinion and nothing sponsored, unless there is nothing else', () => {
    const late = { date: Date.UTC(2025, 0, 1), image };
    const opinion = article({ key: 'opinion', label: 'opinion', ...late });
    const sponsored = article({ key: 'sponsored', label: 'sponsored', ...late });
    const choice = choose({ articles: [...daily(2), opinion, sponsored] });
    expect(choice).toMatchObject({ lead: 'story-1', top: ['story-0'], opinion: ['opinion'] });
    expect(choice.blocks).toEqual([]);
    expect(choose({ articles: [opinion] })).toMatchObject({ lead: 'opinion', opinion: [], blocks: [] });
  });

  it('shows nothing sponsored larger than what is not', () => {
    const sponsored = article({ key: 'sponsored', label: 'sponsored', date: Date.UTC(2025, 0, 1) });
    const { blocks } = choose({ articles: [...daily(9), sponsored] });
    expect(blocks).toEqual([['world', ['story-2', 'story-1', 'story-0', 'sponsored']]]);
  });

  it('shows four of each section in the order of the navigation, and no story twice', () => {
    const articles = [
      ...daily(12, 'w'),
      ...daily(9, 'c', { section: 'culture' }),
      ...daily(1, 's', { section: 'sport' }),
    ];
    const choice = choose({ articles, sections: { culture: {}, sport: {}, world: {} } });
    expect(choice.blocks.map(([section]) => section)).toEqual(['culture', 'sport', 'world']);
    const shown = [choice.lead, ...choice.top, ...choice.opinion, ...choice.blocks.flatMap(([, all]) => all)];
    expect(new Set(shown).size).toBe(shown.length);
    expect(choice.blocks[0]?.[1]).toEqual(['c-6', 'c-5', 'c-4', 'c-3']);
    expect(choice.blocks[2]?.[1]).toEqual(['w-7', 'w-6', 'w-5', 'w-4']);
  });

  it('does not repeat the opinions as a section', () => {
    const opinions = daily(9, 'o', { section: 'opinion', label: 'opinion' });
    const choice = choose({ articles: [...daily(1), ...opinions] });
    expect(choice.opinion).toEqual(['o-8', 'o-7', 'o-6', 'o-5']);
    expect(choice.blocks).toEqual([]);
  });

  it('shows a story in several languages once, in the site’s own', () => {
    const articles = [
      article({ key: 'en', language: 'en-GB', translations: ['he'] }),
      article({ key: 'he', language: 'he', translations: ['en'], date: Date.UTC(2025, 0, 1) }),
      article({ key: 'only', language: 'he', date: Date.UTC(2023, 0, 1) }),
    ];
    expect(choose({ articles })).toMatchObject({ lead: 'en', top: ['only'] });
    expect(choose({ articles }, 'he')).toMatchObject({ lead: 'he', top: ['only'] });
  });

  it('is empty where there is no story', () => {
    expect(choose({})).toEqual({ lead: undefined, top: [], opinion: [], blocks: [] });
  });
});

describe('the blocks of an edition', () => {
  it('have the edition’s own stories alone, the newest four of each section', () => {
    const articles = [
      ...daily(300, 'w'),
      ...daily(300, 'c', { section: 'culture' }),
      ...[3, 90, 91, 200, 250].map((day) =>
        article({ key: `de-${day}`, language: 'de', date: Date.UTC(2024, 0, 1 + day, 12) }),
      ),
    ];
    const { site } = siteOf({ articles });
    const german = { language: 'de', url: '/de/', bases: ['de'] };
    expect(planEditions(site, { language: 'en', editions: true })[1]).toEqual(german);
    const { lead, top, blocks } = chooseHome(site, openEdition(german, site));
    expect([lead?.key, ...keys(top)]).toEqual(['de-250', 'de-200', 'de-91', 'de-90', 'de-3']);
    expect(blocks).toEqual([]);
    const opinions = articles.map((each) => ({ ...each, label: 'analysis' as const }));
    const more = [1, 2, 5, 6, 7, 8].map((day) =>
      article({ key: `more-${day}`, language: 'de', section: 'culture', date: Date.UTC(2023, 0, day) }),
    );
    const second = siteOf({ articles: [...opinions, ...more] }).site;
    expect(
      chooseHome(second, openEdition(german, second)).blocks.map(({ section, articles: its }) => [
        section.key,
        keys(its),
      ]),
    ).toEqual([['culture', ['more-7', 'more-6', 'more-5', 'more-2']]]);
  });
});

describe('homePage', () => {
  it('is the first page of the site', () => {
    const context = contextOf({ articles: daily(40).map((each) => ({ ...each, image })) });
    const page = pageOf('home', '/', context);
    expect(page).toMatchObject({ kind: 'home', url: '/', file: 'index.html' });
    const view = page.view();
    expect(view).toMatchObject({
      lead: { href: '/world/story-39.html' },
      blocks: [{ section: { title: 'World', href: '/world/' } }],
      latestHref: '/latest/',
      head: { canonical: 'https://news.example/' },
    });
    expect(view.head.properties).toContainEqual({ property: 'og:image', content: image.src });
  });
});
