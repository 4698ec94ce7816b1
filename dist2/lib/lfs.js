/**
 * Whether a file's first bytes are a Git LFS pointer (git-lfs, docs/spec.md, “The Pointer”). Until `git lfs pull` has
 * fetched a large file, a checkout has a pointer in place of it. Pointers are smaller than 1,024 bytes.
 */
export function isLfsPointer(bytes) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1');
    return /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/.test(head);
}
/** What to do about pointers, for the remedy of a message. */
export const lfsRemedy = 'Run “git lfs pull” in the folder. In a GitHub workflow write “lfs: true” below “with:” of actions/checkout; in GitLab install git-lfs and remove GIT_LFS_SKIP_SMUDGE.';
//# sourceMappingURL=lfs.js.map