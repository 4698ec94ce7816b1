import type { StageName } from '../build/engine.js';
import type { Terminal } from './terminal.js';
/** Shows the progress of a build in one line of an interactive terminal. `clear` removes the line. */
export declare function showProgress(terminal: Terminal, { quiet, json }: {
    readonly quiet?: boolean | undefined;
    readonly json?: boolean | undefined;
}): {
    onProgress: (stage: StageName, done: number, total: number) => void;
    clear: () => void;
};
