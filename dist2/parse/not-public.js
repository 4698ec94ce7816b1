import { parseInstant } from '../lib/parse-instant.js';
import { guardedNameNear } from './misspelt-names.js';
import { hasNoTimes, likeWithdrawn, listedAllTheSame, noInstant, nothingBehind, takenAsDraft, unclear, } from './not-public-messages.js';
import { answerOf, draftNames, embargoNames, goneNames, hiddenNames, isPublicWord, kindNames, listNames, narrowValues, pageGroups, passwordNames, plainName, publicFromNames, publicNames, publicUntilNames, statusNames, } from './not-public-words.js';
import { rules } from './rules.js';
import { asksNotToBeListed } from './unlisted.js';
import { isEmpty, textsOf } from './value.js';
/**
 * Makes the function that finds fields of front matter that read like “not public” (the names are in not-public-words.ts), in
 * capitals or not, in groups too, and with one letter wrong. A field with one clear meaning is obeyed, with a warning; an
 * unclear one is an error, for a story that was published by mistake cannot be taken back.
 *
 * The configuration decides about two sorts of fields, which are not judged here: a field that it maps to another one than
 * `date` and `updated`, and a field with an empty list of sources. `"status": []` is for the field `status`,
 * `"status.final": []` for the value `final` of that field.
 */
export function createNotPublic(options) {
    const silenced = new Set();
    const claims = new Map();
    for (const [target, sources] of Object.entries(options.frontMatter)) {
        if (sources.length === 0)
            silenced.add(plainPath(target));
        for (const name of sources) {
            if (target !== 'date' && target !== 'updated')
                claims.set(name.replace(/^!/, ''), target);
        }
    }
    const known = new Set(options.known);
    return (file) => new Finder(file, options, { silenced, claims, known }).find();
}
class Finder {
    #file;
    #options;
    #declared;
    #problems = [];
    #named = new Set();
    #reasons = [];
    #draft = false;
    #from;
    #until;
    constructor(file, options, declared) {
        this.#file = file;
        this.#options = options;
        this.#declared = declared;
    }
    find() {
        this.#group(this.#file.source, '', 'top');
        return {
            draft: this.#draft,
            from: this.#from,
            until: this.#until,
            problems: this.#problems,
            reasons: this.#reasons,
            named: this.#named,
        };
    }
    #group(group, path, scope) {
        for (const [name, value] of group.entries) {
            const full = path === '' ? name : `${path}.${name}`;
            if (this.#declared.silenced.has(plainPath(full)))
                continue;
            const parts = name.split('.');
            const plain = plainName(parts.at(-1) ?? name);
            // `build.render: never`, written in one line.
            const inner = parts.slice(0, -1).every((part) => pageGroups.has(plainName(part))) ? scope : 'other';
            const own = scope === 'top' && this.#declared.known.has(name);
            if (listNames.has(plain) && scope === 'top')
                this.#list(value, full);
            const claim = this.#declared.claims.get(full);
            if (claim === 'embargo' || claim === 'expires')
                this.#otherSource(claim, full, value);
            else if (!own && (claim === undefined || this.#isOpen(claim, plain, value)))
                this.#field(plain, full, value, inner);
            if (own && isEmpty(value))
                this.#reportEmpty(name, value);
            if (own || claim !== undefined)
                continue;
            const isPage = inner !== 'other' && pageGroups.has(plain);
            for (const child of value.kind === 'list' && isPage ? value.items : [value]) {
                if (child.kind === 'map')
                    this.#group(child, full, isPage ? 'page' : 'other');
            }
        }
    }
    /** Whether a field that is mapped to `draft` has a value that is neither yes nor no, such as a day or a word. */
    #isOpen(claim, plain, value) {
        return claim === 'draft' && publicNames.has(plain) && answerOf(textsOf(value)[0] ?? '') === undefined;
    }
    /** Reports a field of stet that would make the file not public, but has no value. */
    #reportEmpty(name, value) {
        if (!['draft', 'embargo', 'expires', 'withdrawn'].includes(name))
            return;
        if (value.kind !== 'text' || !this.#file.isBare(value.at))
            return;
        this.#problems.push(nothingBehind(name, value.at));
    }
    /** Obeys a source of `embargo` or `expires` that the mapping has not used, since an earlier source has a value. */
    #otherSource(target, full, value) {
        if (this.#file.mapped.fields.get(target)?.from === full || !this.#declared.known.has(target))
            return;
        this.#date(target === 'embargo' ? 'from' : 'until', full, value, true);
    }
    #field(plain, full, value, scope) {
        const [text] = textsOf(value);
        const answer = text === undefined ? undefined : answerOf(text);
        const field = { plain, full, value, scope, text, answer };
        const verdict = this.#verdict(field);
        if (verdict !== 'nothing')
            this.#understood(full);
        switch (verdict) {
            case 'draft':
                this.#takeAsDraft(field);
                break;
            case 'unclear':
                this.#problems.push(unclear(field));
                break;
            case 'no-instant':
                this.#problems.push(noInstant(field));
                break;
            case 'withdrawn':
                this.#problems.push(likeWithdrawn(field));
                break;
            case 'listed':
                this.#problems.push(listedAllTheSame(field));
                break;
        }
    }
    #verdict(field) {
        const { plain, full, value, scope, text, answer } = field;
        if (isEmpty(value)) {
            const isEmbargo = embargoNames.has(plain) || guardedNameNear(plain)?.startsWith('embargo');
            return isEmbargo && value.kind === 'text' && this.#file.isBare(value.at) ? 'no-instant' : 'nothing';
        }
        if (embargoNames.has(plain)) {
            if (answer === false || /^(?:none|never)$/i.test(text ?? ''))
                return 'public';
            return answer === undefined && this.#date('from', full, value, false) ? 'public' : 'no-instant';
        }
        if (draftNames.has(plain)) {
            if (answer !== undefined)
                return answer ? 'draft' : 'public';
            if (text !== undefined && isPublicWord(text) === false)
                return 'draft';
            if (goneNames.has(plain) && this.#date('until', full, value, false))
                return 'public';
            return scope !== 'other' ? 'unclear' : 'nothing';
        }
        if (scope === 'other')
            return 'nothing';
        if (plain === 'withdrawn')
            return answer === false ? 'public' : 'withdrawn';
        if (passwordNames.has(plain))
            return answer === false ? 'public' : 'draft';
        if (/(?:^|\.)_?build\.(?:render|list)$/i.test(full)) {
            return answer === false || /^(?:never|link|none)$/i.test(text ?? '') ? 'draft' : 'nothing';
        }
        if (statusNames.has(plain))
            return this.#status(full, value);
        if (kindNames.has(plain)) {
            const isNarrow = (each) => narrowValues.has(plainName(each)) && !this.#isSilenced(full, each);
            return textsOf(value).some(isNarrow) ? 'draft' : 'nothing';
        }
        if (text !== undefined && this.#isSilenced(full, text))
            return 'public';
        return this.#flagOrDate(field);
    }
    #status(full, value) {
        const words = textsOf(value).filter((each) => !this.#isSilenced(full, each));
        const says = words.map((each) => isPublicWord(each) ?? answerOf(each));
        if (says.includes(false))
            return 'draft';
        return says.includes(undefined) || (words.length === 0 && value.kind === 'map') ? 'unclear' : 'public';
    }
    #flagOrDate(field) {
        const { plain, full, value, text, answer } = field;
        const hides = hiddenNames.has(plain);
        const shows = publicNames.has(plain);
        if (answer !== undefined && (hides || shows))
            return answer === hides ? 'draft' : 'public';
        if (shows && text !== undefined && isPublicWord(text) === false)
            return 'draft';
        if (answer === undefined) {
            if (plain === 'expires') {
                if (/^(?:none|never)$/i.test(text ?? ''))
                    return 'public';
                return this.#date('until', full, value, true) ? 'public' : 'no-instant';
            }
            const ends = goneNames.has(plain) || publicUntilNames.has(plain);
            if (ends && this.#date('until', full, value, true))
                return 'public';
            if (!ends && publicFromNames.has(plain)) {
                if (this.#date('from', full, value, true))
                    return 'public';
                if (someDay.test(text ?? ''))
                    return 'no-instant';
            }
        }
        if (hides || shows || publicFromNames.has(plain) || publicUntilNames.has(plain))
            return 'nothing';
        if (asksNotToBeListed(field))
            return 'listed';
        const meant = guardedNameNear(plain);
        return meant !== undefined && fits(meant, field) ? this.#verdict({ ...field, plain: meant }) : 'nothing';
    }
    #list(value, full) {
        for (const item of value.kind === 'list' ? value.items : [value]) {
            if (item.kind !== 'text')
                continue;
            for (const word of item.text.split(',')) {
                const text = word.trim();
                if (!/^(?:drafts?|unpublished|not public|do not publish)$/i.test(text))
                    continue;
                if (!this.#isSilenced(full, word))
                    this.#takeAsDraft({ full, value: item, text }, `${full}.${text}`);
            }
        }
    }
    #isSilenced(full, word) {
        return this.#declared.silenced.has(plainPath(`${full}.${word}`));
    }
    #understood(full) {
        if (!full.includes('.'))
            this.#named.add(full);
    }
    #takeAsDraft(field, silence = field.full) {
        this.#draft = true;
        this.#reasons.push({ path: field.full, text: field.text ?? '', at: field.value.at });
        const problem = takenAsDraft(field, silence);
        if (problem !== undefined)
            this.#problems.push(problem);
    }
    /** Obeys a date. False where the value is no date; with `mustRead`, a value that looks like a date is an error. */
    #date(end, full, value, mustRead) {
        const [text] = textsOf(value);
        if (text === undefined)
            return false;
        const parsed = parseInstant(text, this.#options.timeZone);
        if (parsed.instant === undefined) {
            if (!mustRead || !readsLikeDate(text))
                return false;
            const what = `“${full}”: ${parsed.problem}.`;
            this.#problems.push({ rule: rules['bad-date'], what, at: value.at, fix: parsed.fix });
            return true;
        }
        this.#understood(full);
        if (!this.#options.hasTimes) {
            this.#problems.push(hasNoTimes({ full, value, text }));
            return true;
        }
        this.#reasons.push({ path: full, text, at: value.at });
        if (end === 'from')
            this.#from = Math.max(this.#from ?? parsed.instant, parsed.instant);
        else
            this.#until = Math.min(this.#until ?? parsed.instant, parsed.instant);
        return true;
    }
}
function plainPath(path) {
    return path
        .split('.')
        .map((part) => plainName(part))
        .join('.');
}
/** Words that mean a later day, which cannot be read as a date. */
const someDay = /^(?:later|soon|not yet|tomorrow|tonight|next|after|when|upon|on |tba|tbd|tbc|pending|in )/i;
/** Whether a text looks as if a date was meant. */
function readsLikeDate(text) {
    return /\d{4}|\d[-/.]\d/.test(text) && !/^https?:/.test(text) && text.length <= 60;
}
/** Whether a value fits the name that a misspelt name may stand for. Every value fits an embargo, so that none is overlooked. */
function fits(meant, { text, answer }) {
    if (meant.startsWith('embargo') || meant === 'withdrawn' || answer !== undefined)
        return true;
    return text !== undefined && (isPublicWord(text) === false || readsLikeDate(text));
}
//# sourceMappingURL=not-public.js.map