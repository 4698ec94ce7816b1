import type { Config } from '../../config/config.js';
import type { Instant } from '../../lib/time.js';
import type { Vocabularies } from '../../model/filing.js';
import type { LinkTargets } from '../../model/links.js';
import { type References } from '../../model/references.js';
import type { Story } from '../../model/story.js';
import type { ArticleDocument } from '../../parse/document.js';
import type { AnyFamily, FamilyName, Read } from '../graph.js';
import { type Audience, type Documents } from './documents.js';
/** What a story may be named by, where it is filed, and whether readers may see it. */
export type Identity = Omit<Story, 'document'> & {
    readonly document: Pick<ArticleDocument, 'file' | 'slug' | 'draft'>;
    /** Whether it names a story that it translates. */
    readonly translates: boolean;
};
/** A file that links may lead to besides stories: a section, topic, series, author or page. */
export interface Place {
    readonly file: string;
    readonly url: string;
    readonly draft: boolean;
}
export interface NameOptions {
    readonly config: Config;
    readonly now: Instant;
    readonly audience: Audience;
    readonly documents: Documents;
}
export declare const identityFamily: FamilyName<{
    is: Identity;
}>;
export declare const placeFamily: FamilyName<{
    is: Place;
}>;
/** Which story another one translates. */
export declare const pointingFamily: FamilyName<{
    to: Pointing;
}>;
/** A file that is no text: under the content folder or the static folder. */
export declare const assetFamily: FamilyName<{
    folder: 'content' | 'static';
}>;
export type Pointing = {
    readonly file: string;
}
/** Of files whose names differ in the language alone, none of which has the name itself. */
 | {
    readonly group: string;
};
export declare function nameFamilies(options: NameOptions): AnyFamily[];
/** A story as it is found by a name, with the file that it is read from. */
export type FoundStory = Identity & {
    readonly sourceFile: string;
};
export declare function referencesOf({ config, documents }: NameOptions, read: Read): References<FoundStory>;
export declare function linkTargetsOf(read: Read): LinkTargets;
/** What names of sections, topics, series and authors lead to. */
export declare function vocabulariesOf(documents: Documents, read: Read): Vocabularies;
