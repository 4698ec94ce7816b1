import type { BaseView, Card as CardData } from '../../src/plan/views.js';
import { Names } from './byline.js';
import { DateTime } from './date.js';
import { Label } from './label.js';
import { Picture } from './picture.js';

/**
 * - `lead`: the first story of a page, at once and large;
 * - `feature`: picture above, with dek;
 * - `row`: picture beside, with dek;
 * - `brief`: the headline, without picture and dek.
 */
export type CardSize = 'lead' | 'feature' | 'row' | 'brief';

interface Props {
  card: CardData;
  view: BaseView;
  size: CardSize;
  /** Of its headline, to follow the headings around it. */
  level: 2 | 3 | 4;
  /** Whether its picture is the first that a reader sees on the page: that of the lead is. */
  first?: boolean;
  /** With the date; with its authors too in `lead` and `row`. */
  dated?: boolean;
}

/** A story in a list. All of it leads to the story; its one link is the headline. */
export function Card({ card, view, size, level, first = size === 'lead', dated = false }: Props) {
  const { strings } = view.shell;
  const Heading = `h${level}` as const;
  const foreign = card.language !== view.language;
  const page = foreign ? view : undefined;
  const large = size === 'lead' || size === 'feature';
  const named = card.authors.length > 0 && (card.label === 'opinion' || (dated && size !== 'brief'));
  return (
    <article class={`card ${size}`} data-label={card.label === 'news' ? undefined : card.label}>
      {card.image && size !== 'brief' && (
        <Picture image={card.image} place={size} first={first} decorative={!large} />
      )}
      <div
        class="card-text"
        lang={foreign ? card.language : undefined}
        dir={foreign ? card.direction : undefined}
      >
        {(card.kicker || card.label !== 'news') && (
          <p class="kicker">
            <span lang={page?.language}>
              <Label label={card.label} strings={strings} />
            </span>{' '}
            {card.kicker}
          </p>
        )}
        <Heading class="headline">
          <a href={card.href}>{card.headline}</a>
        </Heading>
        {card.dek && size !== 'brief' && <p class="dek">{card.dek}</p>}
        {(named || dated) && (
          <p class="card-meta">
            {named && (
              <span class="names">
                <Names names={card.authors} strings={strings} direction={view.direction} />
              </span>
            )}{' '}
            {dated && <DateTime date={card.date} page={page} />}
          </p>
        )}
      </div>
    </article>
  );
}
