import { parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.js';
/** Parses the part of a command line that follows the command's name. */
export function readArguments(command, line) {
    const { options } = command;
    const { tokens } = parseArgs({
        args: [...line],
        options: Object.fromEntries(Object.entries(options).map(([name, { takes }]) => [
            name,
            { type: takes === undefined ? 'boolean' : 'string' },
        ])),
        strict: false,
        tokens: true,
    });
    const values = {};
    const words = [];
    const problems = [];
    for (const token of tokens) {
        if (token.kind === 'positional') {
            // An empty argument comes from a variable that is not set. As a path, an empty text would mean the working folder.
            if (token.value.trim() === '')
                problems.push('An argument is empty.');
            words.push(token.value);
        }
        else if (token.kind === 'option') {
            const { name, rawName, value, inlineValue } = token;
            const option = Object.hasOwn(options, name) && rawName.startsWith('--') ? options[name] : undefined;
            if (option === undefined)
                problems.push(unknownOption(command, name, rawName));
            else if (option.takes === undefined) {
                if (value !== undefined)
                    problems.push(`${rawName} takes no value: leave “=${value}” out.`);
                values[name] = true;
            }
            else if (value === undefined || value.trim() === '' || (!inlineValue && /^-./.test(value)))
                problems.push(`There is nothing behind ${rawName}: write ${rawName} ${option.takes}.`);
            else
                values[name] = value;
        }
    }
    const problem = command.problem(words, values);
    if (problem !== undefined && problems.length === 0)
        problems.push(problem);
    return { values, words, problems };
}
function unknownOption({ name: command, options }, name, rawName) {
    const near = nearest(name, Object.keys(options));
    return `stet ${command} has no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
}
//# sourceMappingURL=arguments.js.map