import { describe, expect, it } from 'vitest';
import type { Front } from '../../../src/model/site.js';
import { openEdition, planEditions } from '../../../src/plan/editions.js';
import type { Chosen, ChosenBlock } from '../../../src/plan/front-choice.js';
import { chooseHome } from '../../../src/plan/pages/home.js';
import { article, contextOf, daily, pageOf, type SiteParts, siteOf } from '../../support/site.js';

const keys = (stories: readonly Chosen[]) => stories.map(({ article: { key } }) => key);
const blocks = (all: readonly ChosenBlock[]) =>
  all.map(({ title, term, stories }) => [title ?? term?.key, keys(stories)]);

function choose(parts: SiteParts, language = 'en', front?: Partial<Front>) {
  const { site } = siteOf(parts);
  const edition = openEdition({ language, url: '/', bases: null }, site);
  const choice = chooseHome(site, edition, front && { file: 'front.md', top: [], blocks: [], ...front });
  return {
    lead: choice.lead?.article.key,
    top: keys(choice.top),
    opinion: keys(choice.opinion),
    edited: blocks(choice.blocks),
    blocks: blocks(choice.rest),
  };
}

const image = { src: 'https://cdn.example/a.jpg' };

describe('chooseHome', () => {
  it('leads with the newest news, with a picture or without', () => {
    const stories = daily(6).map((each, i) => (i === 3 || i === 1 ? { ...each, image } : each));
    expect(choose({ articles: stories })).toEqual({
      lead: 'story-5',
      top: ['story-4', 'story-3', 'story-2', 'story-1', 'story-0'],
      opinion: [],
      edited: [],
      blocks: [],
    });
  });

  it('leads with the heaviest story of the two days before the newest, beside it the next heaviest', () => {
    const weights: Record<number, number> = { 7: 1, 8: 5, 6: 9 };
    const articles = daily(10).map((each, i) => ({ ...each, weight: weights[i] }));
    expect(choose({ articles })).toMatchObject({
      lead: 'story-8',
      top: ['story-7', 'story-9', 'story-6', 'story-5', 'story-4'],
    });
  });

  it('gives no weight to what is sponsored', () => {
    const sponsored = article({
      key: 'sponsored',
      label: 'sponsored',
      weight: 9,
      date: Date.UTC(2025, 0, 1),
    });
    expect(choose({ articles: [...daily(2), sponsored] }).lead).toBe('story-1');
  });

  it('leads with an opinion rather than with news of long ago', () => {
    const opinion = article({ key: 'opinion', label: 'opinion', date: Date.UTC(2025, 0, 1) });
    expect(choose({ articles: [...daily(2), opinion] })).toMatchObject({ lead: 'opinion', opinion: [] });
  });

  it('leads with no opinion and nothing sponsored, unless there is nothing else', () => {
    const late = { date: Date.UTC(2024, 0, 9), image };
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
    expect(choose({})).toEqual({
      lead: undefined,
      top: [],
      opinion: [],
      edited: [],
      blocks: [],
    });
  });
});

describe('chooseHome with what editors decided', () => {
  const placed = (...keysOf: string[]) => keysOf.map((key) => ({ article: key }));
  const articles = [
    ...daily(12, 'w'),
    ...daily(9, 'c', { section: 'culture', topics: ['art'], series: 'walks' }),
    ...daily(6, 's', { section: 'sport' }),
  ];
  const parts = { articles, sections: { culture: {}, sport: {}, world: {} } };

  it('shows the lead and the top in their order, and fills the top with the newest', () => {
    const front = { lead: { article: 'c-0' }, top: placed('w-0', 's-0') };
    expect(choose(parts, 'en', front)).toMatchObject({
      lead: 'c-0',
      top: ['w-0', 's-0', 'w-11', 'w-10', 'w-9'],
    });
  });

  it('leads by itself where no lead is named, with nothing that stands elsewhere', () => {
    const front = { blocks: [{ title: 'Ours', stories: placed('w-11') }] };
    expect(choose(parts, 'en', front)).toMatchObject({ lead: 'w-10', edited: [['Ours', ['w-11']]] });
  });

  it('shows blocks of a section, a topic and a series, newest first, and then the sections that are in none', () => {
    const front = {
      lead: { article: 'w-11' },
      top: placed('w-10', 'w-9', 'w-8', 'w-7', 'w-6'),
      blocks: [
        { of: { kind: 'section' as const, key: 'sport' }, count: 2, stories: placed('s-0') },
        { of: { kind: 'topic' as const, key: 'art' }, count: 2, stories: [] },
        { title: 'Walks', of: { kind: 'series' as const, key: 'walks' }, count: 1, stories: [] },
        { of: { kind: 'section' as const, key: 'world' }, count: 0, stories: [] },
      ],
    };
    const { edited, blocks: rest } = choose(parts, 'en', front);
    expect(edited).toEqual([
      ['sport', ['s-0', 's-5']],
      ['art', ['c-8', 'c-7']],
      ['Walks', ['c-6']],
    ]);
    expect(rest).toEqual([['culture', ['c-5', 'c-4', 'c-3', 'c-2']]]);
  });

  it('does not show the translation of a story that an editor placed', () => {
    const both = [
      article({ key: 'en', translations: ['he'] }),
      article({ key: 'he', language: 'he', translations: ['en'] }),
    ];
    expect(choose({ articles: both }, 'en', { lead: { article: 'he' } })).toMatchObject({
      lead: 'he',
      top: [],
      blocks: [],
    });
  });

  it('shows nothing sponsored first in a block', () => {
    const sponsored = article({ key: 'paid', label: 'sponsored' });
    const front = { blocks: [{ title: 'Ours', stories: placed('paid', 'w-0') }] };
    expect(choose({ articles: [...articles, sponsored] }, 'en', front).edited).toEqual([
      ['Ours', ['w-0', 'paid']],
    ]);
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
    const { lead, top, rest } = chooseHome(site, openEdition(german, site));
    expect([lead?.article.key, ...keys(top)]).toEqual(['de-250', 'de-200', 'de-91', 'de-90', 'de-3']);
    expect(rest).toEqual([]);
    const opinions = articles.map((each) => ({ ...each, label: 'analysis' as const }));
    const more = [1, 2, 5, 6, 7, 8].map((day) =>
      article({ key: `more-${day}`, language: 'de', section: 'culture', date: Date.UTC(2023, 0, day) }),
    );
    const second = siteOf({ articles: [...opinions, ...more] }).site;
    expect(blocks(chooseHome(second, openEdition(german, second)).rest)).toEqual([
      ['culture', ['more-7', 'more-6', 'more-5', 'more-2']],
    ]);
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
      blocks: [{ title: 'World', href: '/world/' }],
      latestHref: '/latest/',
      head: { canonical: 'https://news.example/' },
    });
    expect(view.head.properties).toContainEqual({ property: 'og:image', content: image.src });
  });

  it('has the kickers, headlines and titles that its editor gives, and is dated by the newest story on it', () => {
    const front = {
      file: 'front.md',
      lead: { article: 'story-0', kicker: 'Live', headline: 'As it happens' },
      top: [],
      blocks: [{ title: 'Ours', stories: [{ article: 'story-1' }] }],
      kicker: 'Also today',
    };
    const page = pageOf('home', '/', contextOf({ articles: daily(40), fronts: { front } }));
    expect(page.sources).toEqual(['front.md']);
    expect(page.view()).toMatchObject({
      lead: { href: '/world/story-0.html', kicker: 'Live', headline: 'As it happens' },
      blocks: [{ title: 'Ours' }, { title: 'World', kicker: 'Also today' }],
      edition: { iso: '2024-02-09' },
    });
  });
});
