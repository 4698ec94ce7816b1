/** Files of a site that tell hosts what to do, and that no reader gets. */
export const hostFiles: ReadonlySet<string> = new Set(['_headers', '_redirects']);
