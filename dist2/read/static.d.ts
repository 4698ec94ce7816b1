import { type Message } from '../lib/message.js';
/** The files of the static folder. */
interface StaticFiles {
    /** Paths under the static folder with `/`, NFC, sorted by code unit. */
    readonly paths: string[];
    /** The spelling on the disk of paths that are not NFC there. */
    readonly spelled: ReadonlyMap<string, string>;
    /**
     * The texts of files that stet makes too, by name, with line feeds only: what a newsroom writes for hosts and
     * crawlers is appended to stet's own text. They are not among `paths`.
     */
    readonly shared: ReadonlyMap<string, string>;
    readonly messages: Message[];
}
/**
 * Lists the files of the static folder, which are published unchanged. A missing folder has no files. Symlinks that
 * lead out of the folder are refused. Files whose names show that they are not for readers are left out, with a
 * message.
 */
export declare function listStatic(staticDir: string): Promise<StaticFiles>;
export {};
