import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { GlancerData } from './glancer.js';
import type { Glance } from './write/glance.js';

const program = new URL('./glancer.js', import.meta.url);

/** Fewer files than these are looked at sooner than a thread has started. */
const worthAThread = 20_000;

/** Has another thread look at files while this one does other things, where there is a core for it. */
export function glanceAside(glance: Glance): void {
  if (glance.found.length < worthAThread) return;
  // Run from its TypeScript sources, as tests do, there is no program for a thread.
  if (os.availableParallelism() < 2 || !fs.existsSync(fileURLToPath(program))) return;
  const data: GlancerData = { stetGlancer: true, glance };
  const worker = new Worker(program, { workerData: data });
  // What it has not found is looked for here.
  worker.on('error', () => {});
  worker.unref();
}
