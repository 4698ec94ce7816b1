/** Fields of a story that the public record has in another form, or not at all. */
const settled = [
    'kind',
    'file',
    'key',
    'digest',
    'body',
    'places',
    'title',
    'shortTitle',
    'seoTitle',
    'socialTitle',
    'date',
    'updated',
    'dayOnly',
    'url',
    'slug',
    'section',
    'topics',
    'series',
    'authors',
    'image',
    'related',
    'recommend',
    'corrections',
    'draft',
    'embargo',
    'expires',
    'withdrawn',
    'redirectFrom',
    'language',
    'languageInName',
    'translationOf',
];
const isSettled = new Set(settled);
export function carriedFrom(document) {
    return Object.fromEntries(Object.entries(document).filter(([name]) => !isSettled.has(name)));
}
//# sourceMappingURL=carried.js.map