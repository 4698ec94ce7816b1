import { message } from '../lib/message.js';
import { suggestion } from './nearest.js';
import { readPath } from './permalink.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
/** What the editor named, each once, as far as readers may see it; the rest is reported. */
export function editorsPicks(story, options) {
    const { references, translations, count, siteUrl, report } = options;
    const picks = new Map();
    for (const [index, reference] of story.document.related.entries()) {
        const place = placeOf(story.document, `related.${index}`);
        const written = 'story' in reference ? reference.story : reference.url;
        const found = references.find(written, story);
        if ('url' in reference && !('story' in found)) {
            // A page of this site that is no story, or a page elsewhere.
            const own = readPath(reference.url.replace(/[?#].*$/s, ''), siteUrl);
            const known = 'path' in own ? own.path : reference.url;
            picks.set(`url ${known}`, { title: reference.title, url: reference.url, reason: 'editor' });
        }
        else if ('candidates' in found) {
            const files = found.candidates.slice(0, 5).map((candidate) => candidate.document.file);
            const more = found.candidates.length > files.length ? ' and others' : '';
            report(message(rules['related-ambiguous'], `“${written}” may be ${files.join(' or ')}${more}.`, place));
        }
        else if (!('story' in found)) {
            const what = `No story is named “${written}”.${suggestion(found.nearest)}`;
            report(message(rules['related-unknown'], what, place));
        }
        else if (found.story.key === story.key || translations.includes(found.story.key)) {
            report(message(rules['related-to-itself'], `“${written}” is this story, or its translation.`, place));
        }
        else if (found.story.standing !== 'public') {
            report(message(rules['related-not-public'], `${found.story.document.file} is not public now.`, place));
        }
        else {
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
//# sourceMappingURL=picks.js.map