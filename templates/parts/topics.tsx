import type { ArticleView } from '../../src/plan/views.js';

export function Topics({ view }: { view: ArticleView }) {
  const { strings } = view.shell;
  if (view.topics.length === 0) return null;
  return (
    <nav class="topics" aria-label={strings.topics}>
      <h2>{strings.topics}</h2>
      <ul>
        {view.topics.map(({ title, href }) => (
          <li key={href}>
            <a href={href} rel="tag">
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
