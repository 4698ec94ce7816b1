import type { RedirectView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { foreign, wordingLanguage } from './parts/foreign.js';

/** Forwards at once, for hosts that know no redirects of their own. */
export default function Redirect(view: RedirectView) {
  const { strings } = view.shell;
  return (
    <Document view={view} head={<meta http-equiv="refresh" content={`0; url=${view.to.href}`} />}>
      <div class="notice indented">
        <h1 lang={wordingLanguage(view)}>{strings.movedTo}</h1>
        <p>
          <a href={view.to.href} lang={foreign(view.to.language, view)}>
            <bdi>{view.to.title}</bdi>
          </a>
        </p>
      </div>
    </Document>
  );
}
