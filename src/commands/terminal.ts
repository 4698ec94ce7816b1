/** What a command may know and use of the world it runs in; tests give their own. */
export interface Terminal {
  readonly cwd: string;
  /** Milliseconds since the epoch: the only clock. */
  readonly clock: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Whether a line may be written over while work goes on. */
  readonly interactive: boolean;
}
