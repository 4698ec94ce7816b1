import type { ArticleView } from '../../src/plan/views.js';
import { foreign, wordingLanguage } from './foreign.js';

export function Topics({ view }: { view: ArticleView }) {
  const { strings } = view.shell;
  if (view.topics.length === 0) return null;
  return (
    <nav class="topics" aria-label={strings.topics}>
      <h2 lang={wordingLanguage(view)}>{strings.topics}</h2>
      <ul>
        {view.topics.map(({ title, href, language }) => (
          <li key={href}>
            <a href={href} rel="tag" lang={foreign(language, view)}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
