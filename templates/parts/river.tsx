import type { BaseView, Card as CardData, LinkView } from '../../src/plan/views.js';
import { CardList } from './card-list.js';
import { wordingLanguage } from './foreign.js';

interface Props {
  view: BaseView;
  cards: readonly CardData[];
  /** The archive behind the newest. */
  archive?: LinkView | undefined;
  /** Whether the first story is set apart. */
  lead?: boolean;
}

/** Stories one after the other, and where those before them are. */
export function River({ view, cards, archive, lead = false }: Props) {
  const { strings } = view.shell;
  if (cards.length === 0)
    return (
      <p class="nothing" lang={wordingLanguage(view)}>
        {strings.noStories}
      </p>
    );
  return (
    <>
      <CardList
        cards={cards}
        view={view}
        size="row"
        first={lead ? 'lead' : 'row'}
        level={2}
        layout="river"
        dated
      />
      {archive && (
        <p class="more">
          <a href={archive.href}>
            <span lang={wordingLanguage(view)}>{strings.archive}</span>: {archive.title}
          </a>
        </p>
      )}
    </>
  );
}
