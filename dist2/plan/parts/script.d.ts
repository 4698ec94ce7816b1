import type { ScriptView } from '../views.js';
/** A script of the site, as it is published. */
export interface Script {
    readonly url: string;
    /** For `<script integrity>` (W3C, "Subresource Integrity"). */
    readonly integrity: string;
}
/** A script as a page loads it. */
export declare function scriptView({ url, integrity }: Script, base: string): ScriptView;
