import type { ArticleView } from '../../src/plan/views.js';
import { DateTime } from './date.js';

/** When the story appeared, and when it was last changed in substance. */
export function Dates({ view }: { view: Pick<ArticleView, 'shell' | 'published' | 'updated'> }) {
  const { strings } = view.shell;
  return (
    <p class="dates">
      <span>
        {strings.published} <DateTime date={view.published} />
      </span>{' '}
      {view.updated && (
        <span>
          {strings.updated} <DateTime date={view.updated} />
        </span>
      )}
    </p>
  );
}
