import type { SectionView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontBlock } from './parts/front-block.js';
import { FrontHeader } from './parts/front-header.js';
import { River } from './parts/river.js';

export default function Section(view: SectionView) {
  const { rest } = view;
  return (
    <Document view={view}>
      <FrontHeader
        view={view}
        title={view.title}
        titleLanguage={view.titleLanguage}
        description={view.description}
        bodyHtml={view.bodyHtml}
        feedHref={view.feedHref}
      />
      <River view={view} cards={view.cards} archive={rest ? undefined : view.archive} lead />
      {view.blocks.map((block, at) => (
        <FrontBlock block={block} view={view} key={at} />
      ))}
      {rest?.kicker && <p class="rest">{rest.kicker}</p>}
      {rest && rest.cards.length > 0 && <River view={view} cards={rest.cards} archive={view.archive} />}
    </Document>
  );
}
