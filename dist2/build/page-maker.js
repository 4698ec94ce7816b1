import { pathProblem } from '../lib/url.js';
import { makePage } from '../plan/registry.js';
import { renderPages } from '../render/render.js';
import { pageName } from './families/address-rows.js';
import { changedParts, madeFrom } from './families/pages.js';
import { decode, nodeParts, partTable } from './graph.js';
/** Pages that are made at once: Eleventy starts for each batch anew, and views and HTML of all pages in a batch are in memory. */
export const mostAtOnce = 500;
export function createPageMaker(options) {
    const { family, rows, tracer, context, templates, isMissing } = options;
    const valueBefore = (name) => {
        const value = {};
        for (const part of nodeParts(rows, family, name) ?? []) {
            const bytes = rows.get(partTable(family, part), name);
            if (bytes !== undefined)
                value[part] = decode(bytes);
        }
        return 'page' in value ? value : undefined;
    };
    /** Plans a page and makes the view; the page is wanted if it has to be rendered. */
    function plan(name) {
        const before = valueBefore(name);
        const found = {};
        const made = tracer.run(() => {
            const page = makePage(...pageName(name), context());
            if (page === undefined)
                return undefined;
            const { kind, url, file, sources, modified } = page;
            const value = { page: { kind, url, file, sources, modified } };
            const its = templates();
            if (its === undefined)
                return value;
            found.page = page;
            found.view = page.view();
            return { ...value, madeFrom: madeFrom(page, found.view, its) };
        });
        const { value } = made;
        const { page, view } = found;
        const left = before && before.page.file !== value?.page.file ? before.page.file : undefined;
        if (value === undefined || page === undefined || view === undefined)
            return { name, made, left };
        if (before?.madeFrom?.digest === value.madeFrom?.digest && !isMissing(page.file))
            return { name, made: { ...made, value: { ...value, finding: before?.finding } } };
        return { name, page, view, made, before };
    }
    return async (names) => {
        const done = [];
        const wanted = [];
        for (const name of names) {
            const planned = plan(name);
            if ('view' in planned)
                wanted.push(planned);
            else
                done.push(planned);
        }
        const its = templates();
        if (its === undefined || wanted.length === 0)
            return done;
        const html = new Map();
        const sound = wanted.filter(isSound());
        const pages = sound.map(({ page, view }) => ({ ...page, view: () => view }));
        const { findings } = await renderPages(pages, its, ({ file, bytes }) => void html.set(file, bytes));
        const found = new Map(findings.map((finding) => [finding.file, finding]));
        for (const one of wanted) {
            const { name, page, view, made, before } = one;
            const { value } = made;
            if (value?.madeFrom === undefined)
                continue;
            const left = before && before.page.file !== page.file ? before.page.file : undefined;
            const bytes = html.get(page.file);
            if (!sound.includes(one))
                done.push({ name, made, left });
            else if (bytes === undefined)
                done.push({ name, made, left, failed: { ...page, view: () => view } });
            else
                done.push({
                    name,
                    made: { ...made, value: { ...value, finding: found.get(page.file) } },
                    left,
                    cause: changedParts(before?.madeFrom, value.madeFrom) ?? null,
                    html: bytes,
                });
        }
        return done;
    };
}
/**
 * Whether a page can be rendered beside those before it. Of two pages for one file, and of one at an address that cannot be used, the build says what is
 * wrong (see families/addresses.ts), and publishes nothing.
 */
function isSound() {
    const files = new Set();
    return ({ page: { file, url } }) => {
        const isFirst = !files.has(file);
        files.add(file);
        return isFirst && pathProblem(url) === undefined;
    };
}
//# sourceMappingURL=page-maker.js.map