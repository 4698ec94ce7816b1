import type { BaseView, Card as CardData, FrontBlockView } from '../../src/plan/views.js';
import { CardList } from './card-list.js';
import { foreign } from './foreign.js';

interface Props {
  block: FrontBlockView;
  view: BaseView;
}

/** Stories that stand together on a front page, the first one larger. */
export function FrontBlock({ block, view }: Props) {
  const { kicker, title, href, language = view.language, cards } = block;
  const name = <bdi>{title}</bdi>;
  const lang = foreign(language, view);
  return (
    <>
      {kicker && <p class="rest">{kicker}</p>}
      <section class={classOf(cards)}>
        {title && (
          <h2 class="block-title" lang={href === undefined ? lang : undefined}>
            {href === undefined ? (
              name
            ) : (
              <a href={href} lang={lang}>
                {name}
              </a>
            )}
          </h2>
        )}
        <CardList
          cards={cards}
          view={view}
          size="row"
          first="feature"
          level={title ? 3 : 2}
          layout="block"
          dated
          named={false}
        />
      </section>
    </>
  );
}

/** Said at once, not found out by the stylesheet: what follows must not move when more of the page arrives. */
function classOf([first, ...others]: readonly CardData[]): string {
  const sorts = [first?.image ? '' : ' pictureless', others.length === 0 ? ' single' : ''];
  return `section-block${sorts.join('')}`;
}
