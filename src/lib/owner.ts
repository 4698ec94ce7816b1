import fs from 'node:fs';
import os from 'node:os';

/**
 * Names this process, for a file that says who holds something. The file may outlive it, or be carried to another machine: so with
 * the number go the machine's name and, where the system tells (Linux, proc(5): field 22 of stat), when the process began.
 */
export function ownName(): string {
  return nameOf(process.pid);
}

/** The number of the process that a file names, if it still runs here; undefined, too, where the file names none. */
export function runningOwner(file: string): number | undefined {
  const name = readName(file);
  const pid = Number(name?.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || name !== nameOf(pid)) return undefined;
  return isRunning(pid) ? pid : undefined;
}

function nameOf(pid: number): string {
  return `${pid} ${os.hostname()} ${begunAt(pid)}`;
}

function begunAt(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name in brackets, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function readName(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
