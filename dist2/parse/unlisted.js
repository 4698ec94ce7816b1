import { answerOf } from './not-public-words.js';
import { textsOf } from './value.js';
/** Whether a field asks that search engines, sitemaps or lists leave the page out. */
export function asksNotToBeListed({ plain, value, text, answer }) {
    if (/^(?:(?:robots|seo|meta)?noindex|excludefromsearch|excludefromsitemap|(?:eleventy)?excludefromcollections?|norobots)$/.test(plain))
        return answer === true;
    if (/^(?:meta)?robots(?:meta)?$/.test(plain))
        return textsOf(value).some((each) => /noindex|none/i.test(each));
    if (plain !== 'sitemap')
        return false;
    if (value.kind !== 'map')
        return answer === false || /^(?:exclude|none|never)/i.test(text ?? '');
    return [...value.entries].some(([name, child]) => /^(?:disable|exclude|ignore)/i.test(name) && textsOf(child).some((each) => answerOf(each)));
}
//# sourceMappingURL=unlisted.js.map