import fs from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
/** A configuration that takes longer is taken to be in an endless loop. Milliseconds. */
const longest = 30_000;
/**
 * Returns what a configuration exports. The configuration is a program of the newsroom: it is bundled, so that
 * TypeScript needs no build step, and run in a thread, so that an endless loop in it, or a call that ends the program,
 * ends only that thread. Throws an error with a reason that people understand.
 */
export async function runScript(file, most = longest) {
    return withTemporaryFolder('config', async (dir) => {
        await build({
            entryPoints: [file],
            outfile: path.join(dir, 'config.mjs'),
            bundle: true,
            platform: 'node',
            format: 'esm',
            target: 'node20',
            logLevel: 'silent',
            plugins: [ourselves],
        });
        const runner = path.join(dir, 'run.mjs');
        await fs.writeFile(runner, runnerText);
        return answerOf(runner, most);
    });
}
async function answerOf(runner, most) {
    const worker = new Worker(runner, { execArgv: [] });
    let timer;
    try {
        const { value, problem } = await new Promise((resolve) => {
            worker.once('message', resolve);
            worker.once('error', (error) => resolve({ problem: reasonOf(error) }));
            worker.once('exit', (code) => resolve({ problem: code === neverSettled ? waits : ends }));
            timer = setTimeout(() => resolve({ problem: `it is not done after ${most / 1_000} seconds` }), most);
        });
        if (problem !== undefined)
            throw new Error(problem);
        return value;
    }
    finally {
        clearTimeout(timer);
        await worker.terminate();
    }
}
/** Node, “Process exit codes”: a top-level await that never settles. */
const neverSettled = 13;
const waits = 'it waits for something that never comes (an await without an end)';
const ends = 'it ends the program (process.exit) before it has exported anything';
function reasonOf(error) {
    return error instanceof Error ? error.message : `it throws ${String(error)}`;
}
/**
 * The program of the thread: loads the bundled configuration, and answers with a plain copy of what it exports or with
 * the error.
 */
const runnerText = `
import { parentPort } from 'node:worker_threads';
const kindOf = (value) =>
  typeof value === 'function' ? (/^class\\b/.test(String(value)) ? 'a class' : 'a function')
  : typeof value === 'symbol' ? 'a symbol'
  : value instanceof Promise ? 'a promise'
  : undefined;
const problemIn = (value, name, above) => {
  const kind = kindOf(value);
  if (kind) return name === '' ? 'it exports ' + kind + ', and not an object of settings' : 'the setting “' + name + '” is ' + kind;
  if (typeof value !== 'object' || value === null || above.includes(value)) return undefined;
  for (const key of Object.keys(value)) {
    const problem = problemIn(value[key], name === '' ? key : name + '.' + key, [...above, value]);
    if (problem) return problem;
  }
};
let answer;
try {
  const { default: value } = await import('./config.mjs');
  const problem = value === undefined ? 'it has no default export (export default defineConfig({ … }))' : problemIn(value, '', []);
  answer = problem === undefined ? { value: structuredClone(value) } : { problem };
} catch (error) {
  answer = { problem: error instanceof Error ? error.message : 'it throws ' + String(error) };
}
parentPort.postMessage(answer);
`;
/** `import { defineConfig } from 'stet'` works in a newsroom where stet is not installed as a package. */
const ourselves = {
    name: 'stet',
    setup(setup) {
        setup.onResolve({ filter: /^stet$/ }, () => ({ path: 'stet', namespace: 'stet' }));
        setup.onLoad({ filter: /.*/, namespace: 'stet' }, () => ({
            contents: 'export const defineConfig = (config) => config;',
            loader: 'js',
        }));
    },
};
//# sourceMappingURL=run-script.js.map