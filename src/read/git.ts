import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { runGit } from './run-git.js';

/**
 * The files under a folder that git tracks. In a fresh checkout all files have new times of change; git's blob ids tell
 * which files have the same content, without reading any.
 */
interface GitFiles {
  /** Blob ids by path under the folder, of files whose content is what git has. */
  readonly blobs: ReadonlyMap<string, string>;
  /**
   * Identifies the settings by which git turns blobs into files: line ends, filters. With other settings the same blob
   * may give another file.
   */
  readonly filters: string;
}

/** Undefined where the folder is not in a work tree, git is missing, or a setting makes git's answer unreliable. */
export async function readGit(folder: string): Promise<GitFiles | undefined> {
  const git = async (...args: string[]): Promise<string> => (await runGit(folder, args)).toString('utf8');
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
    const turning = entriesOf(settings).filter((each) =>
      /^(?:core\.(?:autocrlf|eol|attributesfile|ignorecase|precomposeunicode|symlinks)|filter\.)/i.test(each),
    );
    if (turning.some((each) => /^core\.attributesfile/i.test(each))) return undefined;
    const files = elsewhere.flatMap((each) => each.split('\n')).filter((file) => file !== '');
    if (files.some((file) => fs.existsSync(path.resolve(folder, file)))) return undefined;
    const blobs = new Map<string, string>();
    for (const each of entriesOf(tracked)) {
      // `H`: not marked as skipped or assumed unchanged, and not in conflict.
      const found = /^H 100\d{3} ([0-9a-f]{40}) 0\t(.*)$/s.exec(each);
      if (found?.[1] !== undefined && found[2] !== undefined) blobs.set(found[2], found[1]);
    }
    for (const file of entriesOf(differing)) blobs.delete(file);
    return { blobs, filters: digest(JSON.stringify([attributes, turning])) };
  } catch {
    return undefined;
  }
}

function entriesOf(listed: string): string[] {
  return listed.split('\0').filter((each) => each !== '');
}
