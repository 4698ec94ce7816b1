import type { ArticleView, BaseView } from '../../src/plan/views.js';
import { DateTime } from './date.js';
import { wordingLanguage } from './foreign.js';

/** When the story appeared, and when it was last changed in substance. */
export function Dates({ view }: { view: Pick<ArticleView, keyof BaseView | 'published' | 'updated'> }) {
  const { strings } = view.shell;
  return (
    <p class="dates">
      <span>
        <span lang={wordingLanguage(view)}>{strings.published}</span> <DateTime date={view.published} />
      </span>{' '}
      {view.updated && (
        <span>
          <span lang={wordingLanguage(view)}>{strings.updated}</span> <DateTime date={view.updated} />
        </span>
      )}
    </p>
  );
}
