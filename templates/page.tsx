import type { StandingPageView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { Prose } from './parts/prose.js';

export default function StandingPage(view: StandingPageView) {
  return (
    <Document view={view}>
      <article class="standing indented">
        <header>
          <h1>{view.title}</h1>
          {view.description && <p class="dek">{view.description}</p>}
        </header>
        <Prose html={view.bodyHtml} />
      </article>
    </Document>
  );
}
