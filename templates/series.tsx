import type { SeriesView } from '../src/plan/views.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';

export default function Series(view: SeriesView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        above={strings.series}
        description={view.description}
        bodyHtml={view.bodyHtml}
      />
      {view.cards.length === 0 && <p class="nothing">{strings.noStories}</p>}
      <CardList cards={view.cards} view={view} size="row" level={2} layout="river" numbered dated />
    </Document>
  );
}
