import type { View } from '../../src/plan/views.js';
import { foreign } from './foreign.js';

/** The paper's sections; the one the page belongs to is marked. */
export function Navigation({ view }: { view: View }) {
  const { navigation, strings } = view.shell;
  if (navigation.length === 0) return null;
  const here = sectionOf(view);
  return (
    <nav class="navigation" aria-label={strings.sections}>
      <ul>
        {navigation.map(({ title, href, language }) => (
          <li key={href}>
            <a href={href} lang={foreign(language, view)} aria-current={currentMark(view, title, href, here)}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentMark(view: View, title: string, href: string, here: string | undefined) {
  if (view.kind === 'section') return title === view.title ? 'page' : undefined;
  return href === here ? 'true' : undefined;
}

function sectionOf(view: View): string | undefined {
  if (view.kind === 'article') return view.section.href;
  return view.kind === 'archive' ? view.of.href : undefined;
}
