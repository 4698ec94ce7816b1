import { message } from '../lib/message.js';
import { formatIso, type Instant } from '../lib/time.js';
import type { ArticleDocument, Correction } from '../parse/document.js';
import { publication } from './gates.js';
import { placeOf, type Report } from './place.js';
import { rules } from './rules.js';

interface Dates {
  readonly date: Instant;
  readonly updated?: Instant | undefined;
  /** Which of the two were written as a day. */
  readonly dayOnly?: readonly ('date' | 'updated')[] | undefined;
  readonly modified: Instant;
  /** Oldest first; those of one instant in the editor's order. */
  readonly corrections: readonly Correction[];
}

/** A story's dates as readers see them at `now`: an update or a correction dated ahead is not in force yet. */
export function datesAt(document: ArticleDocument, now: Instant): Dates {
  const date = publication(document);
  const corrections = document.corrections
    .filter((correction) => correction.date <= now)
    .sort((a, b) => a.date - b.date);
  const updated =
    document.updated !== undefined && document.updated > date && document.updated <= now
      ? document.updated
      : undefined;
  const modified = Math.max(date, updated ?? date, corrections.at(-1)?.date ?? date);
  const asDays = (['date', 'updated'] as const).filter((name) => isDay(name, document, updated));
  return {
    date,
    ...(updated !== undefined && { updated }),
    ...(asDays.length > 0 && { dayOnly: asDays }),
    modified,
    corrections,
  };
}

/** Whether readers are shown the day alone. A story is published at its date or, if that is later, when its embargo ends. */
function isDay(name: 'date' | 'updated', document: ArticleDocument, updated: Instant | undefined): boolean {
  if (name === 'updated' && updated === undefined) return false;
  const isEmbargo = name === 'date' && document.embargo !== undefined && document.embargo > document.date;
  return document.dayOnly?.includes(isEmbargo ? 'embargo' : name) ?? false;
}

/** Reports dates of a story that contradict each other. */
export function checkDates(document: ArticleDocument, now: Instant, timeZone: string, report: Report): void {
  const { date, updated, expires, withdrawn } = document;
  const published = publication(document);
  const show = (instant: Instant) => formatIso(instant, timeZone);
  if (expires !== undefined && expires <= published) {
    report(
      message(
        rules['never-public'],
        `The story expires at ${show(expires)}, but is published at ${show(published)}.`,
        placeOf(document, 'expires'),
      ),
    );
  }
  if (document.embargo !== undefined && document.embargo < date) {
    report(
      message(
        rules['embargo-before-date'],
        `The embargo ends at ${show(document.embargo)}, but the story is dated ${show(date)}.`,
        placeOf(document, 'embargo'),
      ),
    );
  }
  if (updated !== undefined && updated < date) {
    report(
      message(
        rules['updated-before-date'],
        `The story was updated at ${show(updated)}, but is dated ${show(date)}.`,
        placeOf(document, 'updated'),
      ),
    );
  } else if (updated !== undefined && updated > Math.max(now, published)) {
    report(
      message(
        rules['updated-in-future'],
        `The update is dated ${show(updated)}, which is still to come.`,
        placeOf(document, 'updated'),
      ),
    );
  }
  if (withdrawn && withdrawn.date < date) {
    report(
      message(
        rules['withdrawn-before-date'],
        `The story was withdrawn at ${show(withdrawn.date)}, but is dated ${show(date)}.`,
        placeOf(document, 'withdrawn.date'),
      ),
    );
  }
  for (const [index, correction] of document.corrections.entries()) {
    if (correction.date >= date && correction.date <= now) continue;
    const rule = rules[correction.date < date ? 'correction-before-date' : 'correction-in-future'];
    const what =
      correction.date < date
        ? `A correction is dated ${show(correction.date)}, but the story ${show(date)}.`
        : `A correction is dated ${show(correction.date)}, which is still to come.`;
    report(message(rule, what, placeOf(document, `corrections.${index}.date`)));
  }
}
