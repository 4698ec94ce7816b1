import type { Config } from '../config.js';
import type { Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Document, PageDocument } from '../parse/document.js';
import type { Bodies } from '../store/bodies.js';
import { articleOf, withdrawnOf } from './articles.js';
import { createVocabularies } from './filing.js';
import { earlier, newsAfter, nextGate, nextHousekeeping, nextOld, oldBefore } from './gates.js';
import { sortDocuments } from './kinds.js';
import { lastName } from './last-name.js';
import { createLinkResolver } from './links.js';
import { logosOf } from './logos.js';
import { newestFirst } from './order.js';
import { pageUrl } from './permalink.js';
import { editorsPicks } from './picks.js';
import { createPictures, takeApart } from './pictures.js';
import { createRecordKeeper } from './records.js';
import { sortRedirects } from './redirects.js';
import { createReferences } from './references.js';
import type { Entry } from './related/entry.js';
import { type RelatedMeans, recommend } from './related/recommend.js';
import type { SiteData } from './site.js';
import { createStandingPages } from './standing-pages.js';
import { createStories } from './stories.js';
import type { Story } from './story.js';
import { createTerms, placesOf } from './terms.js';
import { groupTranslations } from './translations.js';

export interface ModelOptions {
  readonly now: Instant;
  readonly config: Config;
  /** Files under the content folder that are no texts: pictures and what else a story may link to. */
  readonly media: ReadonlySet<string>;
  /** Takes the texts of public records, and of no others. */
  readonly bodies: Bodies;
  readonly related: RelatedMeans;
}

export interface Modelled {
  readonly site: SiteData;
  readonly messages: readonly Message[];
  /** The archive as the related index knows it. */
  readonly entries: readonly Entry[];
  /** Every story, those that readers may not see too. */
  readonly stories: readonly Story[];
  /** Last names (see last-name.ts) that were looked up, and for which a story that comes may be meant. */
  readonly missed: ReadonlySet<string>;
  /** Files under the content folder that public records show or link to, by the record's file. */
  readonly shownIn: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The newsroom at one instant. The result does not depend on the order of the documents, and holds nothing of what is not
 * public at that instant.
 */
export function buildSite(documents: readonly Document[], options: ModelOptions): Modelled {
  const { now, config, media, bodies, related } = options;
  const { language } = config;
  const messages: Message[] = [];
  const report = (message: Message) => void messages.push(message);

  const kinds = sortDocuments(documents, report);
  const vocabularies = createVocabularies(kinds);
  const stories = createStories(kinds.articles, vocabularies, config, now, report);
  const byKey = new Map(stories.map((story) => [story.key, story]));
  const storyOf = ({ key }: { readonly key: string }) => known(byKey.get(key));
  const open = stories.filter((story) => story.standing === 'public');
  const upcoming = stories.filter((story) => story.upcoming);

  const pageUrls = new Map(
    kinds.pages.map((page) => [page, pageUrl(page, config, page.draft ? () => {} : report)]),
  );
  const urlOfPage = (page: PageDocument) => known(pageUrls.get(page));
  const places = placesOf(vocabularies, kinds.pages, urlOfPage);
  const missed = new Set<string>();
  const onMiss = (written: string) => void missed.add(lastName(written));
  const pictures = createPictures(media, onMiss);
  const resolveLinks = createLinkResolver({ stories: () => stories, places, media, onMiss });
  const records = createRecordKeeper({ bodies, pictures, resolveLinks, report });

  const references = createReferences(() => stories, config.url, onMiss);
  const translations = groupTranslations(stories, references, report);
  const articles = open.map((story) => articleOf(story, now, translations, records)).sort(newestFirst);
  const terms = createTerms({
    vocabularies,
    articles,
    documentOf: (article) => storyOf(article).document,
    records,
    language,
    policy: config,
    report,
  });
  const pages = createStandingPages(kinds.pages, urlOfPage, records, language);

  const { count } = config.related;
  const blocks = { references, translations, count, siteUrl: config.url, report };
  const { recommendations, followUps, entries } = recommend({
    ...blocks,
    ...related,
    articles,
    storyOf,
    timeZone: config.timeZone,
    tuning: config.related,
    followUps: config.related.followUps,
  });
  for (const story of upcoming) {
    records.check(story.document);
    if (story.document.recommend) editorsPicks(story, blocks);
  }

  const { pictures: shown, cuts } = takeApart([...records.shown, ...logosOf(config, media)]);
  const site: SiteData = {
    now,
    articles,
    articleByKey: new Map(articles.map((article) => [article.key, article])),
    withdrawn: stories.flatMap((story) => withdrawnOf(story) ?? []).sort(newestFirst),
    ...terms,
    pages,
    redirects: sortRedirects(open.flatMap((story) => story.redirects)),
    recommendations,
    followUps,
    pictures: new Set(shown),
    cuts,
    nextGate: nextGate(kinds.articles, now),
    nextHousekeeping: earlier(nextHousekeeping(kinds.articles, now), nextOld(articles, now, config.oldAfter)),
    oldBefore: oldBefore(now, config.oldAfter),
    newsAfter: newsAfter(now),
  };
  return { site, messages, entries, stories, missed, shownIn: records.shownIn };
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a record was asked for that is not of this site');
  return value;
}
