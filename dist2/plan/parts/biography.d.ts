import type { Author } from '../../model/site.js';
import type { Bodies } from '../../store/bodies.js';
/**
 * The first paragraph of the text about an author, as HTML that may stand in a paragraph; undefined without one. A long one is cut
 * at a sentence and loses its links, for a cut could fall into one.
 */
export declare function biographyOf(author: Author, bodies: Bodies, base: string): string | undefined;
