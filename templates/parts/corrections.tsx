import type { ArticleView } from '../../src/plan/views.js';
import { DateTime } from './date.js';

/** What the story had wrong, and since when it is right. */
export function Corrections({ view }: { view: Pick<ArticleView, 'shell' | 'corrections'> }) {
  const { strings } = view.shell;
  const { corrections } = view;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections">
      <h2>{corrections.length === 1 ? strings.correction : strings.corrections}</h2>
      {corrections.map(({ date, text }) => (
        <p key={date.iso + text}>
          <DateTime date={date} /> {text}
        </p>
      ))}
    </section>
  );
}
