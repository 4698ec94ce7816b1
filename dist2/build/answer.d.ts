import type { Message } from '../lib/message.js';
import type { PictureFile } from '../media/picture.js';
import type { PlanContext } from '../plan/context.js';
import type { CopiedFile, Page } from '../plan/page.js';
import type { View } from '../plan/views.js';
import type { Templates } from '../render/templates.js';
import type { Graph } from './graph.js';
/** What the site has at an address. */
export interface Answer {
    /** The path in the output folder. */
    readonly file: string;
    /** Absent if the template failed: `messages` then say why. */
    readonly bytes?: string | Uint8Array | undefined;
    /** Absent for files that are no pages. */
    readonly page?: {
        readonly of: Page;
        readonly view: View;
    } | undefined;
    /** What was found wrong when the page was rendered. */
    readonly messages: readonly Message[];
}
interface Means {
    readonly graph: Graph;
    readonly context: () => PlanContext;
    readonly templates: () => Templates | undefined;
    readonly copies: readonly CopiedFile[];
    readonly pictures: readonly PictureFile[];
}
/** Makes the page or file at a URL from the records as they are now. Undefined if nothing is published there. */
export declare function answerAt(url: string, means: Means): Promise<Answer | undefined>;
export {};
