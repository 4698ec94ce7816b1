import type { ArticleView } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

/** Links that share the story: plain links, which tell nobody anything until they are followed. */
export function Share({ view }: { view: ArticleView }) {
  const { strings } = view.shell;
  if (view.share.length === 0) return null;
  return (
    <section class="share" lang={wordingLanguage(view)}>
      <h2>{strings.share}</h2>
      <ul>
        {view.share.map(({ title, href }) => (
          <li key={href}>
            <a href={href} rel="noopener nofollow">
              {title}
            </a>
          </li>
        ))}
        {view.shell.script && (
          <li hidden>
            <button type="button" id="share">
              {strings.shareByDevice}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
