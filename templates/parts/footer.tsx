import type { View } from '../../src/plan/views.js';
import { Colors } from './choices.js';
import { foreign, wordingLanguage } from './foreign.js';

/** Standing pages, archives and the feed, at the foot of every page. */
export function Footer({ view }: { view: View }) {
  const { shell } = view;
  return (
    <footer class="colophon">
      <p class="nameplate">
        <bdi lang={foreign(shell.language, view)}>{shell.title}</bdi>
      </p>
      <nav aria-label={shell.strings.footer}>
        <ul>
          {shell.footer.map(({ title, href, language }) => (
            <li key={href}>
              <a href={href} lang={foreign(language, view)}>
                <bdi>{title}</bdi>
              </a>
            </li>
          ))}
          <li>
            <a href={shell.feedHref} type="application/rss+xml" lang={wordingLanguage(view)}>
              {shell.strings.feed}
            </a>
          </li>
        </ul>
      </nav>
      <Colors view={view} />
    </footer>
  );
}
