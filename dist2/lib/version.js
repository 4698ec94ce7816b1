import fs from 'node:fs';
const manifest = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** This stet's version, as package.json has it. */
export const version = manifest.version;
//# sourceMappingURL=version.js.map