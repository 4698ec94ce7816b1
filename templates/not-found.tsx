import type { NotFoundView } from '../src/plan/views.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';

export default function NotFound(view: NotFoundView) {
  const { strings, homeHref } = view.shell;
  return (
    <Document view={view}>
      <div class="notice indented" lang={wordingLanguage(view)}>
        <h1>{strings.notFoundTitle}</h1>
        <p>{strings.notFoundText}</p>
        <p>
          <a href={homeHref}>{strings.goHome}</a>
        </p>
      </div>
      {view.cards.length > 0 && (
        <section>
          <h2 class="block-title" lang={wordingLanguage(view)}>
            {strings.latest}
          </h2>
          <CardList cards={view.cards} view={view} size="row" level={3} layout="river" dated />
        </section>
      )}
    </Document>
  );
}
