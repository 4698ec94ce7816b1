import { answerOf } from './not-public-words.js';
import { type FieldValue, textsOf } from './value.js';

/** A field with what its value says. */
export interface FieldToJudge {
  /** The name as `plainName` gives it. */
  readonly plain: string;
  readonly value: FieldValue;
  /** The first of the texts of the value. */
  readonly text: string | undefined;
  /** Yes or no, where the text says one of them. */
  readonly answer: boolean | undefined;
}

/** Whether a field asks that search engines, sitemaps or lists leave the page out. */
export function asksNotToBeListed({ plain, value, text, answer }: FieldToJudge): boolean {
  if (
    /^(?:(?:robots|seo|meta)?noindex|excludefromsearch|excludefromsitemap|(?:eleventy)?excludefromcollections?|norobots)$/.test(
      plain,
    )
  )
    return answer === true;
  if (/^(?:meta)?robots(?:meta)?$/.test(plain))
    return textsOf(value).some((each) => /noindex|none/i.test(each));
  if (plain !== 'sitemap') return false;
  if (value.kind !== 'map') return answer === false || /^(?:exclude|none|never)/i.test(text ?? '');
  return [...value.entries].some(
    ([name, child]) =>
      /^(?:disable|exclude|ignore)/i.test(name) && textsOf(child).some((each) => answerOf(each)),
  );
}
