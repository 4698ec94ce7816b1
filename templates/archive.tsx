import type { ArchiveView } from '../src/plan/views.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { Pager } from './parts/pager.js';

export default function Archive(view: ArchiveView) {
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} above={view.of} />
      <CardList cards={view.cards} view={view} size="row" level={2} layout="river" dated />
      <Pager view={view} newer={view.newer} older={view.older} />
    </Document>
  );
}
