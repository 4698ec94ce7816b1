import { message } from '../lib/message.js';
import { visible } from './characters.js';
import { rules } from './rules.js';
const rule = rules['unused-field'];
/** The most names in one message. */
const most = 20;
/** The message about one file's fields that stet does not have; `tellOnce` combines those of all files. */
export function unusedFields(names, file) {
    return {
        ...message(rule, `${namesOf(names)} has no effect.`, { file, line: 1, column: 1 }),
        subjects: names,
    };
}
/**
 * Combines the messages about unused fields of all files into one for the site, with the number of files that have each
 * field. All other messages are unchanged.
 */
export function tellOnce(messages) {
    const others = [];
    const counts = new Map();
    for (const each of messages) {
        if (each.rule !== rule.id || each.subjects === undefined)
            others.push(each);
        else
            for (const name of each.subjects)
                counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (counts.size === 0)
        return others;
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = sorted
        .slice(0, most)
        .map(([name, count]) => `${visible(name)} (${count === 1 ? '1 file' : `${count} files`})`);
    if (sorted.length > most)
        shown.push(`and ${sorted.length - most} more`);
    const fields = sorted.length === 1 ? 'A field that stet does not have has' : 'Fields that stet does not have have';
    return [...others, message(rule, `${fields} no effect: ${shown.join(', ')}.`)];
}
function namesOf(names) {
    return names
        .slice(0, most)
        .map((name) => `“${visible(name)}”`)
        .join(', ');
}
//# sourceMappingURL=unused-fields.js.map