import path from 'node:path';
import { build } from '../build/build.js';
import { sortMessages } from '../lib/message.js';
import { count, prepare } from './build.js';
import { formatForGithub, formatMessages } from './print.js';
import { showProgress } from './progress.js';
import { makeReport, reportText } from './report.js';
import { reportFile, shownPath, writeReport } from './report-file.js';
/**
 * Runs `stet check`: gives the messages of a build without building the site. Writes nothing but the report, and that only
 * with `--report`. Returns the exit code: 1 when there is an error.
 */
export async function checkCommand(flags, terminal) {
    if (flags.format !== undefined && flags.format !== 'github' && flags.format !== 'text') {
        terminal.err(`--format ${flags.format}: must be text or github\n`);
        return 2;
    }
    const prepared = await prepare(flags, terminal);
    if ('code' in prepared)
        return prepared.code;
    const { config, now } = prepared;
    // Schedulers read in the report of the last build when the next build is due, so a check replaces the report only if asked.
    const named = flags.report === undefined ? undefined : reportFile(config, flags.report, terminal.cwd);
    if (named?.problem !== undefined) {
        terminal.err(named.problem);
        return 2;
    }
    const reportTo = named?.file;
    const started = terminal.clock();
    const progress = showProgress(terminal, flags);
    const built = await build({
        config,
        now,
        write: false,
        allowEmpty: flags['allow-empty'],
        onProgress: progress.onProgress,
    });
    progress.clear();
    const messages = sortMessages([...prepared.messages, ...built.messages]);
    const result = { ...built, messages };
    const report = makeReport({ config, result, now, milliseconds: terminal.clock() - started });
    const text = reportText(report, undefined);
    const unwritten = reportTo === undefined ? undefined : writeReport(reportTo, text);
    if (flags.json)
        terminal.out(text);
    else if (flags.format === 'github') {
        const prefix = path.relative(terminal.cwd, config.root).split(path.sep).join('/');
        terminal.out(formatForGithub(messages, prefix === '' ? '' : `${prefix}/`));
    }
    else {
        const shown = flags.quiet ? messages.filter((each) => each.level === 'error') : messages;
        const all = reportTo === undefined ? '--report FILE writes' : `${shownPath(reportTo, terminal)} has`;
        if (shown.length > 0)
            terminal.err(`${formatMessages(shown, { ...terminal, all })}\n`);
        if (!flags.quiet)
            terminal.out(`${summary(messages)}\n`);
    }
    if (unwritten !== undefined)
        terminal.err(unwritten);
    return report.ok && unwritten === undefined ? 0 : 1;
}
function summary(messages) {
    const of = (level) => count(messages.filter((each) => each.level === level).length, level);
    if (messages.length === 0)
        return 'Nothing to mend.';
    return `${of('error')}, ${of('warning')}, ${of('note')}.`;
}
//# sourceMappingURL=check.js.map