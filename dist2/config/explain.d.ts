import * as z from 'zod';
import { type Message } from '../lib/message.js';
/** Explains in an editor's words an issue that the schema found in `user`. */
export declare function explainIssue(schema: z.ZodObject, issue: z.core.$ZodIssue, user: unknown, place: {
    readonly file: string;
}): Message[];
