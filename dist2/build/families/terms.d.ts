import { type Place } from '../../lib/message.js';
import type { Author, Section, Series, StandingPage, Topic } from '../../model/site.js';
import type { AnyFamily, FamilyName } from '../graph.js';
import { type Spelled, type StoryOptions } from './stories.js';
export type TermKind = Spelled['kind'];
/** A section, topic, series or author without its stories, which are a list. */
export type TermRecord = Omit<Section, 'articles'> | Omit<Topic, 'articles'> | Omit<Series, 'articles'> | Omit<Author, 'articles'>;
export interface TermParts {
    readonly term: TermRecord;
    readonly shown?: readonly string[] | undefined;
    /** What tells whether its name is most likely another one, misspelt. */
    readonly use: Use;
}
interface Use {
    readonly declared: boolean;
    /** How many stories it has, at most `often`. */
    readonly stories: number;
    /** Where the oldest story names it, if no file declares it. */
    readonly place?: Place | undefined;
}
export declare const termFamily: FamilyName<TermParts>;
export declare const standingFamily: FamilyName<{
    page: StandingPage;
    shown?: readonly string[] | undefined;
}>;
export declare function termFamilies(options: StoryOptions): AnyFamily[];
export {};
