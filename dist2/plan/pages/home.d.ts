import type { Pictures } from '../../media/picture.js';
import type { Article, Section, Site } from '../../model/site.js';
import type { PlanContext } from '../context.js';
import type { Edition } from '../editions.js';
import type { Page } from '../page.js';
/** What the front page shows, each story once. */
interface HomeChoice {
    readonly lead?: Article | undefined;
    readonly top: readonly Article[];
    readonly blocks: readonly {
        readonly section: Section;
        readonly articles: readonly Article[];
    }[];
    readonly opinion: readonly Article[];
}
/**
 * Chooses among the stories of an edition. The lead is the newest news or analysis with a picture, or the newest of all; beside it the next newest; then the
 * opinions; then the sections in the order of the navigation. Of a story in several languages only the one in the
 * site's own is chosen. What is sponsored stands in its section alone, behind the others.
 */
export declare function chooseHome(site: Site, edition: Pick<Edition, 'articles' | 'language' | 'bases' | 'labelled'>, pictures?: Pictures): HomeChoice;
/** The front page of an edition, at this URL. */
export declare function homePage(url: string, context: PlanContext): Page | undefined;
export {};
