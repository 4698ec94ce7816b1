import type { ArticleView, BaseView } from '../../src/plan/views.js';
import { DateTime } from './date.js';
import { wordingLanguage } from './foreign.js';

/** What the story had wrong, and since when it is right. */
export function Corrections({ view }: { view: Pick<ArticleView, keyof BaseView | 'corrections'> }) {
  const { strings } = view.shell;
  const { corrections } = view;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections">
      <h2 lang={wordingLanguage(view)}>
        {corrections.length === 1 ? strings.correction : strings.corrections}
      </h2>
      {corrections.map(({ date, text }) => (
        <p key={date.iso + text}>
          <DateTime date={date} /> {text}
        </p>
      ))}
    </section>
  );
}
