import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { analyze } from 'eslint-scope';
import { message } from '../lib/message.js';
import { preactModules } from './overrides.js';
import { rules } from './rules.js';
import { shownPath } from './template-files.js';
/**
 * The names of the language that templates may use. Every other free name is refused: a list of allowed names stays
 * right when Node adds new names.
 */
const allowed = new Set(`Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError AggregateError
  Float32Array Float64Array Infinity Int8Array Int16Array Int32Array Intl JSON Map Math NaN Number Object Promise Proxy
  RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL
  URLSearchParams Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakSet arguments decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape exports isFinite isNaN module parseFloat parseInt
  structuredClone undefined unescape`.split(/\s+/));
const clocks = new Set([
    'performance',
    'Temporal',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'requestAnimationFrame',
]);
/** Methods that change their first argument. */
const changers = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf', 'set']);
/** Refuses a template that uses anything but its view, with one message for each place in its code. */
export function checkPurity(bundle, folders) {
    const { findings, failure } = findImpurities(bundle.code);
    const fallback = shownPath(folders, bundle.file);
    if (failure !== undefined)
        return [message(rules.syntax, `The code cannot be read: ${failure}.`, { file: fallback })];
    return findings.map(({ rule, what, node }) => {
        const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
        return message(rules[rule], what, bundle.locate(line, column + 1) ?? { file: fallback });
    });
}
function findImpurities(code) {
    let program;
    try {
        program = parse(code, {
            ecmaVersion: 'latest',
            sourceType: 'script',
            allowReturnOutsideFunction: true,
            locations: true,
            ranges: true,
        });
    }
    catch (error) {
        return { findings: [], failure: error instanceof Error ? error.message : String(error) };
    }
    const scopes = analyzeNames(program);
    const { free } = scopes;
    const evals = [...free.values()].filter(({ identifier }) => identifier.name === 'eval');
    if (evals.length > 0)
        return { findings: evals.map(({ identifier }) => runsText(identifier)) };
    const findings = [];
    const add = (rule, what, node) => findings.push({ rule, what, node });
    const isFree = (node, name) => node?.type === 'Identifier' && node.name === name && free.has(node);
    /** `module.exports` belongs to the bundle itself. */
    const isShared = (node) => {
        const root = rootOf(node);
        return root?.type === 'Identifier' && free.has(root) && !['module', 'exports'].includes(root.name);
    };
    const choosers = importChoosers(program);
    const preactRequires = new Set();
    simple(program, {
        MemberExpression(node) {
            const name = memberName(node);
            if (name === undefined)
                return;
            if (name === 'constructor' || name === '__proto__')
                add('runs-text', `A template reaches for .${name}, by which text can be run as code.`, node.property);
            else if (isFree(node.object, 'Date') && name === 'now')
                add('clock', 'A template reads the clock: Date.now.', node);
            else if (isFree(node.object, 'Math') && name === 'random')
                add('chance', 'A template asks for chance: Math.random.', node);
        },
        NewExpression(node) {
            if (!isFree(node.callee, 'Date'))
                return;
            if (node.arguments.length === 0)
                add('clock', 'A template reads the clock: new Date().', node);
            if (node.arguments.length > 1)
                add('machine-locale', "A template makes a date in the machine's time zone: new Date(year, month, …).", node);
        },
        CallExpression(node) {
            if (isFree(node.callee, 'require') && node.arguments.length === 1 && isPreact(node.arguments[0]))
                preactRequires.add(node.callee);
            if (isFree(node.callee, 'Date'))
                add('clock', 'A template reads the clock: Date().', node);
            if (node.callee.type === 'Identifier' && choosers.has(node.callee.name))
                add('runs-text', 'A template chooses what it imports while it runs.', node);
            if (node.callee.type === 'MemberExpression') {
                const name = memberName(node.callee);
                const given = node.arguments.length;
                if (name?.startsWith('toLocale') && given === 0)
                    add('machine-locale', `A template calls ${name}() without naming a language.`, node.callee.property);
                if (name === 'localeCompare' && given === 1)
                    add('machine-locale', 'A template calls localeCompare() without naming a language.', node.callee.property);
                if (given > 0 && changers.has(name ?? '') && isShared(node.arguments[0]))
                    add('shared-state', `A template changes ${textOf(code, node.arguments[0])}.`, node);
            }
        },
        ImportExpression(node) {
            add('runs-text', 'A template imports something while it runs: import(…).', node);
        },
        AssignmentExpression(node) {
            if (node.left.type === 'MemberExpression' && isShared(node.left))
                add('shared-state', `A template changes ${textOf(code, node.left)}.`, node.left);
        },
        UpdateExpression(node) {
            if (node.argument.type === 'MemberExpression' && isShared(node.argument))
                add('shared-state', `A template changes ${textOf(code, node.argument)}.`, node.argument);
        },
    });
    for (const { identifier: node, write } of free.values()) {
        const { name } = node;
        if (allowed.has(name)) {
            if (write)
                add('shared-state', `A template changes ${name}.`, node);
        }
        else if (name === 'Function')
            findings.push(runsText(node));
        else if (clocks.has(name))
            add('clock', `A template reads the clock: ${name}.`, node);
        else if (name === 'crypto')
            add('chance', 'A template asks for chance: crypto.', node);
        else if (!preactRequires.has(node))
            add('machine', `A template reads ${name}, which is no part of its view.`, node);
    }
    for (const { identifier, name } of scopes.reassigned)
        add('shared-state', `A template keeps ${name} from page to page.`, identifier);
    return { findings };
}
function analyzeNames(program) {
    const scopes = analyze(program, {
        ecmaVersion: 2022,
        sourceType: 'script',
        nodejsScope: true,
        impliedStrict: true,
    });
    const nodeOf = (reference) => reference.identifier;
    const free = new Map();
    for (const reference of scopes.globalScope?.through ?? [])
        free.set(nodeOf(reference), { identifier: nodeOf(reference), write: reference.isWrite() });
    const module = scopes.globalScope?.childScopes[0];
    const starters = moduleStarters(program);
    const reassigned = (module?.variables ?? []).flatMap(({ name, references }) => references
        .filter((each) => each.isWrite() && each.from.variableScope !== module && !starters.has(each.from.block))
        .map((each) => ({ identifier: nodeOf(each), name })));
    return { free, reassigned };
}
/** The functions by which esbuild runs a module once, when another module first requires it. */
function moduleStarters(program) {
    const found = new Set();
    simple(program, {
        CallExpression({ callee, arguments: [modules] }) {
            if (callee.type !== 'Identifier' || callee.name !== '__esm' || modules?.type !== 'ObjectExpression')
                return;
            for (const each of modules.properties)
                if (each.type === 'Property')
                    found.add(each.value);
        },
    });
    return found;
}
/** The functions that esbuild makes of import('./' + name) and require('./' + name). */
function importChoosers(program) {
    const found = new Set();
    const note = (name, value) => {
        if (name.type !== 'Identifier' || value?.type !== 'CallExpression')
            return;
        if (value.callee.type === 'Identifier' && value.callee.name === '__glob')
            found.add(name.name);
    };
    simple(program, {
        VariableDeclarator: ({ id, init }) => note(id, init),
        AssignmentExpression: ({ left, right }) => note(left, right),
    });
    return found;
}
function memberName(node) {
    const { property } = node;
    if (!node.computed)
        return property.type === 'Identifier' ? property.name : undefined;
    if (property.type === 'Literal' && typeof property.value === 'string')
        return property.value;
    if (property.type === 'TemplateLiteral' && property.expressions.length === 0)
        return property.quasis[0]?.value.cooked ?? undefined;
    return undefined;
}
/**
 * The name that a member expression begins with: `Array.prototype.last` begins with a name of the language; `list.last`
 * does not.
 */
function rootOf(node) {
    let root = node;
    while (root?.type === 'MemberExpression')
        root = root.object;
    return root;
}
function isPreact(node) {
    return (node?.type === 'Literal' &&
        typeof node.value === 'string' &&
        preactModules.includes(node.value));
}
/** With eval, nothing is known of any name: the text that it runs could declare all of them. */
function runsText(node) {
    return { rule: 'runs-text', what: `A template runs text as code: ${node.name}.`, node };
}
function textOf(code, node) {
    return node === undefined ? 'a shared object' : code.slice(node.start, node.end);
}
//# sourceMappingURL=purity.js.map