import fs from 'node:fs';
import { digest } from '../lib/digest.js';
import { version } from '../lib/version.js';
/** Made by scripts/bundle.mjs from all files of the program. There is none where the source runs as it is. */
const compiled = new URL('../program-digest.txt', import.meta.url);
/** Digest of this version of stet with the packages in it. Rows of the store that another program wrote may have another form. */
export const program = digest(JSON.stringify([version, fs.existsSync(compiled) ? fs.readFileSync(compiled, 'utf8') : '']));
//# sourceMappingURL=program.js.map