import { type Message } from '../../lib/message.js';
import type { PlanOptions } from '../context.js';
import type { CopiedFile } from '../page.js';
/** The files published as they are: those of the static folder and what public records show or link to, but pictures. */
export declare function planCopies({ pictures: shown }: {
    readonly pictures: ReadonlySet<string>;
}, { config, staticFiles, spelled, media, pictures: made }: PlanOptions): {
    copies: CopiedFile[];
    messages: Message[];
};
