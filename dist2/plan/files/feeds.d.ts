import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { type FeedKind } from '../parts/feed-formats.js';
type FeedRule = (front: string, context: PlanContext) => MachineFile<string> | undefined;
/** The feeds of the front at a URL, which is that of an edition, a section, a topic or an author: one in each format. */
export declare const feedRules: Readonly<Record<FeedKind, FeedRule>>;
export {};
