import type { Config } from '../../config/config.js';
import type { CardTexts } from '../../search/story.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { type SearchPart } from '../search-parts.js';
/** What the cards of stories that were found say, as cards do elsewhere. */
export declare function cardTexts({ timeZone, language }: Config): CardTexts;
/** Names of the files of a part: `2026-3/0.bin`. How many there are follows from records, before any text is read. */
export declare function searchFileNames(part: SearchPart, context: PlanContext): string[];
/** A file of the index by which the search page searches: `2026-3/0.bin`. */
export declare function searchFile(name: string, context: PlanContext): MachineFile | undefined;
