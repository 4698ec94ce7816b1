import type { Terminal } from './terminal.js';

interface Option {
  /** The placeholder for the option's value in the help text: `FOLDER`. A switch has no value. */
  readonly takes?: string;
  /** Whether the option may be given several times. */
  readonly many?: true;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;

/** The values of options by their names: a text, a list of texts where there may be several, or true for a switch. */
type Values<O extends Options> = {
  readonly [Name in keyof O]?: ValueOf<O[Name]> | undefined;
};
type ValueOf<Each extends Option> = Each extends { readonly many: true }
  ? readonly string[]
  : Each extends { readonly takes: string }
    ? string
    : boolean;

interface Definition<O extends Options> {
  readonly name: string;
  /** The placeholder for the argument of the command in the help text: `STORY`. */
  readonly argument?: string;
  /** What the command does, for the list of all commands. */
  readonly summary: string;
  /** The first paragraphs of the help text. */
  readonly about: string;
  readonly options: O;
  /** Says what is wrong with arguments and options; undefined when nothing is. A command without this function takes no arguments. */
  readonly problem?: (words: readonly string[], values: Values<O>) => string | undefined;
  /** Runs the command and returns the exit code. Imports the code of the command only here, so that other commands start fast. */
  run(values: Values<O>, words: readonly string[], terminal: Terminal): Promise<number>;
}

export type AnyValues = Readonly<Record<string, string | readonly string[] | boolean>>;

/** A command with options of any names, so that one list can hold all commands. */
export interface Command extends Omit<Definition<Options>, 'problem' | 'run'> {
  problem(words: readonly string[], values: AnyValues): string | undefined;
  run(values: AnyValues, words: readonly string[], terminal: Terminal): Promise<number>;
}

export function command<O extends Options>(definition: Definition<O>): Command {
  const { name, problem } = definition;
  return {
    ...definition,
    problem(words, values) {
      if (problem !== undefined) return problem(words, values as Values<O>);
      return words[0] === undefined ? undefined : `stet ${name} takes options alone, and not “${words[0]}”.`;
    },
    run: (values, words, terminal) => definition.run(values as Values<O>, words, terminal),
  };
}
