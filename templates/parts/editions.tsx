import type { Shell } from '../../src/plan/views.js';

/** On each front page: those in all languages of the paper, each named in its own. A story leads to its own translations. */
export function Editions({ shell }: { shell: Shell }) {
  const { editions, homeHref, strings } = shell;
  if (!editions) return null;
  return (
    <nav class="editions" aria-label={strings.languages}>
      <ul>
        {editions.map(({ title, href, language }) => (
          <li key={href}>
            <a
              href={href}
              hreflang={language}
              lang={language}
              aria-current={href === homeHref ? 'page' : undefined}
            >
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
