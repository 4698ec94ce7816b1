import type { Config } from '../../config/config.js';
import type { Instant } from '../../lib/time.js';
import { type Shown } from '../../media/published.js';
import { type ArchiveCut, type ArchiveLink, type ArchivePlace } from '../../plan/archives.js';
import { type CalendarYear } from '../../plan/calendar.js';
import { type ContextOptions, type PlanContext } from '../../plan/context.js';
import type { EditionRecord } from '../../plan/editions.js';
import type { MachineFile, Page } from '../../plan/page.js';
import { type FileKind } from '../../plan/registry.js';
import type { Shell, View } from '../../plan/views.js';
import type { Finding } from '../../render/finding.js';
import type { Templates } from '../../render/templates.js';
import type { AnyFamily, FamilyName, NodeName, Read, Row } from '../graph.js';
/** Checksums of what a page is made from, part by part: `template`, `address`, `budget`, and each field of its view. Enough to explain by. */
export type Checksums = Readonly<Record<string, string>>;
/** A page of the site as it lies in the output folder. */
export interface PageParts {
    readonly page: Pick<Page, 'kind' | 'url' | 'file' | 'sources' | 'modified'>;
    /** Absent where the page was only planned. */
    readonly madeFrom?: MadeFrom | undefined;
    /** What there is to warn of in the HTML. */
    readonly finding?: Finding | undefined;
}
export interface FileParts {
    readonly file: Pick<MachineFile, 'url' | 'file' | 'sitemap'>;
    /** Digest of the content. */
    readonly made?: string | undefined;
}
export declare const pageFamily: FamilyName<PageParts>;
export declare const fileFamily: FamilyName<FileParts>;
/** What is made of a picture. */
export declare const pictureFamily: FamilyName<{
    shown: Shown;
}>;
/** The pages of the archive behind a front. */
export declare const archiveFamily: FamilyName<{
    cuts: readonly ArchiveCut[];
    newest?: ArchiveLink | undefined;
}>;
/** One page of an archive: its stories and its neighbours. */
export declare const cutFamily: FamilyName<{
    place: ArchivePlace;
}>;
/** Years and months with stories of an edition. */
export declare const calendarFamily: FamilyName<{
    years: readonly CalendarYear[];
}>;
/** Parts of the search index. */
export declare const searchFamily: FamilyName<{
    parts: readonly string[];
}>;
/** Digest of all that a part of the search index is made from. */
export declare const searchPartFamily: FamilyName<{
    made: string;
    files: readonly string[];
}>;
/** What all pages are made with. It is asked once in a build whether it is another: no page records that it has read it. */
export interface Frame {
    readonly editions: readonly EditionRecord[];
    readonly shells: ReadonlyMap<string, Shell>;
    readonly templates: Templates;
}
export interface PageOptions {
    readonly config: Config;
    readonly now: Instant;
    /** Of the plan: bodies, assets, files of the newsroom, scripts. */
    readonly means: Omit<ContextOptions, 'config' | 'pictures' | 'whole' | 'shell' | 'editions' | 'archives'>;
    readonly frame: () => Frame;
}
/** Families that say which pages there are, of ranks 9 to 11. */
export declare function listFamilies(options: PageOptions & {
    contextOf(read: Read): PlanContext;
}): AnyFamily[];
/** What pages are made in, with everything read through one `read`. */
export declare function planContext(read: Read, { config, now, means, frame }: PageOptions): PlanContext;
export declare function pageRows(name: string, { page, finding }: PageParts): Iterable<Row>;
export declare function fileRows(name: string, { file }: FileParts): Iterable<Row>;
export declare function fileFamilyOf(kind: FileKind): 'file' | 'late-file';
/** Files of which there may be more, if there is this one: they are numbered. */
export declare function nextFile(name: string): Iterable<NodeName>;
/** What a page was made from, written once for all that is to be known of it. */
export interface MadeFrom {
    /** Of all that the page's bytes depend on. */
    readonly digest: string;
    readonly checksums: Checksums;
}
export declare function madeFrom({ kind, url, file }: Page, view: View, templates: Templates): MadeFrom;
/** The parts that differ, those that only one of them has among them; undefined when nothing is known of before. */
export declare function changedParts(before: MadeFrom | undefined, now: MadeFrom): string[] | undefined;
