import { compareKeys } from './compare-keys.js';
/** Declares a stage's rules: `defineRules('parse', { 'bad-date': { level, why, fix } })` has the id `parse/bad-date`. */
export function defineRules(stage, rules) {
    const out = {};
    for (const name of Object.keys(rules))
        out[name] = { id: `${stage}/${name}`, ...rules[name] };
    return out;
}
/** Makes a message of a rule. `fix` replaces the rule's usual remedy where this case has a more exact one. */
export function message(rule, what, place, fix = rule.fix) {
    return {
        rule: rule.id,
        level: rule.level,
        ...(place && { file: place.file, line: place.line, column: place.column }),
        what,
        why: rule.why,
        fix,
    };
}
const rank = { error: 0, warning: 1, note: 2 };
/** Errors before warnings before notes; within a level by file, line, column, rule. A new array. */
export function sortMessages(messages) {
    return [...messages].sort((a, b) => rank[a.level] - rank[b.level] ||
        compareKeys(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compareKeys(a.rule, b.rule) ||
        compareKeys(a.what, b.what));
}
export function hasErrors(messages) {
    return messages.some((m) => m.level === 'error');
}
//# sourceMappingURL=message.js.map