import { toFile } from '../../lib/url.js';
import type { Front, Section } from '../../model/site.js';
import { frontSize } from '../archives.js';
import type { PlanContext } from '../context.js';
import { type Chosen, type ChosenBlock, createChooser, weightiest } from '../front-choice.js';
import { articlesOf } from '../lists.js';
import type { Page } from '../page.js';
import { blockView, chosenCard } from '../parts/front-block.js';
import { lastModified } from '../parts/modified.js';
import type { SectionView } from '../views.js';
import { frontBase, sourcesOf } from './fronts.js';

/** What the front page of a section shows, each story once. */
interface SectionChoice {
  /** The lead, and what the editor wants beside it. */
  readonly first: readonly Chosen[];
  readonly blocks: readonly ChosenBlock[];
  /** The newest stories that are left. */
  readonly rest: readonly Chosen[];
}

/** Chooses what editors decided, then the newest. By itself the heaviest recent story leads, or the newest. */
export function chooseSection(
  section: Section,
  front: Front | undefined,
  { site }: Pick<PlanContext, 'site'>,
): SectionChoice {
  const newest = articlesOf(section.articles.first(frontSize), site);
  const chooser = createChooser({ site, front });
  const weighted = newest.filter(({ weight = 0, label }) => weight > 0 && label !== 'sponsored');
  const recent = {
    between: (from: number) => weighted.filter(({ date }) => date >= from),
  };
  const [lead = chooser.take([...weightiest(recent, newest[0], site), ...newest], 1)[0]] = front?.lead
    ? chooser.placed([front.lead])
    : [];
  return {
    first: [...(lead ? [lead] : []), ...chooser.placed(front?.top ?? [])],
    blocks: (front?.blocks ?? []).flatMap((block) => chooser.block(block) ?? []),
    rest: chooser.take(newest, frontSize),
  };
}

/** The front page of a section. */
export function sectionPage(key: string, context: PlanContext): Page | undefined {
  const { site, config } = context;
  const section = site.sections.get(key);
  if (section === undefined) return undefined;
  const front = site.fronts.get(`front/${key}`);
  const { first, blocks, rest } = chooseSection(section, front, context);
  const articles = [...first, ...blocks.flatMap(({ stories }) => stories), ...rest].map(
    ({ article }) => article,
  );
  return {
    kind: 'section',
    url: section.url,
    file: toFile(section.url),
    sources: [...sourcesOf(section), ...(front === undefined ? [] : [front.file])],
    modified: lastModified(articles),
    view: (): SectionView => {
      const card = (chosen: Chosen) => chosenCard(chosen, config.language, context);
      const isOneList = blocks.length === 0 && front?.kicker === undefined;
      return {
        kind: 'section',
        ...frontBase('section', section, articles, context),
        cards: (isOneList ? [...first, ...rest] : first).map(card),
        blocks: blocks.map((block) => blockView(block, config.language, context)),
        rest: isOneList ? undefined : { kicker: front?.kicker, cards: rest.map(card) },
      };
    },
  };
}
