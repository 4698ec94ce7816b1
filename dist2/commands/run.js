import { nearest } from '../lib/nearest.js';
import { version } from '../lib/version.js';
import { readArguments } from './arguments.js';
import { commands } from './commands.js';
import { helpOf } from './help.js';
/** Runs a command line and returns the exit code: 0 for success, 1 for errors in content, 2 for errors in the command line. */
export async function run(args, terminal) {
    const [name = '', ...line] = args;
    if (name === '--version' || name === '-v') {
        terminal.out(`${version}\n`);
        return 0;
    }
    if (name === '' || name === '--help' || name === '-h' || name === 'help') {
        terminal.out(helpOf(commands.find((each) => each.name === line[0])));
        return name === '' ? 2 : 0;
    }
    const command = commands.find((each) => each.name === name);
    if (command === undefined) {
        const near = nearest(name, commands.map((each) => each.name));
        const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
        terminal.err(`There is no command “${name}”.${hint}\nstet --help tells what there is.\n`);
        return 2;
    }
    if (line.includes('--help') || line.includes('-h')) {
        terminal.out(helpOf(command));
        return 0;
    }
    const { values, words, problems } = readArguments(command, line);
    if (problems.length > 0) {
        terminal.err(`${problems.join('\n')}\nstet ${name} --help tells what there is.\n`);
        return 2;
    }
    try {
        return await command.run(values, words, terminal);
    }
    catch (error) {
        return reportBusyStore(error, terminal);
    }
}
/** Prints that another process uses the store. Throws any other error again. */
async function reportBusyStore(error, terminal) {
    const { whoHasTheStore } = await import('../build/newsroom.js');
    const held = whoHasTheStore(error);
    if (held === undefined)
        throw error;
    const { formatMessages } = await import('./print.js');
    terminal.err(`${formatMessages([held], terminal)}\n`);
    return 1;
}
//# sourceMappingURL=run.js.map