import type { ArticleView } from '../../src/plan/views.js';

/** The same story in other languages, each named in its own. */
export function Translations({ view }: { view: Pick<ArticleView, 'translations'> }) {
  if (view.translations.length === 0) return null;
  return (
    <ul class="translations">
      {view.translations.map(({ title, href, language, direction, languageName }) => (
        <li key={href}>
          <a href={href} hreflang={language} lang={language} dir={direction} rel="alternate">
            <b>{languageName}</b> {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
