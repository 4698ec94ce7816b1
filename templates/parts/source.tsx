import type { ArticleView, BaseView } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

/** Where a syndicated story comes from. */
export function Source({ view }: { view: Pick<ArticleView, keyof BaseView | 'source'> }) {
  const { source } = view;
  if (!source) return null;
  return (
    <p class="source">
      <span lang={wordingLanguage(view)}>{view.shell.strings.originallyPublishedBy}</span>{' '}
      <a href={source.href} rel="external">
        <bdi>{source.title}</bdi>
      </a>
    </p>
  );
}
