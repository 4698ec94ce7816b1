import { answerOf, isPublicWord } from './not-public-words.js';
import { isEmpty } from './value.js';
/**
 * Makes from the configuration's `frontMatter` the function that maps the source's fields to stet's, for a kind with
 * the fields `known` (`title`, `image`, …).
 *
 * A target or a source may be a part of a field (`image.src`, `params.kicker`). The first source that is not empty
 * counts. After the listed sources, the field's own name is tried, unless it is listed as the source of another field;
 * with an empty list of sources, the field is taken from nowhere. A source with `!` in front means the opposite of its
 * value, and nothing where the value is neither true nor false. `draft` is also taken from `!published`; any of several
 * sources can make a draft, and words such as `pending` and `published` count as answers.
 */
export function createFieldMap(map, known) {
    const claimed = new Set(Object.values(map).flatMap((names) => names.map(bare)));
    const targets = [];
    for (const [target, sources] of Object.entries(map)) {
        const [parent = '', ...rest] = target.split('.');
        if (known.includes(parent))
            targets.push({ target, parent, part: rest.join('.'), sources });
    }
    const whole = known.map((name) => {
        const named = targets.find((t) => t.target === name)?.sources;
        const own = named?.length === 0 || (claimed.has(name) && !named?.includes(name)) ? [] : [name];
        // A story with `published: false` (Jekyll) is never to be seen, whatever the configuration says.
        if (name === 'draft' && named?.length !== 0 && !claimed.has('published'))
            own.push('!published');
        return { name, sources: [...new Set([...(named ?? []), ...own])] };
    });
    const parts = targets.filter((t) => t.part !== '');
    // A source that the configuration lists is known for documents of all kinds.
    const expected = new Set([...claimed, ...known].flatMap((name) => [name, name.split('.')[0] ?? name]));
    return (source) => {
        const fields = new Map();
        for (const { name, sources } of whole) {
            const found = name === 'draft' ? draftIn(source, sources) : first(source, sources, dated.has(name));
            if (found !== undefined)
                fields.set(name, found);
        }
        for (const { parent, part, sources } of parts) {
            const found = first(source, sources);
            if (found === undefined)
                continue;
            const before = fields.get(parent);
            if (before !== undefined && before.value.kind !== 'map')
                continue;
            // A field in stet's own form, under a name that the archive uses for a part of it, is taken with all parts.
            const added = found.value.kind === 'map' ? found.value.entries : [[part, found.value]];
            const entries = new Map(before?.value.kind === 'map' ? before.value.entries : []);
            const names = new Map(before?.parts);
            for (const [name, value] of added) {
                const there = entries.get(name);
                if (there !== undefined && !isEmpty(there))
                    continue;
                entries.set(name, value);
                names.set(name, found.value.kind === 'map' ? `${found.from}.${name}` : found.from);
            }
            const value = { kind: 'map', entries, at: before?.value.at ?? found.value.at };
            const together = before === undefined ? found.value.kind !== 'map' : before.parts !== undefined;
            fields.set(parent, { value, from: before?.from ?? found.from, parts: together ? names : undefined });
        }
        const unused = [];
        for (const name of source.entries.keys())
            if (!expected.has(name))
                unused.push(name);
        return { fields, unused };
    };
}
/** Fields in which `false`, `none` and `never` mean that there is no date. */
const dated = new Set(['embargo', 'expires', 'withdrawn']);
/** The first source that is not empty. */
function first(source, names, isDated = false) {
    for (const written of names) {
        const name = bare(written);
        const found = valueAt(source, name);
        const value = found !== undefined && name !== written ? opposite(found) : found;
        if (value === undefined || isEmpty(value) || (isDated && saysNone(value)))
            continue;
        return { value, from: name };
    }
    return undefined;
}
/**
 * The field that decides among all sources: the first that the schema will refuse, else the first that makes a draft,
 * else the first.
 */
function draftIn(source, names) {
    let drafted;
    let found;
    for (const written of names) {
        const from = bare(written);
        const value = valueAt(source, from);
        if (value === undefined || isEmpty(value))
            continue;
        const [only = value] = value.kind === 'list' && value.items.length === 1 ? value.items : [];
        if (only.kind !== 'text') {
            if (from === written)
                return { value, from };
            continue;
        }
        const isDraft = draftBy(only.text, from, written);
        if (isDraft === undefined) {
            if (from === written)
                return { value, from };
            continue;
        }
        const field = { value: { ...only, text: String(isDraft) }, from };
        if (isDraft)
            drafted ??= field;
        found ??= field;
    }
    return drafted ?? found;
}
function draftBy(text, from, written) {
    const answer = answerOf(text);
    if (answer !== undefined)
        return from === written ? answer : !answer;
    const isPublic = isPublicWord(text);
    // `draft: final` may mean the last draft.
    if (isPublic === true && from === 'draft')
        return undefined;
    return isPublic === undefined ? undefined : !isPublic;
}
function saysNone(value) {
    return (value.kind === 'text' && (answerOf(value.text) === false || /^\s*(?:none|never)\s*$/i.test(value.text)));
}
function valueAt(source, name) {
    return source.entries.get(name) ?? (name.includes('.') ? inside(source, name.split('.')) : undefined);
}
/** A source's name without `!`. */
function bare(name) {
    return name.startsWith('!') ? name.slice(1) : name;
}
function opposite(value) {
    const truth = value.kind === 'text' ? answerOf(value.text) : undefined;
    return truth === undefined ? undefined : { kind: 'text', text: String(!truth), at: value.at };
}
function inside(source, path) {
    let value = source;
    for (const name of path)
        value = value?.kind === 'map' ? value.entries.get(name) : undefined;
    return value;
}
//# sourceMappingURL=field-map.js.map