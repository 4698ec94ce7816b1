import type { Changes } from '../build/session.js';
import type { Config } from '../config/config.js';
/** What changed on the disk: `Changes`, and whether the configuration may have changed. */
export interface Seen extends Changes {
    readonly config: boolean;
}
export interface Watch {
    close(): void;
}
/**
 * Watches the folders of a newsroom, each by itself, and calls `onChange` shortly after something in them has changed. `onError` gets what the system
 * says about a folder that cannot be watched.
 */
export declare function watchNewsroom(config: Pick<Config, 'root' | 'contentDir' | 'staticDir' | 'templatesDir' | 'outputDir' | 'storeDir'>, onChange: (seen: Seen) => void, onError: (folder: string, error: Error) => void): Watch;
