import path from 'node:path';
import { PurityError, requireZonedText } from './globals.js';
import { foreignLanguages } from './template-files.js';
/** The folder in which files are looked for that are included by name alone, as in Eleventy. */
const includes = '_includes/';
/** Whether a file is text and may be included. */
export function isForeignFile(file) {
    const ending = path.posix.extname(file).slice(1);
    return foreignLanguages.includes(ending) || ending === 'svg' || ending === 'txt';
}
/**
 * Liquid prints text without escaping by default. With these options `{{ … }}` is escaped, and `| raw` gives the HTML
 * of a field whose name ends in Html. Files are read from memory: `{% include 'parts/byline' %}`.
 */
export function liquidOptions(files) {
    const templates = {};
    for (const [name, text] of namesOf(files)) {
        templates[name] ??= text;
        templates[name.replace(/\.liquid$/, '')] ??= text;
    }
    return {
        cache: true,
        extname: '',
        locale: 'en',
        outputEscape: 'escape',
        ownPropertyOnly: true,
        preserveTimezones: true,
        strictFilters: true,
        templates,
        timezoneOffset: 0,
    };
}
/** Removes the clock and chance from Liquid, and lets each text be parsed once instead of once a page. */
export function guardLiquid(library) {
    const engine = library;
    for (const [name, filter] of Object.entries(engine.filters)) {
        const handler = typeof filter === 'function' ? filter : filter.handler;
        if (name === 'date' || name.startsWith('date_to_'))
            engine.filters[name] = zoned(name, handler);
        // Filters that escape, so that their output must not be escaped again.
        if (name === 'escape' || name === 'escape_once' || name === 'xml_escape')
            engine.filters[name] = { handler, raw: true };
        if (name === 'sample')
            engine.filters[name] = chance('The Liquid filter sample');
    }
    const parse = engine.parse.bind(engine);
    const parsed = new Map();
    engine.parse = (text, file) => {
        const known = parsed.get(text);
        if (known !== undefined)
            return known;
        const fresh = parse(text, file);
        parsed.set(text, fresh);
        return fresh;
    };
}
function zoned(name, handler) {
    return function (value, ...rest) {
        if (value === 'now' || value === 'today')
            throw new PurityError('clock', `The Liquid filter ${name} reads the clock for '${value}'.`);
        if (typeof value === 'string' && !/^\d+$/.test(value))
            requireZonedText(value);
        return handler.call(this, value, ...rest);
    };
}
function chance(who) {
    return () => {
        throw new PurityError('chance', `${who} gives something else in every build.`);
    };
}
/** With `dev`, Nunjucks' error has the error that a filter threw as its cause. */
export const nunjucksOptions = { autoescape: true, dev: true, throwOnUndefined: false };
const guarded = new WeakSet();
/** Lets Nunjucks read the newsroom's files and nothing else, and removes chance and the access to Function. */
export function guardNunjucks(engine, files) {
    const environment = engine.environment;
    environment.loaders = [memoryLoader(files)];
    environment.addFilter('random', chance('The Nunjucks filter random'));
    // Compiled templates look up members in this module, of which Eleventy is the only other user in the process.
    const { runtime } = engine.nunjucks;
    if (guarded.has(runtime))
        return;
    guarded.add(runtime);
    const lookUp = runtime.memberLookup;
    runtime.memberLookup = (object, name) => name === 'constructor' || name === '__proto__' || name === 'prototype' ? undefined : lookUp(object, name);
}
function memoryLoader(files) {
    const texts = new Map();
    for (const [name, text] of namesOf(files))
        if (!texts.has(name))
            texts.set(name, text);
    return {
        cache: {},
        isRelative: (name) => /^\.\.?\//.test(name),
        resolve: (from, to) => path.posix.join(path.posix.dirname(from), to),
        getSource(name) {
            const src = texts.get(name);
            return src === undefined ? null : { src, path: name, noCache: false };
        },
    };
}
/** Each file by its name, and files in _includes also without the name of that folder. */
function namesOf(files) {
    const all = [...files];
    const included = all
        .filter(([name]) => name.startsWith(includes))
        .map(([name, text]) => [name.slice(includes.length), text]);
    return [...all, ...included];
}
/** What went wrong in a template of a foreign language, and where, by the error of the engine. */
export function explainForeign(error) {
    const message = error instanceof Error ? error.message : String(error);
    const liquid = /, line:(\d+), col:(\d+)$/.exec(message);
    if (liquid !== null) {
        const [text = '', file] = splitOnce(message.slice(0, liquid.index), ', file:');
        return {
            text,
            ...(file !== undefined && file !== '' && { file }),
            line: Number(liquid[1]),
            column: Number(liquid[2]),
        };
    }
    const places = [...message.matchAll(/^[\t ]*\(([^()\n]+)\)(?: \[Line (\d+), Column (\d+)\])?[\t ]*$/gm)];
    const last = places.at(-1);
    if (last === undefined)
        return { text: message };
    return {
        text: message.slice(last.index + last[0].length).replace(/^\s*(\w*Error: )?/, ''),
        ...(last[1] !== undefined && { file: last[1] }),
        ...(last[2] !== undefined && { line: Number(last[2]), column: Number(last[3]) }),
    };
}
function splitOnce(text, between) {
    const at = text.indexOf(between);
    return at === -1 ? [text] : [text.slice(0, at), text.slice(at + between.length)];
}
//# sourceMappingURL=foreign.js.map