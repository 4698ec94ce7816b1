import { type Message } from '../lib/message.js';
import type { Config } from './config.js';
export interface ResolveOptions {
    /** Absolute; relative paths in the configuration are relative to this folder. */
    readonly root: string;
    /** The configuration's name in messages: `stet.config.ts`; undefined when there is no file. */
    readonly file?: string | undefined;
    /** Absolute folders from the command line; they take precedence over the configuration. */
    readonly folders?: Partial<Record<'content' | 'templates' | 'output' | 'store', string>>;
}
/**
 * Validates a configuration, fills in defaults and freezes it. All errors are reported at once; `config` is absent when
 * there is an error.
 */
export declare function resolveConfig(user: unknown, options: ResolveOptions): {
    readonly config?: Config;
    readonly messages: readonly Message[];
};
