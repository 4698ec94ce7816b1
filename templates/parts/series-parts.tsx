import type { ArticleView, LinkView } from '../../src/plan/views.js';
import { foreign, wordingLanguage } from './foreign.js';

/** The parts of a series before and after the story. */
export function SeriesParts({ view }: { view: ArticleView }) {
  const { series } = view;
  const { strings } = view.shell;
  if (!series?.previous && !series?.next) return null;
  const part = (name: string, { title, href, language }: LinkView) => (
    <p>
      <span lang={wordingLanguage(view)}>{name}</span>{' '}
      <a href={href} lang={foreign(language, view)}>
        <bdi>{title}</bdi>
      </a>
    </p>
  );
  return (
    <nav class="series-parts" aria-label={series.title}>
      {series.previous && part(strings.previousPart, series.previous)}
      {series.next && part(strings.nextPart, series.next)}
    </nav>
  );
}
