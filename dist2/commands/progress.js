const names = {
    parse: 'Reading stories',
    model: 'Putting the newsroom together',
    media: 'Making pictures',
    plan: 'Planning pages',
    render: 'Making pages',
    write: 'Publishing',
};
/** The line appears when the work has taken this long. Milliseconds. */
const PATIENCE = 1_000;
const INTERVAL = 100;
/** Shows the progress of a build in one line of an interactive terminal. `clear` removes the line. */
export function showProgress(terminal, { quiet, json }) {
    const started = terminal.clock();
    let last = 0;
    let shown = false;
    return {
        onProgress(stage, done, total) {
            if (quiet || json || !terminal.interactive)
                return;
            const now = terminal.clock();
            if (now - started < PATIENCE || now - last < INTERVAL)
                return;
            last = now;
            shown = true;
            terminal.err(`\r\u001b[K${names[stage]}${total > 0 ? ` ${done} of ${total}` : ''} …`);
        },
        clear() {
            if (shown)
                terminal.err('\r\u001b[K');
        },
    };
}
//# sourceMappingURL=progress.js.map