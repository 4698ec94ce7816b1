import { type Message, message, type Place, type Rule } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Standing } from '../model/gates.js';
import type { ArticleDocument } from '../parse/document.js';
import { rules } from './rules.js';
import { wordsOf } from './words.js';

/** One version of a story, as far as readers are concerned. */
export interface Version {
  readonly document: Omit<ArticleDocument, 'body'>;
  readonly text: string;
  readonly url: string;
  /** At the instant for which versions are compared. */
  readonly standing: Standing;
  /** When it was or will be published. */
  readonly publication: Instant;
}

export interface Comparison {
  /** What the earlier version of the newsroom is called: `origin/main`. */
  readonly since: string;
  readonly now: Instant;
  /** Whether readers find anything at an address of the site now. */
  readonly answers: (url: string) => boolean;
  /** The place of a field of the version now. */
  readonly placeOf: (field: string) => Place;
  /** The first line of the text that is another one now. */
  readonly changedLine: () => Place;
  /** An instant in words. */
  readonly show: (instant: Instant) => string;
}

/** Says what a story that stands in no file any more leaves behind. Nothing, unless readers could see it. */
export function judgeDeleted(
  { document, url, standing }: Version,
  { since, answers }: Pick<Comparison, 'since' | 'answers'>,
  place: Place,
): Message[] {
  if (standing === 'hidden' || answers(url)) return [];
  const what = `The story “${document.title}” was published at ${since}, and its file is gone: at ${url} readers find nothing any more.`;
  return [message(rules.deleted, what, place)];
}

/** Says what the change from one version of a story to another does to its readers. */
export function judge(before: Version, after: Version, comparison: Comparison): Message[] {
  if (before.standing === 'hidden') return earlier(before, after, comparison);
  return [...lostAddress(before, after, comparison), ...silentChange(before, after, comparison)];
}

/** A story that is still to be published, and would be sooner than it was to be. */
function earlier(before: Version, after: Version, { now, since, show, placeOf }: Comparison): Message[] {
  const { document: old } = before;
  if (before.publication <= now || after.publication >= before.publication) return [];
  // The date of a draft is no promise; an embargo is one, whoever writes it down.
  if (old.embargo === undefined && (old.draft || after.document.draft)) return [];
  const isEmbargo = old.embargo !== undefined && old.embargo >= old.date;
  const then = `At ${since} the ${isEmbargo ? 'embargo ended' : 'story was to be published'} at ${show(before.publication)}`;
  const what =
    isEmbargo && after.document.embargo === undefined
      ? `${then}; now there is no embargo, and the story is published at ${show(after.publication)}.`
      : `${then}; now it is ${show(after.publication)}.`;
  const field = after.document.embargo === undefined ? 'date' : 'embargo';
  return [message(rules['embargo-earlier'], what, placeOf(field))];
}

function lostAddress(before: Version, after: Version, comparison: Comparison): Message[] {
  const { since, answers, placeOf, now } = comparison;
  const { document } = after;
  if (after.standing === 'hidden') {
    // To let a story expire is a decision that is written down.
    if (document.expires !== undefined && document.expires <= now) return [];
    if (answers(before.url)) return [];
    const [field, why] = document.draft
      ? ['draft', 'is a draft now']
      : [laterField(before, after), `is published at ${comparison.show(after.publication)} only`];
    const what = `The story was published at ${since} and ${why}: at ${before.url} readers find nothing any more.`;
    const fix =
      'Undo that and withdraw the story (`withdrawn` with a date and a reason), or write its address into `redirectFrom` of the story that takes its place.';
    return [message(rules.deleted, what, placeOf(field), fix)];
  }
  if (after.url === before.url || answers(before.url)) return [];
  const what = `The story was at ${before.url} at ${since} and is at ${after.url} now, and nothing leads from the old address to the new one.`;
  const fix = `Add the old address to the front matter, redirectFrom: [${JSON.stringify(before.url)}], or undo what changed the address.`;
  return [message(rules['address-changed'], what, placeOf(movedField(before, after)), fix)];
}

function laterField({ document: old }: Version, { document }: Version): string {
  return document.embargo !== undefined && document.embargo !== old.embargo ? 'embargo' : 'date';
}

/** The field that makes the address another one, as far as one can tell; `''` for the file's own name. */
function movedField({ document: old }: Version, { document }: Version): string {
  const fields = ['url', 'slug', 'section', 'date'] as const;
  return fields.find((field) => document[field] !== old[field] && document.places[field]) ?? '';
}

function silentChange(before: Version, after: Version, comparison: Comparison): Message[] {
  if (before.standing !== 'public' || after.standing !== 'public' || isMarked(before, after)) return [];
  const { since, placeOf, changedLine } = comparison;
  const isRetitled = wordsOf(before.document.title) !== wordsOf(after.document.title);
  const isRewritten = wordsOf(before.text) !== wordsOf(after.text);
  if (!isRetitled && !isRewritten) return [];
  const lacking = 'without a new `updated` and without a new correction';
  const was = `, which was “${before.document.title}” at ${since},`;
  const [what, place] = isRetitled
    ? [
        `The headline${was}${isRewritten ? ' and the text have' : ' has'} changed ${lacking}.`,
        placeOf('title'),
      ]
    : [`The text of the published story is another one than at ${since}, ${lacking}.`, changedLine()];
  return [message(rules['changed-without-update'], what, place)];
}

/** Whether readers are told of a change: by a later `updated`, or by a correction that was not there. */
function isMarked({ document: old, publication }: Version, { document }: Version): boolean {
  if (document.updated !== undefined && document.updated > Math.max(old.updated ?? publication, publication))
    return true;
  if (document.corrections.length > old.corrections.length) return true;
  const last = Math.max(...old.corrections.map(({ date }) => date));
  return old.corrections.length > 0 && document.corrections.some(({ date }) => date > last);
}

/** Rules with a level of the configuration. */
export const configurable = {
  changedWithoutUpdate: rules['changed-without-update'],
  addressChanged: rules['address-changed'],
  deleted: rules.deleted,
  embargoEarlier: rules['embargo-earlier'],
} as const satisfies Readonly<Record<string, Rule>>;
