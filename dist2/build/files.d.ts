import type { PictureFile } from '../media/picture.js';
import type { PlanContext } from '../plan/context.js';
import type { CopiedFile } from '../plan/page.js';
import type { Asset } from '../render/bundle.js';
import type { Writer } from '../write/write.js';
import { type AnyFamily, type Graph } from './graph.js';
export type FilesOf = Pick<Writer, 'add' | 'addFile' | 'remove'>;
interface OtherFilesOptions {
    readonly graph: () => Graph;
    readonly context: () => PlanContext;
    readonly output: () => FilesOf | undefined;
    /** The output for files that take long to make; a check does not make them. */
    readonly dearOutput: () => FilesOf | undefined;
    readonly isMissing: (file: string) => boolean;
    readonly onProgress: (done: number, total: number) => void;
}
/** Families of assets, copied files, pictures and cards. Cards have a rule. The nodes of the other families are set by the functions below. */
export declare function otherFamilies({ graph, context, output, dearOutput, isMissing, onProgress, }: OtherFilesOptions): AnyFamily[];
interface PutOptions extends OtherFilesOptions {
    readonly family: (name: string) => AnyFamily;
}
export declare function putAssets(assets: readonly Asset[], options: PutOptions): Promise<void>;
export declare function putCopies(copies: readonly CopiedFile[], options: PutOptions): Promise<void>;
export declare function putPictures(pictures: readonly PictureFile[], options: PutOptions): Promise<void>;
export {};
