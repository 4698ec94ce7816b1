import type { ElementContent } from 'hast';
import { type Block, type Story, type Visit } from './story.js';
/** The directives that editors may write. Shortcodes have further names for them. */
export declare const directiveNames: ReadonlySet<string>;
/** The elements for a directive or shortcode. `children` are the nodes inside it, not yet cleaned. */
export declare function showBlock(block: Block, children: readonly ElementContent[], story: Story, visit: Visit): ElementContent[];
