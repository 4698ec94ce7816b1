import { draftNames, embargoNames, hiddenNames, plainName, publicFromNames, statusNames, } from './not-public-words.js';
import { rules } from './rules.js';
/*
 * Fields outside of front matter: at the top of a file without opening and closing lines (Pelican, MultiMarkdown),
 * above the closing line alone (Hexo), or in a second block below the first.
 */
const usual = new Set(`title date author authors byline category categories tags tag slug url permalink aliases summary description excerpt
  layout template type lang language weight image updated modified lastmod expires id keywords`.split(/\s+/));
/** Whether front matter usually has a field of this name. */
function isUsual(name) {
    const plain = plainName(name);
    const sets = [usual, draftNames, embargoNames, hiddenNames, publicFromNames, statusNames];
    return sets.some((set) => set.has(plain));
}
const yamlField = /^([\p{L}_][\p{L}\p{N} ._-]{0,39}):(?:\s|$)/u;
const tomlField = /^([A-Za-z_][\w.-]{0,39})\s*=/;
/** Whether all lines are fields or continue the field before, and at least one field has a usual name. */
function areFields(lines, field) {
    let isAnyUsual = false;
    for (const [index, line] of lines.entries()) {
        const name = field.exec(line)?.[1];
        if (name === undefined) {
            if (index === 0 || !/^(?:\s|-\s|#|\[|$)/.test(line))
                return false;
        }
        else if (isUsual(name))
            isAnyUsual = true;
    }
    return isAnyUsual;
}
/**
 * Fields at the top of a file without an opening line. `open` is the offset of the first character that is no white
 * space.
 */
export function fieldsWithoutFence(text, open) {
    const lines = [];
    let closing = '';
    for (let start = open; start <= text.length && lines.length < 200;) {
        const end = text.indexOf('\n', start);
        const line = text.slice(start, end === -1 ? text.length : end).trimEnd();
        if (/^(?:---|\.\.\.|\+\+\+)$/.test(line))
            closing = line;
        if (closing !== '' || line === '')
            break;
        lines.push(line);
        if (end === -1)
            break;
        start = end + 1;
    }
    const [first = ''] = lines;
    const isToml = areFields(lines, tomlField);
    if (!isToml && !areFields(lines, yamlField))
        return undefined;
    const fence = isToml ? '+++' : '---';
    const shown = first.length > 40 ? `${first.slice(0, 40)}…` : first;
    const what = closing === ''
        ? `The file begins with fields (“${shown}”) but without a line ${fence} around them, as Pelican and MultiMarkdown write them.`
        : `The file begins with fields (“${shown}”) but without a line ${fence} above them, as Hexo allows.`;
    const fix = closing === ''
        ? `Put a line ${fence} above the first field and another below the last. docs/migrating.md says under Pelican how to do that to all files at once.`
        : `Put a line ${fence} above the first field. docs/migrating.md says under Hexo how to do that to all files at once.`;
    return { rule: rules['no-front-matter'], what, fix, at: open };
}
/** A second block of fields, directly below the first or behind empty lines. `from` is the offset of the body. */
export function secondBlock(text, from) {
    const open = /^\s*?(---|\+\+\+)[^\S\n]*\n/.exec(text.slice(from, from + 2000));
    if (open === null)
        return undefined;
    const fence = open[1];
    const start = from + open[0].length;
    const end = text.indexOf(`\n${fence}`, start - 1);
    if (end === -1 || end - start > 20_000)
        return undefined;
    const lines = text.slice(start, Math.max(start, end)).split('\n');
    if (!areFields(lines, fence === '---' ? yamlField : tomlField))
        return undefined;
    const at = start - open[0].length + open[0].indexOf(fence);
    const names = lines.flatMap((line) => /^([^\s:=]+)\s*[:=]/.exec(line)?.[1] ?? []).slice(0, 3);
    const what = `A second block of fields (${names.join(', ')}) stands below the front matter, and only the first block is read.`;
    return { rule: rules['second-front-matter'], what, at };
}
//# sourceMappingURL=field-lines.js.map