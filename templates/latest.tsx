import type { LatestView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { LinkList } from './parts/link-list.js';
import { River } from './parts/river.js';

export default function Latest(view: LatestView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} />
      <River view={view} cards={view.cards} />
      {view.years.length > 0 && (
        <nav class="years" aria-label={strings.archive}>
          <h2 class="block-title">{strings.archive}</h2>
          <LinkList links={view.years} />
        </nav>
      )}
    </Document>
  );
}
