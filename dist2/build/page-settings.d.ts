import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { EditionRecord } from '../plan/editions.js';
import type { Shell } from '../plan/views.js';
import { type SendableTemplates } from '../render/sendable.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import type { Frame, PageOptions } from './families/pages.js';
import type { Listing } from './newsroom.js';
/** The settings for making pages, as plain data that can be sent to threads. */
export interface PageSettings {
    readonly config: Config;
    readonly now: Instant;
    readonly listing: Pick<Listing, 'staticFiles' | 'spelled' | 'shared' | 'media'>;
    readonly editions: readonly EditionRecord[];
    readonly shells: ReadonlyMap<string, Shell>;
    readonly templates: SendableTemplates;
}
export declare function pageSettings({ config, now, listing }: Pick<PageSettings, 'config' | 'now'> & {
    readonly listing: Listing;
}, { editions, shells, templates }: Frame): PageSettings;
/** The options for making pages in a thread. */
export declare function pageOptionsOf(settings: PageSettings, rows: Rows): PageOptions;
interface MeansOptions {
    readonly config: Config;
    readonly now: Instant;
    readonly listing: PageSettings['listing'];
    readonly templates: Templates | undefined;
    readonly rows: Pick<Rows, 'get' | 'range' | 'put' | 'delete'>;
}
/** The options of `createContext`, made from settings. */
export declare function meansOf({ config, now, listing, templates, rows }: MeansOptions): PageOptions['means'];
export {};
