import type { YearView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { LinkList } from './parts/link-list.js';
import { Pager } from './parts/pager.js';

export default function Year(view: YearView) {
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} above={view.archive} />
      <LinkList links={view.months} />
      <Pager view={view} newer={view.newer} older={view.older} />
    </Document>
  );
}
