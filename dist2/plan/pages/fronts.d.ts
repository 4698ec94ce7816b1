import { type ArchivedKind, type ArchiveLink } from '../archives.js';
import type { PlanContext } from '../context.js';
import type { Page } from '../page.js';
/** The front of a section, topic or author. */
export declare function frontPage(kind: ArchivedKind, key: string, context: PlanContext): Page | undefined;
/** The name of an archive page: the front it lies behind, and its file. */
export declare function archivePageName(kind: ArchivedKind, key: string, { name }: ArchiveLink): string;
/** A page of the archive behind a front: `section/world 2024-01-02-abcdef.html`. */
export declare function archivePage(name: string, context: PlanContext): Page | undefined;
/** The page of a series: all of its parts, oldest first. */
export declare function seriesPage(key: string, context: PlanContext): Page | undefined;
