import type { TopicView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { River } from './parts/river.js';

export default function Topic(view: TopicView) {
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        titleLanguage={view.titleLanguage}
        above={{ title: view.shell.strings.topics, language: view.shell.stringsLanguage }}
        description={view.description}
        bodyHtml={view.bodyHtml}
        feedHref={view.feedHref}
      />
      <River view={view} cards={view.cards} archive={view.archive} />
    </Document>
  );
}
