import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from './document.js';
import type { NotPublic } from './not-public.js';
import type { MapValue } from './value.js';
/**
 * When readers may see a story, as far as it can be read from a file with errors. An absent field was not written, or
 * could not be understood.
 */
export interface Gates {
    readonly draft?: true | undefined;
    readonly date?: Instant | undefined;
    readonly embargo?: Instant | undefined;
    readonly expires?: Instant | undefined;
    /** -Infinity where the story is withdrawn and the date cannot be read. */
    readonly withdrawn?: Instant | undefined;
}
/** The same from fields without errors. */
export declare function gatesOf({ draft, date, embargo, expires, withdrawn }: GatedFields): Gates;
type GatedFields = Pick<ArticleDocument, 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn'>;
/** Whether readers may not see the file yet, or no longer. */
export declare function isHeldBack(gates: Gates, now: Instant): boolean;
/**
 * Reads each field by itself, so that errors in other fields do not matter. `input` are shaped fields (see shape.ts);
 * `notPublic` is what further fields say.
 */
export declare function readGates(input: Readonly<Record<string, unknown>>, notPublic: Pick<NotPublic, 'draft' | 'from' | 'until'>, timeZone: string): Gates;
/**
 * The fields of front matter that cannot be parsed as a whole, each on a line of its own: `draft: true`, `draft =
 * true`. For a field with parts, the date among the parts is used.
 */
export declare function salvaged(block: string): MapValue;
export {};
