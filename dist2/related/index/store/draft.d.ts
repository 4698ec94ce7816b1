import type { Keeper } from '../../../store/keeper.js';
/** What one edit reads and writes of what is kept. */
export type Editable = Omit<Keeper, 'clear'>;
/** What is put into a draft and deleted from it is there for whoever asks the draft, and in the keeper once it is settled. */
export interface Draft extends Editable {
    settle(): void;
}
export declare function draftOf(keeper: Editable): Draft;
