import { toFile } from '../../lib/url.js';
import type { Article, Front, Site } from '../../model/site.js';
import { latestUrlOf } from '../addresses.js';
import type { PlanContext } from '../context.js';
import { type Edition, frontKeyOf } from '../editions.js';
import {
  blockSize,
  type Chosen,
  type ChosenBlock,
  createChooser,
  isUnpaid,
  unpaidFirst,
  weightiest,
} from '../front-choice.js';
import { eachArticle, inBoth } from '../lists.js';
import type { Page } from '../page.js';
import { blockView, chosenCard } from '../parts/front-block.js';
import { machineImages } from '../parts/images.js';
import { homeJsonLd } from '../parts/json-ld.js';
import { listFrame } from '../parts/list-frame.js';
import { lastModified } from '../parts/modified.js';
import type { HomeView } from '../views.js';

const topSize = 5;
const opinionSize = 4;
/** News that is so much older than the newest story of all leads no longer, where there is an opinion that is newer. */
const staleAfter = 30 * 24 * 60 * 60 * 1000;

/** What the front page shows, each story once. */
interface HomeChoice {
  readonly lead?: Chosen | undefined;
  readonly top: readonly Chosen[];
  /** The editor's. */
  readonly blocks: readonly ChosenBlock[];
  /** Sections that are in none of the editor's blocks. */
  readonly rest: readonly ChosenBlock[];
  readonly opinion: readonly Chosen[];
}

/**
 * Chooses among the stories of an edition: first what its editors decided, then the rest. By itself the heaviest recent story leads, or
 * the newest news or analysis; whether it has a picture plays no part. Beside it stand the next ones; then the opinions; then the
 * sections in the order of the navigation. What is sponsored stands in its section alone, behind the others.
 */
export function chooseHome(site: Site, edition: Omit<Edition, 'url'>, front?: Front | undefined): HomeChoice {
  const chooser = createChooser({ site, edition, front });
  const { take } = chooser;
  const [newest] = edition.articles.first(1);
  const weighted = weightiest(edition.weighted, newest, site);
  const news = edition.labelled('news', 'analysis');
  function* leads(): Iterable<Article> {
    if (newest === undefined) return;
    yield* weighted;
    yield* eachArticle(news.between(newest.date - staleAfter, Number.POSITIVE_INFINITY), site);
    yield* eachArticle(edition.labelled('news', 'analysis', 'opinion'), site);
    yield* eachArticle(edition.articles, site);
  }
  function* nextNews(): Iterable<Article> {
    yield* weighted;
    yield* eachArticle(news, site);
  }
  const [lead = take(leads(), 1)[0]] = front?.lead ? chooser.placed([front.lead]) : [];
  const placed = chooser.placed(front?.top ?? []);
  const top = [...placed, ...take(nextNews(), topSize - placed.length)];
  const opinion = take(eachArticle(edition.labelled('opinion'), site), opinionSize);
  const blocks = (front?.blocks ?? []).flatMap((block) => chooser.block(block) ?? []);
  const edited = new Set(front?.blocks.map(({ of }) => (of?.kind === 'section' ? of.key : undefined)));
  const rest: ChosenBlock[] = [];
  for (const section of site.sections.values()) {
    if (edited.has(section.key)) continue;
    const list = edition.bases === null ? section.articles : inBoth(section.articles, edition.articles);
    const stories = unpaidFirst(take(eachArticle(list, site), blockSize));
    // A section of opinions alone would repeat the block of opinions under another title.
    const repeats = opinion.length > 0 && stories.every(({ article }) => article.label === 'opinion');
    if (stories.some(isUnpaid) && !repeats) rest.push({ term: section, stories });
  }
  return { lead, top, blocks, rest, opinion };
}

/** The front page of an edition, at this URL. */
export function homePage(url: string, context: PlanContext): Page | undefined {
  const edition = context.edition(url);
  if (edition === undefined) return undefined;
  const { site, config, pictures } = context;
  const { language } = edition;
  const front = site.fronts.get(frontKeyOf(url));
  const { lead, top, blocks, rest, opinion } = chooseHome(site, edition, front);
  const stories = [
    ...(lead ? [lead] : []),
    ...top,
    ...opinion,
    ...[...blocks, ...rest].flatMap((block) => block.stories),
  ].map(({ article }) => article);
  return {
    kind: 'home',
    url,
    file: toFile(url),
    sources: front === undefined ? [] : [front.file],
    modified: lastModified(stories),
    view: (): HomeView => {
      const newest = Math.max(...stories.map(({ date }) => date));
      const card = (chosen: Chosen) => chosenCard(chosen, language, context);
      return {
        kind: 'home',
        ...listFrame(
          {
            title: config.title,
            description: config.tagline,
            url,
            language,
            image: machineImages(lead?.article.image, site, config, pictures)[0],
            imageAlt: lead?.article.image?.alt,
            jsonLd: homeJsonLd(site, config, edition),
          },
          context,
        ),
        edition: stories.length === 0 ? undefined : context.dates.date(newest, language),
        lead: lead && card(lead),
        top: top.map(card),
        blocks: [
          ...blocks.map((block) => blockView(block, language, context)),
          ...rest.map((block, at) => ({
            ...blockView(block, language, context),
            kicker: at === 0 ? front?.kicker : undefined,
          })),
        ],
        opinion: opinion.map(card),
        latestHref: context.href(latestUrlOf(url)),
      };
    },
  };
}
