import type { BaseView, Card as CardData } from '../../src/plan/views.js';
import { Card, type CardSize } from './card.js';

interface Props {
  cards: readonly CardData[];
  view: BaseView;
  /** Size of each card; `first` is that of the first one. */
  size: CardSize;
  first?: CardSize;
  level: 2 | 3 | 4;
  dated?: boolean;
  /** With the authors; where it is not said, dated cards have them. */
  named?: boolean | undefined;
  /** Whether their order counts. */
  numbered?: boolean;
  /** Class of the list: how its cards are laid out. */
  layout: 'river' | 'block' | 'column' | 'briefs';
}

export function CardList(props: Props) {
  const { cards, view, size, first = size, level, dated = false, named = dated, numbered, layout } = props;
  if (cards.length === 0) return null;
  const List = numbered ? 'ol' : 'ul';
  return (
    <List class={numbered ? `${layout} numbered` : layout}>
      {cards.map((card, index) => (
        <li key={card.href}>
          <Card
            card={card}
            view={view}
            size={index === 0 ? first : size}
            level={level}
            dated={dated}
            named={named}
          />
        </li>
      ))}
    </List>
  );
}
