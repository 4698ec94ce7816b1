import * as z from 'zod';
import { message } from '../lib/message.js';
import { nearest } from '../lib/nearest.js';
import { rules } from './rules.js';
/** Explains in an editor's words an issue that the schema found in `user`. */
export function explainIssue(schema, issue, user, place) {
    const name = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const full = name === '' ? key : `${name}.${key}`;
            const near = nearest(key, settingsAt(schema, issue.path));
            return message(rules['unknown-setting'], `stet has no setting “${full}”.`, place, near === undefined ? undefined : `Did you mean “${name === '' ? near : `${name}.${near}`}”?`);
        });
    }
    const found = describeValue(issue.path.reduce(step, user));
    const wanted = issue.code === 'custom' || issue.message.startsWith('a ') ? issue.message : describeWanted(issue);
    const what = name === ''
        ? `The configuration must be an object, not ${found}.`
        : `“${name}” is ${found}; it must be ${wanted}.`;
    return [message(rules['invalid-setting'], what, place)];
}
function describeWanted(issue) {
    if (issue.code === 'invalid_type')
        return issue.expected === 'array' ? 'a list' : `a ${issue.expected}`;
    if (issue.code === 'invalid_value')
        return `one of ${issue.values.map((v) => `“${String(v)}”`).join(', ')}`;
    if (issue.code === 'too_small')
        return `at least ${issue.minimum}`;
    if (issue.code === 'too_big')
        return `at most ${issue.maximum}`;
    return issue.message;
}
function describeValue(value) {
    if (value === undefined)
        return 'missing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'function')
        return 'a function';
    // Many may read the message, for example in the log of a workflow: no name and password of an address is shown.
    return typeof value === 'string' ? `“${value.replace(/\/\/[^/@\s]*@/g, '//…@')}”` : String(value);
}
function step(value, key) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
function settingsAt(schema, at) {
    let shape = schema.shape;
    for (const key of at) {
        const field = shape[String(key)];
        const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
        if (!(inner instanceof z.ZodObject))
            return [];
        shape = inner.shape;
    }
    return Object.keys(shape);
}
//# sourceMappingURL=explain.js.map