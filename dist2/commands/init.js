import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.js';
import { quoted } from './quoted.js';
const program = fileURLToPath(new URL('../..', import.meta.url));
const starter = path.join(program, 'starter');
/** The folder of a newsroom in which the package of stet lies. */
const vendor = 'vendor';
/** Files of the starter that have another name in the package, because npm does not pack these names. */
const renamed = { gitignore: '.gitignore', github: '.github' };
/**
 * Runs `stet init FOLDER`: makes a new newsroom that can be built at once. The newsroom contains a package of the running stet,
 * because anybody could publish another program under the same name in a public registry. Refuses a folder that is not empty.
 */
export async function initCommand(folder, terminal) {
    const target = path.resolve(terminal.cwd, folder);
    const existing = await fs.readdir(target).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        if (error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (existing === undefined) {
        terminal.err(`${folder} is a file, or lies in one. Give the name of a new folder: stet init my-newsroom\n`);
        return 1;
    }
    if (existing.length > 0) {
        terminal.err(`${folder} is not empty. Give the name of a new folder: stet init my-newsroom\n`);
        return 1;
    }
    await fs.mkdir(target, { recursive: true });
    for (const entry of await fs.readdir(starter, { withFileTypes: true })) {
        await fs.cp(path.join(starter, entry.name), path.join(target, renamed[entry.name] ?? entry.name), {
            recursive: true,
        });
    }
    const { name, bytes } = pack(program);
    await fs.mkdir(path.join(target, vendor));
    await fs.writeFile(path.join(target, vendor, name), bytes);
    const manifest = path.join(target, 'package.json');
    const text = (await fs.readFile(manifest, 'utf8')).replace('file:stet.tgz', `file:${vendor}/${name}`);
    await fs.writeFile(manifest, text);
    const shown = path.relative(terminal.cwd, target);
    terminal.out(`Your newsroom is in ${shown || '.'}. Build it, and look at it:\n\n` +
        `${shown === '' ? '' : `  cd ${quoted(shown)}\n`}  npm install\n  npm run build && npm run preview\n\n` +
        `The program itself lies in ${vendor}/${name}, from where npm installs it: keep that file with the newsroom.\n` +
        'Stories are in content/articles/, what the site is called in stet.config.ts; README.md says how to publish.\n');
    return 0;
}
//# sourceMappingURL=init.js.map