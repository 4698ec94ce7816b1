import type { Explanation } from '../build/why.js';
import type { Message } from '../lib/message.js';
export declare function messagesPage(messages: readonly Message[]): string;
/** Stands in for a page that cannot be made, and of which no earlier version is known. */
export declare function brokenPage(messages: readonly Message[]): string;
export declare function whyPage({ url, sources, changed, madeFrom }: Explanation): string;
