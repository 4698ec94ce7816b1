import { expect, it } from 'vitest';
import { correctionsPage } from '../../../src/plan/pages/corrections.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf } from '../../support/site.js';

it('lists every correction, newest first, with its story', () => {
  const context = contextOf(
    {
      articles: [
        article({
          key: 'a',
          title: 'Talks',
          corrections: [
            { date: Date.UTC(2024, 6, 19), text: 'A name.' },
            { date: Date.UTC(2024, 6, 25), text: 'A number.' },
          ],
        }),
        article({
          key: 'b',
          title: 'Trade',
          corrections: [{ date: Date.UTC(2024, 6, 20), text: 'A place.' }],
        }),
        article({ key: 'c' }),
      ],
    },
    testConfig({ url: 'https://x.example/paper' }),
  );
  const page = correctionsPage(context);
  expect(page).toMatchObject({ url: '/corrections/', modified: Date.UTC(2024, 6, 25) });
  const view = page.view();
  if (view.kind !== 'corrections') throw new Error(view.kind);
  expect(view.items.map(({ date, text, story }) => [date.text, text, story.title, story.href])).toEqual([
    ['July 25, 2024', 'A number.', 'Talks', '/paper/world/a.html'],
    ['July 20, 2024', 'A place.', 'Trade', '/paper/world/b.html'],
    ['July 19, 2024', 'A name.', 'Talks', '/paper/world/a.html'],
  ]);
});

it('is there for readers when nothing had to be corrected', () => {
  expect(correctionsPage(contextOf()).view()).toMatchObject({ title: 'Corrections', items: [] });
});
