import { type FileRow } from './ledger.js';
type Manifested = readonly [file: string, about: Pick<FileRow, 'isStory' | 'isLasting'>];
/** Undefined where nothing is known. `id` is that of the ledger (see ledger.ts), `output` the real path of the output folder. */
export declare function readManifests(storeDir: string, id: string, output: string): readonly Manifested[] | undefined;
/** To be called when the files are known otherwise: what the manifests say is not so any more. */
export declare function removeManifests(storeDir: string, id: string): void;
export {};
