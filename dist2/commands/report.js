import { formatIso } from '../lib/time.js';
import { version } from '../lib/version.js';
export function makeReport({ config, result, now, milliseconds }) {
    const { standing, written, messages } = result;
    const iso = (instant) => (instant === null ? null : formatIso(instant, config.timeZone));
    const toUrl = (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return {
        stet: version,
        ok: messages.every((each) => each.level !== 'error'),
        published: written !== undefined,
        now: formatIso(now, config.timeZone),
        stories: standing.stories,
        pages: standing.pages,
        written: written?.written.length ?? 0,
        unchanged: written?.unchanged ?? 0,
        milliseconds: Math.round(milliseconds),
        nextGate: iso(standing.nextGate),
        nextHousekeeping: iso(standing.nextHousekeeping),
        changed: written?.written.map(fromOutput) ?? [],
        deleted: written?.deleted.map(fromOutput) ?? [],
        purge: [...new Set([...(written?.written ?? []), ...(written?.deleted ?? [])].map(toUrl))],
        messages,
    };
}
function fromOutput(file) {
    return `/${file}`;
}
/**
 * A report as JSON. If `digests` are given, `manifest` has the SHA-256 digest (base64url) of every file by its path in the output
 * folder, one in each line. The manifest is put together as text: an object of a hundred thousand files would take much memory.
 */
export function reportText(report, digests) {
    const text = JSON.stringify(report, null, 1);
    if (digests === undefined)
        return `${text}\n`;
    const lines = digests.map(([file, digest]) => `  ${JSON.stringify(file)}: "${digest}"`);
    const manifest = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n }`;
    return `${text.slice(0, -2)},\n "manifest": ${manifest}\n}\n`;
}
//# sourceMappingURL=report.js.map