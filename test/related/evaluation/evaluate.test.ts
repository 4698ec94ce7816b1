import { describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../src/config/signals.js';
import type { Entry } from '../../../src/related/entry.js';
import { type EvaluatedStory, evaluate, fewestLinks } from '../../../src/related/evaluation/evaluate.js';
import { withoutLinked } from '../../../src/related/text/passages.js';
import { createProfiler, placeWeightsFor } from '../../../src/related/text/profile.js';
import { constants } from '../../../src/related/tuning.js';
import { entryOf } from '../../support/entries.js';

interface Made extends Partial<Omit<Entry, 'profile'>> {
  readonly key: string;
  readonly day: number;
  readonly title?: string;
  readonly text: string;
  /** The words that its links stand on. */
  readonly linked?: readonly string[];
}

const all = createProfiler();
const wordsAlone = createProfiler(placeWeightsFor({ words: 1, names: 0 }));
const namesAlone = createProfiler(placeWeightsFor({ words: 0, names: 1 }));

function story({ title = '', text, linked = [], ...fields }: Made): EvaluatedStory {
  const language = fields.language ?? 'en';
  const whole = { title, text, language };
  const asked = { title, text: withoutLinked(text, linked), language };
  const entry = entryOf({ language, profile: all(whole), ...fields });
  return {
    entry,
    asked: all(asked),
    headline: all({ title, text: '', language }),
    only: {
      words: { profile: wordsAlone(whole), asked: wordsAlone(asked) },
      names: { profile: namesAlone(whole), asked: namesAlone(asked) },
    },
  };
}

const subjects = [
  'Dockers strike in the harbour; cranes stand still while Maria Keller speaks for the union.',
  'Glaciers melt in the mountains; climbers and hydrologists measure how fast the ice retreats.',
  'Voters elect a parliament; the coalition counts its ballots and Jonas Weber loses his seat.',
  'Vaccines reach the hospital; nurses and doctors treat patients with fever against the virus.',
  'Orchestra opens its opera season; the soprano sings Verdi and the audience applauds.',
  'Farmers harvest wheat and barley; drought has left the fields around the village dry.',
];

/** Five stories of each subject, day after day another subject; each links to those before of its subject. */
const news = Array.from({ length: 30 }, (_, day): EvaluatedStory => {
  const subject = subjects[day % 6] ?? '';
  const before = Array.from({ length: Math.floor(day / 6) }, (_, i) => `n${day - 6 * (i + 1)}`);
  return story({
    key: `n${day}`,
    day,
    title: `${subject.split(' ').slice(0, 2).join(' ')} again`,
    text: `${subject} As we reported, edition ${day} has more.`,
    linked: ['As we reported'],
    links: before,
  });
});

const only = (stories: readonly EvaluatedStory[], name = 'stet') =>
  evaluate(stories, relatedDefaults).results[name];

describe('an archive whose texts tell what belongs together', () => {
  const { links, queries, results } = evaluate(news, relatedDefaults);

  test('has a query for each story with a link', () => {
    expect([links, queries]).toEqual([60, 24]);
    expect(fewestLinks).toBe(30);
  });

  test('is guessed by stet and not by the date', () => {
    expect(results.stet?.ndcg5).toBeGreaterThan(0.95);
    // The story before of a subject is the sixth latest.
    expect(results.newest).toEqual({ ndcg5: 0, hit3: 0, mrr: 0.1667, ci95: [0, 0] });
    expect(results['headline tf-idf']?.ndcg5).toBeGreaterThan(0.95);
  });

  test('gives results in their order, and none without what no story has', () => {
    expect(Object.keys(results)).toEqual([
      'stet',
      'newest',
      'newest in section or topic',
      'metadata',
      'headline tf-idf',
      'without words',
      'without names',
      ...(constants.section > 0 ? ['without section'] : []),
      'without passages',
      'without links',
      'without time',
    ]);
    expect(results['without words']?.ndcg5).toBeLessThan(results.stet?.ndcg5 ?? 0);
  });

  test('leaves words and names in where they cannot be told apart, and a signal that counts for nothing', () => {
    const untold = news.map(({ only: _, ...rest }) => rest);
    const signals = { ...relatedDefaults.signals, time: 0 };
    const names = Object.keys(evaluate(untold, { ...relatedDefaults, signals }).results);
    expect(names).not.toContain('without words');
    expect(names).not.toContain('without names');
    expect(names).not.toContain('without time');
  });

  test('is the same in whatever order it comes', () => {
    expect(evaluate([...news].reverse(), relatedDefaults)).toEqual({ links, queries, results });
  });
});

describe('no truth is', () => {
  const text = 'Dockers strike in the harbour.';

  test('a later story, one of the same instant, the story itself or one that is not there', () => {
    const stories = [
      story({ key: 'a', day: 1, text }),
      story({ key: 'b', day: 2, text, links: ['a', 'b', 'c', 'd', 'gone'] }),
      story({ key: 'c', day: 2, text, links: ['b'] }),
      story({ key: 'd', day: 3, text }),
    ];
    expect(evaluate(stories, relatedDefaults)).toMatchObject({ links: 1, queries: 1 });
  });

  test('all of an archive without links', () => {
    const { links, queries, results } = evaluate([story({ key: 'a', day: 1, text })], relatedDefaults);
    expect([links, queries]).toEqual([0, 0]);
    expect(results.stet).toEqual({ ndcg5: 0, hit3: 0, mrr: 0, ci95: [0, 0] });
  });
});

describe('no way to recommend ranks', () => {
  const text = 'Dockers strike in the harbour with Maria Keller.';
  const filed = { text, title: text, topics: ['harbour'], authors: ['ann'] };
  const rivals = (rival: Partial<Made>) => [
    story({ key: 'a', day: 1, ...filed }),
    story({ key: 'b', day: 2, ...filed, ...rival }),
    story({ key: 'c', day: 3, ...filed, links: ['a'] }),
  ];

  test.each([
    ['a sponsored story', { sponsored: true }],
    ['a story of another language', { language: 'de' }],
    ['a story of the same instant', { day: 3 }],
    ['a later story', { day: 4 }],
  ])('%s', (_, rival) => {
    for (const result of Object.values(evaluate(rivals(rival), relatedDefaults).results))
      expect(result.mrr).toBe(1);
    expect(only(rivals({}), 'newest')?.mrr).toBe(0.5);
    expect(only(rivals({}), 'metadata')?.mrr).toBe(0.5);
  });
});

describe('metadata', () => {
  test('weighs what is rare, and of two alike puts the later first', () => {
    const made = (key: string, day: number, topics: readonly string[], links: readonly string[] = []) =>
      story({ key, day, text: '', topics, section: key, links });
    const stories = [
      made('rare', 1, ['rare']),
      made('often-1', 2, ['often']),
      made('often-2', 3, ['often']),
      made('neither', 4, []),
    ];
    expect(only([...stories, made('q', 5, ['rare', 'often'], ['rare'])], 'metadata')?.mrr).toBe(1);
    expect(only([...stories, made('q', 5, ['rare', 'often'], ['often-2'])], 'metadata')?.mrr).toBe(0.5);
    expect(only([...stories, made('q', 5, ['rare', 'often'], ['neither'])], 'metadata')?.mrr).toBe(0);
    expect(only([...stories, made('q', 5, ['often'], ['often-1'])], 'newest in section or topic')?.mrr).toBe(
      0.5,
    );
  });
});

test('the words of a link give nothing away', () => {
  const text = 'Bakers knead sourdough overnight. Dockers strike in the harbour';
  const asking: Made = { key: 'q', day: 40, section: 'food', text, links: ['n0'] };
  const archive = news.map((one) => ({ ...one, entry: { ...one.entry, links: [] } }));
  expect(only([...archive, story(asking)])?.mrr).toBeGreaterThan(0);
  const hidden = story({ ...asking, linked: ['Dockers strike in the harbour'] });
  for (const result of ['stet', 'without words', 'without names', 'headline tf-idf'])
    expect(only([...archive, hidden], result)?.mrr).toBe(0);
});
