import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { rules } from './rules.js';
/** The message about a file whose parsing was cut off. */
export function tooLong(file, seconds) {
    const what = `The story was not parsed within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    return message(rules['takes-too-long'], what, startOf(file));
}
/** The message about a file that crashes the thread that parses it. */
export function unparsable(file, why) {
    return message(rules['cannot-be-parsed'], `The story can’t be parsed: ${why}.`, startOf(file));
}
function startOf(file) {
    return { file: normalized(file), line: 1, column: 1 };
}
//# sourceMappingURL=unparsed.js.map