import { message } from '../lib/message.js';
/** One message about many files; the first ten are named. */
export function summary(rule, files, which) {
    const first = [...files].sort().slice(0, 10).join(', ');
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    return message(rule, `${count} ${which}: ${first}${files.length > 10 ? ', …' : ''}.`);
}
//# sourceMappingURL=summary.js.map