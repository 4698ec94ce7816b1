import { type Made } from '../build/graph.js';
import { type MadePage } from '../build/page-maker.js';
import { type PageSettings } from '../build/page-settings.js';
/** What a thread that makes pages is given. */
export interface PageThreadData {
    readonly stetPages: true;
    /** The database, to which nobody writes meanwhile. */
    readonly file: string;
    /** The name of the family of the pages. */
    readonly family: string;
    readonly settings: PageSettings;
    /** Where pages are written to; undefined for a check, which writes none. */
    readonly stagingDir: string | undefined;
    readonly missing: ReadonlySet<string>;
    /** Whether all files have to be made again. */
    readonly isElsewhere: boolean;
}
/** A page as it is told to the coordinator: its HTML lies in the staging folder already. */
export interface StagedPage extends Omit<MadePage, 'html' | 'failed' | 'made'> {
    readonly made: Made<never>;
    readonly isFailed: boolean;
    readonly staged?: {
        readonly path: string;
        readonly digest: string;
        readonly size: number;
    } | undefined;
}
export type PageAnswer = readonly StagedPage[] | {
    readonly error: Error;
};
