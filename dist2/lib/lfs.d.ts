/**
 * Whether a file's first bytes are a Git LFS pointer (git-lfs, docs/spec.md, “The Pointer”). Until `git lfs pull` has
 * fetched a large file, a checkout has a pointer in place of it. Pointers are smaller than 1,024 bytes.
 */
export declare function isLfsPointer(bytes: Uint8Array): boolean;
/** What to do about pointers, for the remedy of a message. */
export declare const lfsRemedy = "Run \u201Cgit lfs pull\u201D in the folder. In a GitHub workflow write \u201Clfs: true\u201D below \u201Cwith:\u201D of actions/checkout; in GitLab install git-lfs and remove GIT_LFS_SKIP_SMUDGE.";
