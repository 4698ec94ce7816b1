import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
/** Whether threads can be run at all. */
export function hasProgram(program) {
    return fs.existsSync(fileURLToPath(program));
}
/**
 * Runs batches in threads. Answers come in any order. Returns the tasks of batches at which a thread died: whoever asked does them by itself, and finds
 * out why. What `take` throws ends all threads, and is thrown.
 */
export async function runInThreads(job) {
    const { program, data, threads, batches, ahead = 1, memory, take } = job;
    const left = [];
    let next = 0;
    let hasAnswered = false;
    let failure;
    const running = new Set();
    const fail = (error) => {
        failure ??= { error };
        next = batches.length;
        for (const worker of running)
            void worker.terminate();
    };
    const work = () => new Promise((resolve) => {
        const worker = new Worker(program, {
            workerData: data,
            ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
        });
        running.add(worker);
        /** What the thread has been sent and has not answered, oldest first. */
        const sent = [];
        /** Answers that are being taken. */
        const taking = new Set();
        let hasEnded = false;
        const send = () => {
            // The last answers of a thread come together with its end: nothing may be sent to it any more.
            if (hasEnded)
                return;
            while (sent.length + taking.size <= ahead && next < batches.length) {
                const batch = batches[next++];
                sent.push(batch);
                worker.postMessage(batch);
            }
            if (sent.length + taking.size === 0)
                void worker.terminate();
        };
        worker.on('message', (answer) => {
            hasAnswered = true;
            const batch = sent.shift();
            if (batch === undefined || failure !== undefined)
                return;
            const taken = Promise.resolve()
                .then(() => take(answer, batch))
                .catch(fail)
                .finally(() => {
                taking.delete(taken);
                send();
            });
            taking.add(taken);
        });
        // Why it died shows, if it shows, when its batches are done again.
        worker.on('error', () => { });
        worker.on('exit', () => {
            hasEnded = true;
            running.delete(worker);
            for (const batch of sent)
                left.push(...batch);
            // A thread that cannot begin would not begin the next time.
            if (!hasAnswered)
                for (; next < batches.length; next++)
                    left.push(...batches[next]);
            const isOver = failure !== undefined || next >= batches.length;
            void Promise.all(taking).then(() => resolve(isOver ? undefined : work()));
        });
        send();
    });
    await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
    if (failure !== undefined)
        throw failure.error;
    return left;
}
/** Cuts tasks into batches. */
export function batchesOf(tasks, size) {
    return Array.from({ length: Math.ceil(tasks.length / size) }, (_, at) => tasks.slice(at * size, (at + 1) * size));
}
//# sourceMappingURL=pool.js.map