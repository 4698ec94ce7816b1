import type { MonthView } from '../src/plan/views.js';
import { CardList } from './parts/card-list.js';
import { DateTime } from './parts/date.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { Pager } from './parts/pager.js';

export default function Month(view: MonthView) {
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} above={view.year} />
      {view.days.map(({ date, cards }) => (
        <section class="day" key={date.iso}>
          <h2>
            <DateTime date={date} />
          </h2>
          <CardList cards={cards} view={view} size="brief" level={3} layout="briefs" />
        </section>
      ))}
      <Pager view={view} newer={view.newer} older={view.older} />
    </Document>
  );
}
