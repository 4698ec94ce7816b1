import { normalized } from '../lib/normalized.js';
/** The site's own pictures that lie among those of stories. */
export function logosOf({ logo, organization }, media) {
    return [logo, organization.logo].flatMap((file) => {
        const path = file && normalized(file).replace(/^(\.?\/)+/, '');
        return path !== undefined && media.has(path) ? [path] : [];
    });
}
//# sourceMappingURL=logos.js.map