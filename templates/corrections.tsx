import type { CorrectionsView } from '../src/plan/views.js';
import { DateTime } from './parts/date.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';

export default function Corrections(view: CorrectionsView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} />
      {view.items.length === 0 && <p class="nothing">{strings.noCorrections}</p>}
      {view.items.length > 0 && (
        <ol class="correction-list">
          {view.items.map(({ date, text, story }) => (
            <li key={date.iso + story.href + text}>
              <DateTime date={date} />
              <div>
                <h2 class="headline" dir="auto">
                  <a href={story.href}>{story.title}</a>
                </h2>
                <p dir="auto">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Document>
  );
}
