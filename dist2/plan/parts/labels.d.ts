import type { Article } from '../../model/site.js';
/**
 * Whether a kicker or the title of a section says nothing but a story's label, in whatever language of the interface: beside the label
 * it would be said twice, as in “Opinion Opinion”.
 */
export declare function saysLabel(text: string, label: Article['label']): boolean;
/** A story's kicker, but where the label says the same. */
export declare function kickerOf({ kicker, label }: Pick<Article, 'kicker' | 'label'>): string | undefined;
