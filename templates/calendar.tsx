import type { CalendarView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';
import { FrontHeader } from './parts/front-header.js';
import { LinkList } from './parts/link-list.js';

/** The archive of an edition: its years, each with its months. */
export default function Calendar(view: CalendarView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} titleLanguage={view.shell.stringsLanguage} />
      {view.years.length === 0 && (
        <p class="nothing" lang={wordingLanguage(view)}>
          {strings.noStories}
        </p>
      )}
      {view.years.map(({ title, href, months }) => (
        <section class="day" key={href}>
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <LinkList links={months} />
        </section>
      ))}
    </Document>
  );
}
