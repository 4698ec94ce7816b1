import type { ArticleView } from '../../src/plan/views.js';

/** Where a syndicated story comes from. */
export function Source({ view }: { view: Pick<ArticleView, 'shell' | 'source'> }) {
  const { source } = view;
  if (!source) return null;
  return (
    <p class="source">
      {view.shell.strings.originallyPublishedBy}{' '}
      <a href={source.href} rel="external">
        <bdi>{source.title}</bdi>
      </a>
    </p>
  );
}
