import type { WithdrawnView } from '../src/plan/views.js';
import { DateTime } from './parts/date.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';

export default function Withdrawn(view: WithdrawnView) {
  const { strings, homeHref } = view.shell;
  return (
    <Document view={view}>
      <article class="notice indented">
        <h1 lang={wordingLanguage(view)}>{strings.withdrawn}</h1>
        <p>
          <DateTime date={view.date} />
        </p>
        <p>{view.reason}</p>
        <p>
          <a href={homeHref} lang={wordingLanguage(view)}>
            {strings.goHome}
          </a>
        </p>
      </article>
    </Document>
  );
}
