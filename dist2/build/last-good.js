import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { standingAt } from '../model/gates.js';
import { rules } from '../model/rules.js';
import { gatesOf, isHeldBack } from '../parse/gates.js';
import { documentOf } from './families/documents.js';
/**
 * A file with errors is replaced by the last published version, and so is a changed file that cannot be published together with
 * others. A file is left out if no version of it was published, or if its front matter says that readers must not see it.
 */
export function createLastGood(options) {
    const { now, published, parses, files, changed, versionBefore } = options;
    /** Computed only if there is an error. */
    let known;
    const spelled = (file) => {
        known ??= new Map(files.map((each) => [normalized(each), each]));
        return known.get(file) ?? [];
    };
    const replaced = new Map();
    const messages = [];
    const versionOf = (file) => changed.get(file) ?? versionBefore(file) ?? '';
    /** Whether a file may be the cause of an error. A file that is the same as in the last publication is not the cause. */
    function isSuspect(file) {
        if (changed.has(file))
            return true;
        const facts = parses.facts(file, versionOf(file));
        return (facts?.kind === 'article' &&
            (published === undefined || standingAt(documentOf(facts), published) === 'hidden'));
    }
    function replace(file) {
        const version = versionOf(file);
        const facts = parses.facts(file, version);
        const gates = facts?.kind === 'article' ? gatesOf(documentOf(facts)) : parses.gates(file, version);
        const isHeld = gates !== undefined && isHeldBack(gates, now);
        const last = isHeld || !changed.has(file) ? undefined : versionBefore(file);
        replaced.set(file, last ?? null);
        const place = { file: normalized(file) };
        if (isHeld) {
            const what = 'The file is left out: what can be read of it says that readers must not see it.';
            messages.push(message(rules['held-back'], what, place));
        }
        else if (last === undefined) {
            const what = 'The file is left out: no version of it without an error is known.';
            messages.push(message(rules['no-good-version'], what, place));
        }
        else {
            const what = 'The file is published as it was before its last change.';
            messages.push(message(rules['last-good-version'], what, place));
        }
    }
    return {
        replaced,
        messages,
        settle(errors) {
            const before = new Set(replaced.keys());
            return errors.every((error) => {
                const concerned = (error.files ?? [error.file ?? '']).flatMap(spelled);
                const suspects = concerned.filter((file) => !before.has(file) && isSuspect(file));
                for (const file of suspects)
                    if (!replaced.has(file))
                        replace(file);
                messages.push(error);
                return suspects.length > 0;
            });
        },
    };
}
//# sourceMappingURL=last-good.js.map