import type { HomeView } from '../src/plan/views.js';
import { Card } from './parts/card.js';
import { CardList } from './parts/card-list.js';
import { Document } from './parts/document.js';
import { wordingLanguage } from './parts/foreign.js';
import { FrontBlock } from './parts/front-block.js';

export default function Home(view: HomeView) {
  const { strings } = view.shell;
  const wording = wordingLanguage(view);
  return (
    <Document view={view}>
      {!view.lead && (
        <p class="nothing" lang={wording}>
          {strings.noStories}
        </p>
      )}
      {view.lead && (
        <div class={topClass(view)}>
          <Card card={view.lead} view={view} size="lead" level={2} dated named={false} />
          <CardList cards={view.top} view={view} size="row" level={2} layout="column" dated named={false} />
          {view.opinion.length > 0 && (
            <section class="opinion">
              <h2 class="block-title" lang={wording}>
                {strings.opinion}
              </h2>
              <CardList
                cards={view.opinion}
                view={view}
                size="row"
                level={3}
                layout="column"
                dated
                named={false}
              />
            </section>
          )}
        </div>
      )}
      {view.blocks.map((block, at) => (
        <FrontBlock block={block} view={view} key={at} />
      ))}
      {hasMore(view) && (
        <p class="more">
          <a href={view.latestHref} lang={wording}>
            {strings.latest}
          </a>
        </p>
      )}
    </Document>
  );
}

/** Whether there may be stories that the page does not show. */
function hasMore({ blocks, opinion }: HomeView): boolean {
  return blocks.length > 0 || opinion.length > 3;
}

function topClass({ top, opinion }: HomeView): string {
  if (opinion.length > 0) return top.length > 0 ? 'top argued' : 'top';
  return top.length > 0 ? 'top' : 'top alone';
}
