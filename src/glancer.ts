import { workerData } from 'node:worker_threads';
import { type Glance, glance } from './write/glance.js';

/** What a thread that looks at files is given. */
export interface GlancerData {
  readonly stetGlancer: true;
  readonly glance: Glance;
}

/** As a thread: looks at all of them. */
if (isOurs(workerData)) glance(workerData.glance);

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is GlancerData {
  return typeof data === 'object' && data !== null && 'stetGlancer' in data;
}
