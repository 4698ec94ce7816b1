const reasons = {
    EACCES: 'permission is denied',
    EBUSY: 'another program uses it',
    EDQUOT: 'there is no room left on the disk',
    EEXIST: 'a file is where a folder must be',
    EISDIR: 'a folder is where a file must be',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'its name is too long',
    ENOENT: 'there is no such file or folder',
    ENOSPC: 'there is no room left on the disk',
    ENOTDIR: 'a file is where a folder must be',
    EPERM: 'permission is denied',
    EROFS: 'the disk can only be read',
};
/** Whether the operating system refused something: an error of the machine, not of the program. */
export function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}
/**
 * Runs `work` on a file and adds the file's path to an error of the system: an error of writing to an open file, such
 * as on a full disk, has none.
 */
export function withPath(file, work) {
    try {
        return work();
    }
    catch (error) {
        if (isSystemError(error))
            error.path ??= file;
        throw error;
    }
}
/** What the system refused, as a clause without error codes and names of system calls. */
export function systemReason(error) {
    return reasons[error.code ?? ''] ?? `the system says ${error.code ?? error.message}`;
}
//# sourceMappingURL=system-error.js.map