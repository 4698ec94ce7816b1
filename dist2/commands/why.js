import { explain } from '../build/look.js';
import { prepare } from './build.js';
import { named } from './parts.js';
import { formatMessages } from './print.js';
import { showProgress } from './progress.js';
/** The most parts of a page that are printed; `--json` prints all. */
const mostShown = 40;
/** Runs `stet why URL`: says which parts of a page changed since the last build. */
export async function whyCommand(page, flags, terminal) {
    const prepared = await prepare(flags, terminal);
    if ('code' in prepared)
        return prepared.code;
    const { config, now } = prepared;
    const shown = showProgress(terminal, flags);
    const { explanation, messages } = await explain(page, { config, now, onProgress: shown.onProgress });
    shown.clear();
    if (explanation === undefined) {
        const errors = messages.filter(({ level }) => level === 'error');
        if (errors.length > 0)
            terminal.err(`${formatMessages(errors, terminal)}\n`);
        terminal.err(errors.length > 0
            ? 'What of a page changed can be said once this is put right.\n'
            : `The site has no page “${page}”.\n`);
        return 1;
    }
    if (flags.json) {
        terminal.out(`${JSON.stringify({ ...explanation, changed: explanation.changed ?? null })}\n`);
        return 0;
    }
    const { url, changed } = explanation;
    if (changed === undefined)
        terminal.out(`${url} is new: no build has made it yet.\n`);
    else if (changed.length === 0)
        terminal.out(`${url} stays as it is: nothing that it is made from changed since the last build.\n`);
    else
        terminal.out(`${url} will be made again, for these changed since the last build:\n${changed.map((part) => `  ${named(part)}\n`).join('')}`);
    const { madeFrom } = explanation;
    const shownParts = madeFrom.slice(0, mostShown).map((each) => `  ${each}\n`);
    const more = madeFrom.length - shownParts.length;
    if (madeFrom.length > 0)
        terminal.out(`It is made from:\n${shownParts.join('')}${more > 0 ? `  and ${more} more (--json names all)\n` : ''}`);
    return 0;
}
//# sourceMappingURL=why.js.map