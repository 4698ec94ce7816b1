import type { AuthorView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';
import { River } from './parts/river.js';

export default function Author(view: AuthorView) {
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        titleLanguage={view.titleLanguage}
        description={view.description}
        bodyHtml={view.bodyHtml}
        image={view.image}
        feedHref={view.feedHref}
      >
        {view.role && <p class="role">{view.role}</p>}
        {view.profiles.length > 0 && (
          <ul class="profiles">
            {view.profiles.map(({ title, href }) => (
              <li key={href}>
                <a href={href} rel="me external">
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </FrontHeader>
      <River view={view} cards={view.cards} archive={view.archive} />
    </Document>
  );
}
