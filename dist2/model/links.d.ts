import type { DocumentBase } from '../parse/document.js';
import type { Report } from './place.js';
import type { ResolvedLink } from './site.js';
import type { Named } from './story.js';
/** What a link may lead to. */
export interface Target {
    readonly file: string;
    readonly url: string;
    readonly hidden: boolean;
    /** The key of a public story. */
    readonly article?: string;
}
/** All that links may lead to, by what editors write. Of several, those that readers can see come first. */
export interface LinkTargets {
    byFile(file: string): Target | undefined;
    /** By the path of a file without the ending of its name. */
    byBare(bare: string): Target | undefined;
    /** By the key of a path (see `pathKey`). */
    byPath(key: string): Target | undefined;
    /** A file of this name, wherever it is: what has moved keeps its name. */
    named(name: string): string | undefined;
    /** The file that is nearest to one that does not exist. */
    nearest(wrong: string): string | undefined;
    /** Whether there is a file that is no text. */
    hasFile(path: string): boolean;
}
interface LinkListener {
    readonly report: Report;
    /** Called for each link to a file that is published as it is, with its path under the content folder. */
    readonly onMedia?: (file: string) => void;
    /** False where the linking story is itself not public yet: what it leads to may be public by then. */
    readonly judgeStanding: boolean;
}
export type LinkResolver = (document: Pick<DocumentBase, 'file' | 'body'>, listener: LinkListener) => ResolvedLink[];
/**
 * Resolves the links of bodies to this site: to the URL a page has now, whether the editor wrote its file, its URL or an
 * old one. A link to a file that does not exist, or to what is not public, is reported and becomes null.
 */
export declare function createLinkResolver(targets: LinkTargets): LinkResolver;
/** A story as what a link leads to. */
export declare function targetOf(story: Named): Target;
export {};
