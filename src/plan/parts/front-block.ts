import type { PlanContext } from '../context.js';
import type { Chosen, ChosenBlock } from '../front-choice.js';
import type { Card, FrontBlockView } from '../views.js';

/** A story on a front page, with its kicker and headline there. */
export function chosenCard(
  { article, kicker, headline }: Chosen,
  pageLanguage: string,
  context: PlanContext,
): Card {
  const card = context.card(article, pageLanguage);
  return { ...card, kicker: kicker ?? card.kicker, headline: headline ?? card.headline };
}

export function blockView(
  { title, term, stories }: ChosenBlock,
  pageLanguage: string,
  context: PlanContext,
): FrontBlockView {
  const link = term && context.link(term);
  return {
    title: title ?? link?.title,
    // The editor's title is in the language of the page.
    language: title === undefined ? link?.language : undefined,
    href: link?.href,
    cards: stories.map((story) => chosenCard(story, pageLanguage, context)),
  };
}
