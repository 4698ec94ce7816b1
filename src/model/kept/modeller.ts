import type { Config } from '../../config.js';
import { textAt } from '../../lib/texts.js';
import type { Instant } from '../../lib/time.js';
import type { ArticleDocument } from '../../parse/document.js';
import type { Entry, EntryOf } from '../../related/entry.js';
import type { Reading } from '../../related/text/reading.js';
import type { Bodies } from '../../store/bodies.js';
import { articleOf } from '../articles.js';
import { lastName } from '../last-name.js';
import { createLinkResolver, type Place } from '../links.js';
import { compareKeys } from '../order.js';
import { editorsPicks } from '../picks.js';
import { createPictures } from '../pictures.js';
import type { Report } from '../place.js';
import { leftBy, recommendsAny } from '../recommend.js';
import { createRecordKeeper } from '../records.js';
import { createReferences } from '../references.js';
import type { Article, Recommendation, Redirect } from '../site.js';
import type { Named, Story } from '../story.js';
import type { Translations } from '../translations.js';
import type { KeptParts } from './articles.js';
import { isPublicIn, traits } from './table.js';

/** A public story with all that does not depend on the related index. */
export interface ModelledStory {
  readonly article: Article;
  readonly picks: readonly Recommendation[];
  /** Absent where nothing is recommended. */
  readonly entry: Entry | undefined;
  readonly shows: ReadonlySet<string> | undefined;
}

export interface ModellerParts {
  readonly now: Instant;
  readonly config: Config;
  /** Files that links and pictures may lead to. */
  readonly media: ReadonlySet<string>;
  readonly bodies: Bodies;
  readonly readingOf: (document: ArticleDocument) => Reading;
  readonly entryOf: EntryOf;
  readonly kept: KeptParts;
  /** Files whose stories are no more what they were. */
  readonly changed: ReadonlySet<string>;
  readonly stories: readonly Story[];
  readonly places: readonly Place[];
  readonly report: Report;
  readonly missed: Set<string>;
}

/** Makes records of single stories among all others. */
export function createModeller({
  kept,
  changed,
  stories,
  places,
  report,
  missed,
  ...options
}: ModellerParts) {
  const { now, config, media, bodies } = options;
  const { count } = config.related;
  const onMiss = (written: string) => void missed.add(lastName(written));
  let all: readonly Named[] | undefined;
  const named = () => {
    all ??= namedStories(kept, stories, changed);
    return all;
  };
  const resolveLinks = createLinkResolver({ stories: named, places, media, onMiss });
  const records = createRecordKeeper({
    bodies,
    pictures: createPictures(media, onMiss),
    resolveLinks,
    report,
  });
  const references = createReferences(named, config.url, onMiss);
  const picksOf = (story: Story, translations: Translations) =>
    story.document.recommend
      ? editorsPicks(story, { references, translations, count, siteUrl: config.url, report })
      : [];
  return {
    shown: records.shown,
    check(story: Story) {
      records.check(story.document);
      picksOf(story, new Map());
    },
    tell(story: Story, row: number | undefined): ModelledStory {
      const before = isPublicIn(row, kept.table) ? kept.readRecord(row as number).article : undefined;
      const translations = new Map(before ? [[story.key, before.translations]] : []);
      const article = articleOf(story, now, translations, records);
      const picks = count > 0 ? picksOf(story, translations) : [];
      const block = leftBy(picks, story.document.recommend, count);
      const { document } = story;
      const entry = recommendsAny(config.related)
        ? options.entryOf(article, document, options.readingOf(document), config.timeZone, block)
        : undefined;
      return { article, picks, entry, shows: records.shownIn.get(article.file) };
    },
  };
}

/** Every story as others may name it: those of before, but those in the place of which there are others now. */
function namedStories(
  { head, table }: KeptParts,
  stories: readonly Story[],
  changed: ReadonlySet<string>,
): Named[] {
  const redirects = new Map<string, Redirect[]>();
  for (const redirect of [...head.redirects, ...head.hiddenRedirects])
    redirects.set(redirect.file, [...(redirects.get(redirect.file) ?? []), redirect]);
  const named: Named[] = [...stories];
  for (let row = 0; row < table.size; row++) {
    const its = table.traits[row] as number;
    const file = textAt(table.files, row);
    if (its === 0 || changed.has(file)) continue;
    named.push({
      key: textAt(table.keys, row),
      url: textAt(table.urls, row),
      language: head.languages[table.language[row] as number] ?? '',
      standing: (its & traits.public) !== 0 ? 'public' : (its & traits.hidden) !== 0 ? 'hidden' : 'withdrawn',
      redirects: redirects.get(file) ?? [],
      document: { file, slug: textAt(table.slugs, row), draft: (its & traits.draft) !== 0 },
    });
  }
  return named.sort((a, b) => compareKeys(a.document.file, b.document.file));
}
