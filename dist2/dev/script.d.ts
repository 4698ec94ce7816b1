/** The script of the strip. It is bundled when stet is compiled, or else now. */
export declare function loadStripScript(): Promise<Uint8Array>;
