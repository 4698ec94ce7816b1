import type { BaseView, Card as CardData } from '../../src/plan/views.js';
import { Names } from './byline.js';
import { DateTime } from './date.js';
import { foreign, wordingLanguage } from './foreign.js';
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
  /** With the date. */
  dated?: boolean;
  /** With the authors, in all sizes but `brief`. Whose opinion it is stands on every card of one. */
  named?: boolean;
}

/** A story in a list. All of it leads to the story; its one link is the headline. */
export function Card(props: Props) {
  const { card, view, size, level, first = size === 'lead', dated = false, named = dated } = props;
  const { strings } = view.shell;
  const other = foreign(card.language, view);
  const page = other === undefined ? undefined : view;
  const label = {
    text: card.label === 'news' ? '' : strings[card.label],
    lang: wordingLanguage(view) ?? page?.language,
  };
  const Heading = `h${level}` as const;
  const large = size === 'lead' || size === 'feature';
  const hasNames = card.authors.length > 0 && (card.label === 'opinion' || (named && size !== 'brief'));
  return (
    <article class={`card ${size}`} lang={other} data-label={card.label === 'news' ? undefined : card.label}>
      {card.image && size !== 'brief' && (
        <Picture image={card.image} place={size} first={first} decorative={!large} />
      )}
      <div class="card-text" dir={other === undefined ? undefined : card.direction}>
        {(card.kicker || card.label !== 'news') && (
          <p class="kicker">
            {card.label !== 'news' && (
              <span class="label" lang={label.lang} aria-hidden="true">
                {label.text}
              </span>
            )}{' '}
            {card.kicker}
          </p>
        )}
        <Heading class="headline">
          {/* Whoever goes from heading to heading is told what is no news, too. */}
          {card.label !== 'news' && (
            <span class="spoken" lang={label.lang}>
              {label.text}:{' '}
            </span>
          )}
          <a href={card.href}>{card.headline}</a>
        </Heading>
        {card.dek && size !== 'brief' && <p class="dek">{card.dek}</p>}
        {(hasNames || dated) && (
          <p class="card-meta">
            {hasNames && (
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
