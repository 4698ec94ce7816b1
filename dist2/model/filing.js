import { message } from '../lib/message.js';
import { defaultSection } from './keys.js';
import { createNearest, suggestion } from './nearest.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
/**
 * Files stories under the keys of the names they give. A name that makes no key, or that a draft declares, is reported
 * and left out; one that no file declares is an error where the configuration closes its kind.
 */
export function createFiler(vocabularies, options) {
    const section = createReader(vocabularies.sections, rules['section-unknown'], options.sections);
    const topic = createReader(vocabularies.topics, rules['topic-unknown'], options.topics);
    const author = createReader(vocabularies.authors, rules['author-unknown'], options.authors);
    const series = createReader(vocabularies.series, rules['series-made'], 'open');
    return (document, report) => ({
        section: document.section === undefined
            ? defaultSection
            : (section(document, 'section', document.section, report) ?? defaultSection),
        topics: distinct(document.topics, (name, index) => topic(document, `topics.${index}`, name, report)),
        series: document.series === undefined ? undefined : series(document, 'series', document.series, report),
        authors: distinct(document.authors, (name, index) => author(document, `authors.${index}`, name, report)),
    });
}
function createReader(vocabulary, unknown, policy) {
    const nearest = createNearest(() => vocabulary.declared.keys());
    return (document, field, name, report) => {
        const key = vocabulary.find(name);
        if (key === undefined) {
            report(message(rules['unusable-name'], `“${name}” cannot be used as a name.`, placeOf(document, field)));
            return undefined;
        }
        const declared = vocabulary.declared.get(key);
        if (declared?.draft) {
            report(message(rules['draft-named'], `“${name}” is declared in ${declared.file}, which is a draft.`, placeOf(document, field)));
            return undefined;
        }
        if (declared === undefined && policy === 'closed') {
            const what = `No file declares “${name}”.${suggestion(nearest(key))}`;
            report(message(unknown, what, placeOf(document, field)));
        }
        return key;
    };
}
function distinct(names, keyOf) {
    const keys = new Set();
    names.forEach((name, index) => {
        const key = keyOf(name, index);
        if (key !== undefined)
            keys.add(key);
    });
    return [...keys];
}
//# sourceMappingURL=filing.js.map