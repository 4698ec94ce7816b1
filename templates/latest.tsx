import type { LatestView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';
import { FrontHeader } from './parts/front-header.js';
import { LinkList } from './parts/link-list.js';
import { River } from './parts/river.js';

export default function Latest(view: LatestView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} titleLanguage={view.shell.stringsLanguage} />
      <River view={view} cards={view.cards} />
      {view.years.length > 0 && (
        <nav class="years" aria-label={strings.archive}>
          <h2 class="block-title" lang={wordingLanguage(view)}>
            {strings.archive}
          </h2>
          <LinkList links={view.years} />
        </nav>
      )}
    </Document>
  );
}
