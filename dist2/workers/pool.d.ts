/** Work for threads: batches of tasks, each answered as a whole. */
interface Job<Task, Answer> {
    /** What a thread runs. Run from TypeScript sources, as tests do, there is none. */
    readonly program: URL;
    /** What each thread is given when it begins. */
    readonly data: object;
    readonly threads: number;
    readonly batches: readonly (readonly Task[])[];
    /** Batches that a thread has besides the one at which it works, so that it never waits. */
    readonly ahead?: number | undefined;
    /** Mebibytes: a thread whose heap grows larger is ended, and not the whole program. */
    readonly memory?: number | undefined;
    take(answer: Answer, batch: readonly Task[]): void | Promise<void>;
}
/** Whether threads can be run at all. */
export declare function hasProgram(program: URL): boolean;
/**
 * Runs batches in threads. Answers come in any order. Returns the tasks of batches at which a thread died: whoever asked does them by itself, and finds
 * out why. What `take` throws ends all threads, and is thrown.
 */
export declare function runInThreads<Task, Answer>(job: Job<Task, Answer>): Promise<Task[]>;
/** Cuts tasks into batches. */
export declare function batchesOf<Task>(tasks: readonly Task[], size: number): Task[][];
export {};
