import { nearest } from '../lib/nearest.js';
import type { Instant } from '../lib/time.js';
import { GitFailed, runGit } from './run-git.js';

/** A commit with which the newsroom is compared. */
export interface GitBase {
  readonly commit: string;
  /** When it was committed. */
  readonly instant: Instant;
}

/** Why there is nothing to compare with. */
export type NoBase =
  | { readonly problem: 'no-git' | 'no-repository' | 'no-commit' }
  /** The name leads to no commit. `near` is a branch or tag of nearly this name. */
  | { readonly problem: 'unknown'; readonly isShallow: boolean; readonly near?: string | undefined }
  | { readonly problem: 'unrelated'; readonly isShallow: boolean }
  | { readonly problem: 'failed'; readonly said: string };

/**
 * Finds the last commit that the current branch and `ref` (a branch, tag or commit) have in common, in the repository in which a folder
 * lies. Everything that can be wrong with git or the name comes back as a problem; nothing is thrown.
 */
export async function findBase(folder: string, ref: string): Promise<GitBase | NoBase> {
  const git = async (...args: string[]) => (await runGit(folder, args)).toString('utf8').trim();
  const asked = (...args: string[]) => git(...args).catch(() => undefined);
  try {
    await git('rev-parse', '--is-inside-work-tree');
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    if (error.isMissing) return { problem: 'no-git' };
    // Other reasons, such as a folder that another user owns, are git's to say.
    return /not a git repository/i.test(error.said)
      ? { problem: 'no-repository' }
      : { problem: 'failed', said: error.said };
  }
  if ((await asked('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')) === undefined)
    return { problem: 'no-commit' };
  const isShallow = (await asked('rev-parse', '--is-shallow-repository')) === 'true';
  // A name that begins with a hyphen would be an option of git.
  const tip = ref.startsWith('-')
    ? undefined
    : await asked('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (tip === undefined) {
    const names = (await asked('for-each-ref', '--format=%(refname:short)')) ?? '';
    return { problem: 'unknown', isShallow, near: nearest(ref, names.split('\n').filter(Boolean)) };
  }
  const [commit] = ((await asked('merge-base', tip, 'HEAD')) ?? '').split('\n');
  if (commit === undefined || commit === '') return { problem: 'unrelated', isShallow };
  const seconds = await asked('show', '--no-patch', '--format=%ct', commit);
  return { commit, instant: Number(seconds ?? 0) * 1_000 };
}
