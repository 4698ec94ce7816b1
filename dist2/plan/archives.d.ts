import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { Records, Site, StoryList, Term } from '../model/site.js';
/**
 * The pages of a list: index of the first story of each, oldest page first. Every page holds 20 to 80 stories, but the
 * newest, which holds 19 to 99, or all there are. `ranks` are those of the stories, oldest first.
 */
export declare function cutPages(ranks: readonly string[]): number[];
/** A story's rank, from its key: 64 lower-case hexadecimal digits. */
export declare function rankOf(key: string): string;
/**
 * The file name of an archive page, from its oldest story: the day, and six digits of its rank because two pages may
 * begin on one day. Newer stories never rename it; it changes only when its oldest story does.
 */
export declare function archiveName(isoDay: string, rank: string): string;
/** Stories on the front of a section, topic or author. */
export declare const frontSize = 30;
/** Kinds of fronts with an archive behind them. */
export type ArchivedKind = 'section' | 'topic' | 'author';
/** A page of an archive as its neighbours and the front name it. */
export interface ArchiveLink {
    /** File name in the folder of the archive. */
    readonly name: string;
    /** When the oldest and the newest of its stories were published. */
    readonly first: Instant;
    readonly last: Instant;
}
/** A page of an archive with its stories. Plain data. */
export interface ArchiveCut extends ArchiveLink {
    /** Oldest first, never empty. */
    readonly keys: readonly string[];
}
/** A page of an archive with those beside it. Plain data. */
export interface ArchivePlace {
    readonly cut: ArchiveCut;
    readonly newer: ArchiveLink | undefined;
    readonly older: ArchiveLink | undefined;
}
/** The archives behind fronts. A front is told by the kind and the key of its term. */
export interface Archives {
    /** The newest page; undefined where the front shows all there is. */
    newest(kind: ArchivedKind, key: string): ArchiveLink | undefined;
    at(kind: ArchivedKind, key: string, name: string): ArchivePlace | undefined;
}
/** The pages of the archive behind the front of a list, oldest first; none where the front shows all there is. */
export declare function archiveNames(list: StoryList, timeZone: string): readonly ArchiveCut[];
export declare function linkOf({ name, first, last }: ArchiveCut): ArchiveLink;
/** The page of an archive with this name. */
export declare function placeIn(cuts: readonly ArchiveCut[], name: string): ArchivePlace | undefined;
/** Cuts each list once, when one of the pages behind its front is asked for. */
export declare function createArchives(site: Site, { timeZone }: Pick<Config, 'timeZone'>): Archives;
/** The terms whose fronts are of a kind. */
export declare function archivedTerms(kind: ArchivedKind, site: Site): Records<Term>;
