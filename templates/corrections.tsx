import type { CorrectionsView } from '../src/plan/views.js';
import { DateTime } from './parts/date.js';
import { Document } from './parts/document.js';
import { foreign, wordingLanguage } from './parts/foreign.js';
import { FrontHeader } from './parts/front-header.js';

export default function Corrections(view: CorrectionsView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} titleLanguage={view.shell.stringsLanguage} />
      {view.items.length === 0 && (
        <p class="nothing" lang={wordingLanguage(view)}>
          {strings.noCorrections}
        </p>
      )}
      {view.items.length > 0 && (
        <ol class="correction-list">
          {view.items.map(({ date, text, story, language, direction }) => (
            <li key={date.iso + story.href + text}>
              <DateTime date={date} />
              <div lang={foreign(language, view)} dir={direction}>
                <h2 class="headline">
                  <a href={story.href}>{story.title}</a>
                </h2>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Document>
  );
}
