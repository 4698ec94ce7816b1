import { toFile } from '../lib/url.js';
import { correctionsUrl } from './addresses.js';
import type { PlanContext } from './context.js';
import { listFrame } from './list-frame.js';
import type { Page } from './page.js';
import type { CorrectionsView } from './views.js';

/** Every correction of every public story, newest first; those of one instant in the order of the stories. */
export function correctionsPage(context: PlanContext): Page {
  return {
    kind: 'corrections',
    url: correctionsUrl,
    file: toFile(correctionsUrl),
    sources: [],
    view: (): CorrectionsView => {
      const { language } = context.config;
      const title = context.shell(language).strings.corrections;
      const items = context.site.articles
        .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
        .sort((a, b) => b.correction.date - a.correction.date)
        .map(({ article, correction }) => ({
          date: context.dates.day(correction.date, language),
          text: correction.text,
          story: { title: article.title, href: context.href(article.url) },
        }));
      return {
        kind: 'corrections',
        ...listFrame({ title, url: correctionsUrl, language }, context),
        title,
        items,
      };
    },
  };
}
