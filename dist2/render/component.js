import vm from 'node:vm';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as jsxRuntime from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { templateGlobals } from './globals.js';
/** The parts of Preact that make markup. `options`, which can change all rendering, is not among them. */
const provided = {
    preact: pick(preact, [
        'Component',
        'Fragment',
        'cloneElement',
        'createContext',
        'createElement',
        'createRef',
        'h',
        'isValidElement',
        'toChildArray',
    ]),
    'preact/hooks': Object.freeze({ ...hooks }),
    'preact/jsx-runtime': Object.freeze({ ...jsxRuntime }),
};
const doctype = '<!doctype html>\n';
/** One page in this many is rendered twice: by the running template, and by one that has rendered no page before. */
const sample = 64;
/** Thrown for a template whose pages depend on pages rendered before. */
export class MemoryError extends Error {
}
/**
 * Loads a bundle whose free names have been checked (purity.ts).
 *
 * `markup` is for Eleventy's JavaScript language, where a string is the whole page and not text to be escaped.
 */
export function loadComponent(code, kind, markup) {
    const names = Object.keys(templateGlobals);
    const globals = Object.values(templateGlobals);
    const factory = vm.compileFunction(code, ['require', 'module', 'exports', ...names], {
        filename: codeName(kind),
    });
    const start = () => {
        const module = { exports: {} };
        factory((name) => provided[name], module, module.exports, ...globals);
        const { exports } = module;
        return isObject(exports) && 'default' in exports ? exports.default : exports;
    };
    const make = markup ? markupPage : componentPage;
    let running;
    let rendered = 0;
    return {
        problem() {
            const value = start();
            return callable(value, markup) === undefined ? describe(value) : undefined;
        },
        render(view) {
            running ??= start();
            freeze(view);
            const html = make(running, view);
            if (rendered++ % sample === 1 && make(start(), view) !== html)
                throw new MemoryError('what it keeps from page to page shows on its pages');
            return html;
        },
    };
}
function componentPage(component, view) {
    const html = renderToString(jsxRuntime.jsx(component, view));
    return html === '' ? '' : `${doctype}${html}\n`;
}
function markupPage(template, view) {
    const output = callable(template, true)?.(view);
    if (typeof output === 'string')
        return output;
    return isObject(output) ? `${doctype}${renderToString(output)}\n` : '';
}
function callable(value, markup) {
    if (typeof value === 'function')
        return value;
    if (markup && isObject(value) && typeof value.render === 'function')
        return value.render.bind(value);
    return undefined;
}
/** The name of a template's code in the stack of an error. */
export function codeName(kind) {
    return `stet-template:${kind}`;
}
function pick(from, names) {
    return Object.freeze(Object.fromEntries(names.map((name) => [name, from[name]])));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function describe(value) {
    return isObject(value) && Object.keys(value).length === 0 ? 'nothing' : typeof value;
}
/**
 * Pages share parts of their views: the frame of the site, the cards of stories. Freezing prevents a template from
 * changing them for the next page.
 */
function freeze(value) {
    Object.freeze(value);
    for (const name in value) {
        const part = value[name];
        if (typeof part === 'object' && part !== null && !Object.isFrozen(part))
            freeze(part);
    }
}
//# sourceMappingURL=component.js.map