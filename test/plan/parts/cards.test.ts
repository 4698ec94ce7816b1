import { expect, it } from 'vitest';
import { testConfig } from '../../support/documents.js';
import { article, contextOf } from '../../support/site.js';

const story = article({
  key: 'a',
  shortTitle: 'Short',
  description: 'The dek.',
  kicker: 'Diplomacy',
  label: 'opinion',
  authors: ['wang', 'gone', 'cohen'],
  language: 'he',
  image: { src: 'media/a.jpg', alt: 'Hall' },
});
const context = contextOf(
  { articles: [story], pictures: ['media/a.jpg'] },
  testConfig({ url: 'https://x.example/paper' }),
);

it('shows a story in its own language, under the short headline', () => {
  expect(context.card(story, 'en')).toEqual({
    href: '/paper/world/a.html',
    headline: 'Short',
    dek: 'The dek.',
    kicker: 'Diplomacy',
    label: 'opinion',
    section: { title: 'World', href: '/paper/world/', language: 'en' },
    authors: ['Wang', 'Gone', 'Cohen'],
    date: { iso: '2024-07-18T09:00:00+00:00', text: 'July 18, 2024' },
    image: {
      src: '/paper/media/a.jpg',
      alt: 'Hall',
      caption: undefined,
      credit: undefined,
      focus: undefined,
    },
    language: 'he',
    direction: 'rtl',
  });
});

it('dates it in the language of the page', () => {
  expect(context.card(story, 'de').date.text).toBe('18. Juli 2024');
});

it('is made once for each language of pages', () => {
  expect(context.card(story, 'en')).toBe(context.card(story, 'en'));
  expect(context.card(story, 'de')).not.toBe(context.card(story, 'en'));
});
