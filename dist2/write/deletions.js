import { message } from '../lib/message.js';
import { rules } from './rules.js';
/** Fewer deletions than these are no sign of a mistake: in a small site one author's stories are most of all. */
const fewStories = 5;
const fewPages = 25;
const mostNamed = 3;
/**
 * What there is to say when a build would delete more than half of the pages that the last one left, or more than half of those
 * of stories: a wrong clock, folder or line of the configuration does that more often than an editor. Undefined when it would not.
 * `doomed` are the files that it would delete, and whether they are pages of stories; `fresh` those that the last build did not have.
 */
export function tooManyDeletions(all, doomed, fresh) {
    if (doomed.size < fewStories)
        return undefined;
    const pages = [...doomed.keys()].filter(isPage);
    const stories = [...doomed].filter(([, { isStory }]) => isStory).map(([file]) => file);
    const ofStories = stories.length >= fewStories && stories.length > all.stories / 2;
    if (!ofStories && !(pages.length >= fewPages && pages.length > all.pages / 2))
        return undefined;
    const [gone, count, kind] = ofStories
        ? [stories, all.stories, 'pages of stories']
        : [pages, all.pages, 'pages'];
    const named = gone.slice(0, mostNamed).map((file) => `/${file}`);
    const more = gone.length - named.length;
    const others = fresh.filter(isPage).length;
    return message(rules['many-deletions'], `This build would delete ${gone.length} of the ${count} ${kind} of the site: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.` +
        (others === 0
            ? ''
            : ` ${others} ${others === 1 ? 'page' : 'pages'} would be new: perhaps addresses changed.`));
}
export function isPage(file) {
    return file.endsWith('.html');
}
//# sourceMappingURL=deletions.js.map