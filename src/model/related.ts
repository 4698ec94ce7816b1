import { message } from '../lib/message.js';
import { calendarDay } from '../lib/time.js';
import { suggestion } from './nearest.js';
import { readPath } from './permalink.js';
import { placeOf, type Report } from './place.js';
import { createRanker } from './ranking.js';
import type { References } from './references.js';
import { rules } from './rules.js';
import type { Article, Recommendation } from './site.js';
import type { Story } from './story.js';
import type { Translations } from './translations.js';

export interface RelatedOptions {
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly storyOf: (article: Article) => Story;
  readonly references: References;
  readonly translations: Translations;
  /** How many the block shows at most. */
  readonly count: number;
  readonly siteUrl: string;
  readonly timeZone: string;
  readonly report: Report;
}

/**
 * The block "We recommend to read" of each public story, by its key: what the editor named, then the earlier parts of its
 * series, newest first, then what the ranking finds among earlier stories, until it is full. Never the story itself or its
 * translation, nor one story twice; nothing but the editor's picks is ever newer than the story, so that old pages hold
 * still. A story that turns the block off is absent.
 */
export function recommend(options: RelatedOptions): Map<string, readonly Recommendation[]> {
  const { count, translations } = options;
  const blocks = new Map<string, readonly Recommendation[]>();
  if (count === 0) return blocks;
  const stories = options.articles.toReversed();
  const indexOf = new Map(stories.map((article, index) => [article.key, index]));
  const ranker = createRanker(stories, (date) => {
    const { year, month } = calendarDay(date, options.timeZone);
    return year * 12 + month;
  });
  const parts = new Map<string, number[]>();
  stories.forEach((article, index) => {
    const story = options.storyOf(article);
    if (story.document.recommend) {
      const block = editorsPicks(story, options);
      const excluded = new Set([index]);
      const exclude = (other: number | undefined) => {
        if (other === undefined) return;
        excluded.add(other);
        for (const twin of stories[other]?.translations ?? []) excluded.add(indexOf.get(twin) ?? other);
      };
      exclude(index);
      for (const pick of block) if ('article' in pick) exclude(indexOf.get(pick.article));
      const add = (other: number, reason: 'series' | 'ranked') => {
        const key = stories[other]?.key;
        if (key === undefined || excluded.has(other) || block.length >= count) return;
        exclude(other);
        block.push({ article: key, reason });
      };
      const earlier = article.series === undefined ? [] : (parts.get(partsOf(article)) ?? []);
      for (let i = earlier.length - 1; i >= 0 && block.length < count; i--) {
        const part = earlier[i];
        if (part !== undefined) add(part, 'series');
      }
      // Two picks may be one story in two languages: then the next best takes the place of the second.
      const spare = translations.size > 0 ? 2 : 1;
      for (const other of ranker.pick(index, spare * (count - block.length), excluded)) add(other, 'ranked');
      blocks.set(article.key, block);
    }
    if (article.series !== undefined) {
      const known = parts.get(partsOf(article));
      if (known) known.push(index);
      else parts.set(partsOf(article), [index]);
    }
  });
  return blocks;
}

/** The parts of a series in one language. */
function partsOf(article: Article): string {
  return `${article.language} ${article.series}`;
}

/** What the editor named, each once, as far as readers may see it; the rest is reported. */
export function editorsPicks(
  story: Story,
  options: Pick<RelatedOptions, 'references' | 'translations' | 'count' | 'siteUrl' | 'report'>,
): Recommendation[] {
  const { references, translations, count, siteUrl, report } = options;
  const picks = new Map<string, Recommendation>();
  for (const [index, reference] of story.document.related.entries()) {
    const place = placeOf(story.document, `related.${index}`);
    const written = 'story' in reference ? reference.story : reference.url;
    const found = references.find(written, story);
    if ('url' in reference && !('story' in found)) {
      // A page of this site that is no story, or a page elsewhere.
      const own = readPath(reference.url.replace(/[?#].*$/, ''), siteUrl);
      const known = 'path' in own ? own.path : reference.url;
      picks.set(`url ${known}`, { title: reference.title, url: reference.url, reason: 'editor' });
    } else if ('candidates' in found) {
      const files = found.candidates.slice(0, 5).map((candidate) => candidate.document.file);
      const more = found.candidates.length > files.length ? ' and others' : '';
      report(message(rules['related-ambiguous'], `“${written}” may be ${files.join(' or ')}${more}.`, place));
    } else if (!('story' in found)) {
      const what = `No story is named “${written}”.${suggestion(found.nearest)}`;
      report(message(rules['related-unknown'], what, place));
    } else if (found.story === story || translations.get(story.key)?.includes(found.story.key)) {
      report(message(rules['related-to-itself'], `“${written}” is this story, or its translation.`, place));
    } else if (found.story.standing !== 'public') {
      report(message(rules['related-not-public'], `${found.story.document.file} is not public now.`, place));
    } else {
      picks.set(`story ${found.story.key}`, { article: found.story.key, reason: 'editor' });
    }
  }
  const block = [...picks.values()];
  if (block.length > count) {
    const what = `The editor names ${block.length} stories; the block shows ${count}.`;
    report(message(rules['related-too-many'], what, placeOf(story.document, 'related')));
  }
  return block.slice(0, count);
}
