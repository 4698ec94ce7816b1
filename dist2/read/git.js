import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { digest } from '../lib/digest.js';
const run = promisify(execFile);
/** Undefined where the folder is not in a work tree, git is missing, or a setting makes git's answer unreliable. */
export async function readGit(folder) {
    const git = async (...args) => {
        const { stdout } = await run('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args], {
            cwd: folder,
            maxBuffer: 1 << 30,
            timeout: 60_000,
        });
        return stdout;
    };
    try {
        const [tracked, differing, attributes, settings, ...elsewhere] = await Promise.all([
            git('ls-files', '-v', '-s', '-z', '--', '.'),
            git('diff-files', '--name-only', '--relative', '-z', '--', '.'),
            git('ls-files', '-s', '-z', '--', ':(top,glob)**/.gitattributes'),
            git('config', '--list', '-z'),
            git('rev-parse', '--git-path', 'info/attributes'),
            // gitattributes(5), “Files”: the files of the user and of the machine. Git before 2.42 does not tell where they
            // are.
            git('var', 'GIT_ATTR_GLOBAL').catch(() => path.join(os.homedir(), '.config/git/attributes')),
            git('var', 'GIT_ATTR_SYSTEM').catch(() => '/etc/gitattributes'),
        ]);
        const turning = entriesOf(settings).filter((each) => /^(?:core\.(?:autocrlf|eol|attributesfile|ignorecase|precomposeunicode|symlinks)|filter\.)/i.test(each));
        if (turning.some((each) => /^core\.attributesfile/i.test(each)))
            return undefined;
        const files = elsewhere.flatMap((each) => each.split('\n')).filter((file) => file !== '');
        if (files.some((file) => fs.existsSync(path.resolve(folder, file))))
            return undefined;
        const blobs = new Map();
        for (const each of entriesOf(tracked)) {
            // `H`: not marked as skipped or assumed unchanged, and not in conflict.
            const found = /^H 100\d{3} ([0-9a-f]{40}) 0\t(.*)$/s.exec(each);
            if (found?.[1] !== undefined && found[2] !== undefined)
                blobs.set(found[2], found[1]);
        }
        for (const file of entriesOf(differing))
            blobs.delete(file);
        return { blobs, filters: digest(JSON.stringify([attributes, turning])) };
    }
    catch {
        return undefined;
    }
}
function entriesOf(listed) {
    return listed.split('\0').filter((each) => each !== '');
}
//# sourceMappingURL=git.js.map