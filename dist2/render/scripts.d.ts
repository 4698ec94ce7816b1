import type { Asset } from './bundle.js';
/** A script that runs in readers' browsers. */
export interface Script extends Asset {
    /** For `<script integrity>` (W3C, "Subresource Integrity"). */
    readonly integrity: string;
}
/** The modules of src/reader that are scripts by themselves. */
export declare const scriptNames: readonly ['search', 'embed', 'page'];
export type ScriptName = (typeof scriptNames)[number];
/** A script as readers' browsers load it. It is bundled when stet is compiled, or else once per process. */
export declare function loadScript(name: ScriptName): Promise<Script>;
/** Bundles and minifies a script. */
export declare function bundleScript(entry: string): Promise<Uint8Array>;
