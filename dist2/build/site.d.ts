import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { Site } from '../model/site.js';
import type { Read } from './graph.js';
/** Gives rules access to the records in the graph. Every call is a recorded read. */
export declare function siteOf(read: Read, now: Instant, { language, oldAfter }: Config): Site;
