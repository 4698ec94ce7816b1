import type { AnyFamily, Graph, Read } from '../graph.js';
import { type AddressRow } from './address-rows.js';
/** What is at an address, in the words of messages. */
export declare function describeAddress(row: AddressRow, read: Read): string;
/**
 * What cannot be published side by side. A node is an address (see `collisionKey`) that something came to or left in this build; only addresses with
 * something to say are put.
 */
export declare function addressFamilies(graph: () => Graph): AnyFamily[];
