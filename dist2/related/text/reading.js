import { baseLanguage } from '../../lib/language.js';
import { passagesOfLinks } from './passages.js';
/** What of a story its profile is made from. */
export function profileSource(document, { language }) {
    return {
        title: document.title,
        description: document.description,
        text: document.body.text,
        language: baseLanguage(language),
    };
}
/** Reads a story's text for the index. */
export function readingOf(document, profiler, article) {
    const { text, links } = document.body;
    return {
        profile: profiler(profileSource(document, article)),
        passages: passagesOfLinks(text, links.map((link) => link.text)),
    };
}
//# sourceMappingURL=reading.js.map