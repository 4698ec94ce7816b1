import type { SectionView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { River } from './parts/river.js';

export default function Section(view: SectionView) {
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        titleLanguage={view.titleLanguage}
        description={view.description}
        bodyHtml={view.bodyHtml}
        feedHref={view.feedHref}
      />
      <River view={view} cards={view.cards} archive={view.archive} lead />
    </Document>
  );
}
