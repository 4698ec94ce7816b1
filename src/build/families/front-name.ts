import type { Front } from '../../model/site.js';
import type { FamilyName } from '../graph.js';

/** What editors decided about front pages, by the keys of their files. */
export const frontFamily: FamilyName<{ front: Front }> = { name: 'front' };
