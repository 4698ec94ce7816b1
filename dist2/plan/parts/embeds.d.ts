import type { Config } from '../../config/config.js';
import type { View } from '../views.js';
import { type Script } from './script.js';
interface Parts {
    readonly config: Pick<Config, 'base' | 'security'>;
    readonly embedScript: Script | undefined;
}
/**
 * The view, with the address for a frame at each card in its text that can be opened in the page, and with the script that
 * does it. Without the script the card is a link, as it is everywhere else.
 */
export declare function withEmbeds<V extends View>(view: V, { config, embedScript }: Parts): V;
/** The origins of the frames that a text's cards open. */
export declare function frameOrigins(html: string): string[];
export {};
