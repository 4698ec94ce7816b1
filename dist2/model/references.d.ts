import type { Named } from './story.js';
type Found<Each extends Named = Named> = {
    readonly story: Each;
} | {
    readonly candidates: readonly Each[];
} | {
    readonly nearest: string | undefined;
};
/** Finds the story that an editor names: by key, path of its file, URL (old ones too) or slug, in this order. */
export interface References<Each extends Named = Named> {
    find(written: string, from: Named): Found<Each>;
}
/** Stories by what they may be named by. */
export interface StoryNames<Each extends Named = Named> {
    byKey(key: string): Each | undefined;
    /** By the path of a story's file without the ending of its name: it may have got another one. */
    byFile(bare: string): Each | undefined;
    /** By the key of a path (see `pathKey`): a story's own, or an old one. */
    byUrl(key: string): Each | undefined;
    bySlug(slug: string): readonly Each[];
    /** The key that is nearest to one that does not exist. */
    nearest(wrong: string): string | undefined;
}
export declare function createReferences<Each extends Named>(names: StoryNames<Each>, siteUrl: string): References<Each>;
/** The slugs by which a story may be named. */
export declare function slugsOf({ key, document }: Named): ReadonlySet<string>;
export {};
