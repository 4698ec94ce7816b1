import fs from 'node:fs';
import os from 'node:os';
/**
 * The name of this process for a lock file. The file may outlive the process, or be copied to another machine: so
 * besides the number, the name holds the machine's name and, where the system tells it (Linux, proc(5): field 22 of
 * stat), when the process began.
 */
export function ownName(state) {
    return `${nameOf(process.pid)}\n${state}`;
}
/**
 * The process that a lock file names, if it still runs on this machine; undefined also where the file names none.
 * `writer` is the number of the process that writes the file: while that process runs, a file that cannot be read is
 * one that is still being written.
 */
export function ownerIn(file, writer = Number.NaN) {
    const [name = '', state] = (readName(file) ?? '').split('\n');
    if (name === '' && isRunning(writer))
        return { pid: writer, state: 'claims' };
    const pid = Number(name.split(' ')[0]);
    if (name !== nameOf(pid) || !isRunning(pid))
        return undefined;
    return { pid, state: state === 'claims' ? 'claims' : 'holds' };
}
function nameOf(pid) {
    return `${pid} ${os.hostname()} ${begunAt(pid)}`;
}
function begunAt(pid) {
    try {
        const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
        // The second field, the program's name in brackets, may contain spaces and brackets.
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function readName(file) {
    try {
        return fs.readFileSync(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
function isRunning(pid) {
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
//# sourceMappingURL=owner.js.map