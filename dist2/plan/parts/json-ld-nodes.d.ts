import type { BreadcrumbList, CorrectionComment, ImageObject, NewsMediaOrganizationLeaf, OrganizationLeaf, PersonLeaf, Thing } from 'schema-dts';
import type { Config, PolicyName } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { Author, Site } from '../../model/site.js';
import type { Correction, Picture } from '../../parse/document.js';
/** A page above another one. */
export interface Crumb {
    readonly title: string;
    /** Path from the site's root, decoded. */
    readonly url: string;
}
/**
 * One graph as text for `<script type="application/ld+json">`. Nothing in it can end the script or begin a comment:
 * `<` is written as \u003c. So are line separators, C1 controls and noncharacters, which HTML forbids.
 */
export declare function graph(nodes: readonly Thing[]): string;
export declare function scriptJson(data: unknown): string;
/** Identifies the publisher on every page: one organization, however often it is described. */
export declare function organizationId(config: Config): string;
export declare function websiteId(config: Config): string;
/** The publisher as a story names it; the front page says the rest. */
export declare function publisher(config: Config): NewsMediaOrganizationLeaf;
/** The publisher with its policies, for the front page. */
export declare function newsOrganization(site: Site, config: Config): NewsMediaOrganizationLeaf;
/** Absolute addresses by property. A policy that names no standing page of the site is left out. */
export declare function policies(site: Site, config: Config): Partial<Record<PolicyName, string>>;
/** A byline's author. The newsroom's own bylines, such as “The Example staff”, are organizations. */
export declare function authorNode(author: Author, config: Config): PersonLeaf | OrganizationLeaf;
/** Whether a byline names a newsroom, a desk or the publisher itself, and not a person. */
export declare function isStaff(name: string, config: Config): boolean;
/** A picture in each shape it was cut to; none for a file that is not published. */
export declare function imageNodes(picture: Picture | undefined, site: Site, config: Config, pictures?: Pictures): ImageObject[];
export declare function correctionNode(correction: Correction, config: Config): CorrectionComment;
/** The way to a page from the outermost one; its own place is the last. */
export declare function breadcrumbNode(trail: readonly Crumb[], config: Config): BreadcrumbList;
