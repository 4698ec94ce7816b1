import { GitFailed, runGit } from './run-git.js';

/** A file that is another one than in a commit. Paths are under the folder that was asked about, with `/`. */
export interface ChangedFile {
  /** The file in the commit, with the id of its blob; absent for a new file. */
  readonly before?: { readonly path: string; readonly blob: string } | undefined;
  /** The file on the disk; absent if it was deleted. Another path than before if it was renamed. */
  readonly after?: string | undefined;
}

/**
 * The files under a folder that differ on the disk from a commit, committed or not, but for those that git is to ignore. Submodules and
 * symbolic links are left out. A renamed file is known as one only once git was told of it. Throws `GitFailed`.
 */
export async function changedSince(folder: string, commit: string): Promise<ChangedFile[]> {
  const settings = ['-c', 'diff.renames=true'];
  const how = ['--raw', '-z', '-M', '--no-abbrev', '--relative', '--no-ext-diff', '--ignore-submodules=all'];
  const listed = (await runGit(folder, [...settings, 'diff', ...how, commit, '--', '.'])).toString('utf8');
  const words = listed.split('\0');
  const found: ChangedFile[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const [, modeBefore = '', modeAfter = '', blob = '', status = ''] =
      /^:(\d+) (\d+) ([\da-f]+) [\da-f]+ ([A-Z])/.exec(words[at] ?? '') ?? [];
    const path = words[++at] ?? '';
    const to = status === 'R' || status === 'C' ? (words[++at] ?? '') : path;
    const before = isFile(modeBefore) ? { path, blob } : undefined;
    const after = isFile(modeAfter) ? to : undefined;
    // A copy leaves the file where it was.
    if (status === 'C') found.push({ after });
    else if (before || after) found.push({ before, after });
  }
  const untracked = await runGit(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  for (const after of untracked.toString('utf8').split('\0')) if (after !== '') found.push({ after });
  return found;
}

const isFile = (mode: string) => mode.startsWith('100');

/** Whether a commit has any file under a folder. Throws `GitFailed`. */
export async function hasFiles(folder: string, commit: string): Promise<boolean> {
  return (await runGit(folder, ['ls-tree', '-z', '--name-only', commit, '--', './'])).length > 0;
}

/** Blobs that are asked for at once: their bytes are in memory together. */
const batch = 500;

/** Reads blobs by their ids and passes each to `take`. Throws `GitFailed` if one is not in the repository. */
export async function readBlobs(
  folder: string,
  ids: readonly string[],
  take: (id: string, bytes: Uint8Array) => void,
): Promise<void> {
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    const bytes = await runGit(folder, ['cat-file', '--batch'], `${some.join('\n')}\n`);
    let at = 0;
    for (const id of some) {
      const end = bytes.indexOf(10, at);
      const [, , size] = bytes.subarray(at, end).toString('latin1').split(' ');
      if (size === undefined || !/^\d+$/.test(size))
        throw new GitFailed(`the object ${id} is missing`, false);
      take(id, bytes.subarray(end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
  }
}
