import { createSpans } from '../../lib/spans.js';
import { eachName, nameOf } from './names.js';
import { headBit, passageBit } from './passages.js';
import { createSketcher, sketchSize } from './sketch.js';
import { createTally } from './tally.js';
import { termOf } from './terms.js';
import { createWordReader } from './words.js';
export const placeWeights = { body: 2, title: 6, description: 3, opening: 2, name: 2 };
/** The weights of places as a newsroom weighs words and names. */
export function placeWeightsFor({ words, names }) {
    const { body, title, description, opening, name } = placeWeights;
    return {
        body: Math.round(body * words),
        title: Math.round(title * words),
        description: Math.round(description * words),
        opening: Math.round(opening * words),
        name: Math.round(name * names),
    };
}
/** How much of a body is its opening: so many paragraphs, and no more than so many characters. */
const openingParagraphs = 4;
const openingLength = 1_200;
function createLanguage(language) {
    return {
        reader: createWordReader(language),
        names: createSpans((written) => termOf('name', nameOf(written), language)),
    };
}
/** Makes profiles; what depends on a language alone is kept from one story to the next. */
export function createProfiler(weights = placeWeights) {
    const languages = new Map();
    const tally = createTally();
    const sketcher = createSketcher();
    return ({ title, description = '', text, language }) => {
        const { reader, names } = languages.get(language) ?? createLanguage(language);
        languages.set(language, { reader, names });
        let length = 0;
        const add = (term, weight, place) => {
            tally.add(term, weight, place);
            length += weight;
        };
        const readNames = (part, place) => {
            if (weights.name === 0)
                return;
            eachName(part, (from, to, units) => {
                const term = names.numberOf(part, units, from, to);
                if (term !== undefined)
                    tally.add(term, weights.name, place);
            });
        };
        const paragraphs = text.split('\n\n');
        const opening = endOfOpening(text);
        let from = 0;
        sketcher.begin();
        paragraphs.forEach((paragraph, at) => {
            const place = passageBit(at, paragraphs.length);
            reader.readTerms(paragraph, (term, end) => {
                sketcher.add(term);
                const opens = from + Math.min(end, paragraph.length) <= opening;
                add(term, opens ? weights.body + weights.opening : weights.body, place);
            });
            readNames(paragraph, place);
            from += paragraph.length + 2;
        });
        for (const [part, weight] of [
            [title, weights.title],
            [description, weights.description],
        ]) {
            reader.readTerms(part, (term) => add(term, weight, headBit));
            readNames(part, headBit);
        }
        return { ...tally.take(sketcher.end()), length };
    };
}
function endOfOpening(text) {
    let end = -1;
    for (let i = 0; i < openingParagraphs; i++) {
        end = text.indexOf('\n\n', end + 1);
        if (end < 0 || end > openingLength)
            return openingLength;
    }
    return end;
}
/** What the index knows of a story without a text. */
export const emptyProfile = {
    terms: new Uint32Array(0),
    counts: new Uint8Array(0),
    places: new Uint32Array(0),
    heads: new Uint32Array(0),
    length: 0,
    sketch: new Uint8Array(sketchSize),
};
//# sourceMappingURL=profile.js.map