import type { Card as CardData, HomeView } from '../src/plan/views.js';
import { Card } from './parts/card.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';

export default function Home(view: HomeView) {
  const { strings } = view.shell;
  return (
    <Document view={view}>
      {!view.lead && <p class="nothing">{strings.noStories}</p>}
      {view.lead && (
        <div class={view.opinion.length > 0 ? 'top argued' : 'top'}>
          <Card card={view.lead} view={view} size="lead" level={2} />
          <CardList cards={view.top} view={view} size="row" level={2} layout="column" />
          {view.opinion.length > 0 && (
            <section class="opinion">
              <h2 class="block-title">{strings.opinion}</h2>
              <CardList cards={view.opinion} view={view} size="row" level={3} layout="column" />
            </section>
          )}
        </div>
      )}
      {view.blocks.map(({ section, cards }) => (
        <section class={blockClass(cards)} key={section.href}>
          <h2 class="block-title">
            <a href={section.href}>
              <bdi>{section.title}</bdi>
            </a>
          </h2>
          <CardList cards={cards} view={view} size="row" first="feature" level={3} layout="block" />
        </section>
      ))}
      {view.lead && (
        <p class="more">
          <a href={view.latestHref}>{strings.latest}</a>
        </p>
      )}
    </Document>
  );
}

/** Said at once, not found out by the stylesheet: what follows must not move when more of the page arrives. */
function blockClass([first, ...others]: readonly CardData[]): string {
  const sorts = [first?.image ? '' : ' pictureless', others.length === 0 ? ' single' : ''];
  return `section-block${sorts.join('')}`;
}
