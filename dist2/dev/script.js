import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../render/scripts.js';
/** The script of the strip. It is bundled when stet is compiled, or else now. */
export async function loadStripScript() {
    const compiled = fileURLToPath(new URL('../scripts/strip.js', import.meta.url));
    if (fs.existsSync(compiled))
        return fs.readFileSync(compiled);
    return bundleScript(fileURLToPath(new URL('browser/strip.ts', import.meta.url)));
}
//# sourceMappingURL=script.js.map