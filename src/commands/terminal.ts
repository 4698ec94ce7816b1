/** The environment of a command: working folder, clock and terminal. Tests pass another one. */
export interface Terminal {
  readonly cwd: string;
  /** The current time in milliseconds since the epoch. Commands use no other clock. */
  readonly clock: () => number;
  /** The variables of the environment, from which keys of hosts are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Whether a line of progress may be shown and overwritten. */
  readonly interactive: boolean;
  /** Resolves when a person ends a command that runs until then, such as a server: by Ctrl+C. Before the first call, Ctrl+C ends the process. */
  readonly untilStopped: () => Promise<void>;
}
