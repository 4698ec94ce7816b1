export function command(definition) {
    const { name, problem } = definition;
    return {
        ...definition,
        problem(words, values) {
            if (problem !== undefined)
                return problem(words, values);
            return words[0] === undefined ? undefined : `stet ${name} takes options alone, and not “${words[0]}”.`;
        },
        run: (values, words, terminal) => definition.run(values, words, terminal),
    };
}
//# sourceMappingURL=command.js.map