import { Session } from 'node:inspector';

/**
 * Counts the steps of synchronous work, which are the same each time, on any machine: how often each block of the program ran, as V8
 * counts them for coverage, and the characters that its own functions for texts look at, which it does not count. Putting
 * marks in order (`normalize`) takes the square of their number. Patterns are taken for linear (see test/regexes.test.ts).
 */
export interface Counter {
  count(work: () => void): number;
  close(): void;
}

/** Blocks are counted in modules that are loaded afterwards alone. */
export function createCounter(): Counter {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): unknown => {
    let result: unknown;
    session.post(method, params, (error, its) => {
      if (error) throw error;
      result = its;
    });
    return result;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    count(work) {
      post('Profiler.takePreciseCoverage');
      const natives = countNatives(work);
      const { result } = post('Profiler.takePreciseCoverage') as Coverage;
      let blocks = 0;
      for (const { url, functions } of result) {
        if (!/\/(?:src|node_modules\/(?!vitest|@vitest|vite))\//.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
      }
      return blocks + natives;
    },
    close: () => session.disconnect(),
  };
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const markRuns = /[\p{M}\uff9e\uff9f]+/gu;
type Native = (this: unknown, ...args: readonly unknown[]) => unknown;

/** Characters that texts' own functions look at while `work` is done. */
function countNatives(work: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const wrap = (
    of: object,
    name: string | symbol,
    cost: (self: unknown, args: readonly unknown[], its: unknown) => number,
  ) => {
    const real = Reflect.get(of, name) as Native;
    Object.defineProperty(of, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        const its = real.apply(this, args);
        steps += cost(this, args, its);
        return its;
      },
    });
    undo.push(() => Object.defineProperty(of, name, { configurable: true, writable: true, value: real }));
  };
  const { exec } = RegExp.prototype;
  const runsOf = (text: string) => {
    markRuns.lastIndex = 0;
    let squares = text.length;
    for (let run = exec.call(markRuns, text); run; run = exec.call(markRuns, text))
      squares += run[0].length ** 2;
    return squares;
  };
  const whole = (self: unknown) => (self as string).length;
  const until = (self: unknown, [, from]: readonly unknown[], its: unknown) =>
    (Number(its) === -1 ? whole(self) : Number(its)) - Number(from ?? 0);
  wrap(String.prototype, 'normalize', (self) => runsOf(self as string));
  wrap(String.prototype, 'indexOf', until);
  for (const name of ['toLowerCase', 'toUpperCase', 'trim', 'split', 'replaceAll', 'codePointAt'] as const)
    wrap(String.prototype, name, name === 'codePointAt' ? () => 1 : whole);
  for (const name of [Symbol.replace, Symbol.match, Symbol.split, Symbol.search] as const)
    wrap(RegExp.prototype, name, (_, [text]) => (text as string).length);
  for (const name of ['includes', 'indexOf', 'shift', 'splice', 'concat', 'join'] as const)
    wrap(Array.prototype, name, (self) => (self as unknown[]).length);
  wrap(Array.prototype, 'slice', (_, __, its) => (its as unknown[]).length);
  try {
    work();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}
