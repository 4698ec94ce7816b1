import type * as z from 'zod';
import type { Kind } from './schema.js';
import { type Shaped } from './shape.js';
import type { Problem } from './value.js';
/** Says for each issue of the schema what was found, what is wanted, and how to write it. */
export declare function issueProblems(issues: readonly z.core.$ZodIssue[], shaped: Shaped, kind: Kind, suggested: ReadonlyMap<string, string>): Problem[];
