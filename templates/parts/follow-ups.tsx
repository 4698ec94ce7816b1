import type { ArticleView } from '../../src/plan/views.js';
import { Card } from './card.js';
import { foreign } from './foreign.js';

/** "What happened next": later stories on the same matter, oldest first. */
export function FollowUps({ view }: { view: ArticleView }) {
  const { followUps } = view;
  if (!followUps) return null;
  return (
    <aside class="follow-ups" aria-label={followUps.title}>
      <h2 lang={foreign(followUps.language, view)}>{followUps.title}</h2>
      <ul>
        {followUps.cards.map((card) => (
          <li key={card.href}>
            <Card card={card} view={view} size="row" level={3} dated />
          </li>
        ))}
      </ul>
    </aside>
  );
}
