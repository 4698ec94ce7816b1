import type { CardWords } from '../../media/card.js';
import type { Article } from '../../model/site.js';
import type { PlanContext } from '../context.js';
import type { SocialCard } from '../page.js';
/** In pixels: a shape that all networks show whole. */
export declare const cardSize: {
    readonly width: 1200;
    readonly height: 630;
};
/** As the stylesheet has them by day (templates/styles/tokens.css). */
export declare const dayColors: CardWords['colors'];
/** The address of a story's card; undefined for a story with a picture, and where there are none. */
export declare function cardUrl(article: Article, context: Pick<PlanContext, 'config'>): string | undefined;
/** The card of a story; none for a story with a picture. */
export declare function socialCard(key: string, context: PlanContext): SocialCard | undefined;
