import type { ArticleView } from '../../src/plan/views.js';
import { Card } from './card.js';
import { foreign } from './foreign.js';

/** "We recommend to read": stories of ours, and pages elsewhere that an editor chose. */
export function Recommendations({ view }: { view: ArticleView }) {
  const { recommendations } = view;
  if (!recommendations || recommendations.items.length === 0) return null;
  return (
    <aside class="recommendations" aria-label={recommendations.title}>
      <h2 lang={foreign(recommendations.language, view)}>{recommendations.title}</h2>
      <ul>
        {recommendations.items.map((item) =>
          item.kind === 'story' ? (
            <li key={item.card.href}>
              <Card card={item.card} view={view} size="row" level={3} dated />
            </li>
          ) : (
            <li key={item.href}>
              <article class="card elsewhere">
                <div class="card-text" dir="auto">
                  <h3 class="headline">
                    <a href={item.href} rel="external">
                      {item.title}
                    </a>
                  </h3>
                  <p class="card-meta">
                    <bdi>{item.host}</bdi>
                  </p>
                </div>
              </article>
            </li>
          ),
        )}
      </ul>
    </aside>
  );
}
