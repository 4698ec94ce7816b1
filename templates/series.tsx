import type { SeriesView } from '../src/plan/views.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';
import { FrontHeader } from './parts/front-header.js';

export default function Series(view: SeriesView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        titleLanguage={view.titleLanguage}
        above={{ title: strings.series, language: view.shell.stringsLanguage }}
        description={view.description}
        bodyHtml={view.bodyHtml}
      />
      {view.cards.length === 0 && (
        <p class="nothing" lang={wordingLanguage(view)}>
          {strings.noStories}
        </p>
      )}
      <CardList cards={view.cards} view={view} size="row" level={2} layout="river" numbered dated />
    </Document>
  );
}
