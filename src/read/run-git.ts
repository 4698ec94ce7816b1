import { spawn } from 'node:child_process';

/** How long git may take, for it may have to fetch what a partial clone lacks. Milliseconds. */
const patience = 300_000;

/** git ended with an error, or is not there. */
export class GitFailed extends Error {
  constructor(
    /** What git said, in one line. */
    readonly said: string,
    /** Whether there is no program git. */
    readonly isMissing: boolean,
  ) {
    super(said);
  }
}

/** Runs git in a folder, without writing to the repository, and returns what git prints. Throws `GitFailed`. */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const all = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
    const child = spawn('git', all, { cwd: folder, timeout: patience });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(new GitFailed(error.message, error.code === 'ENOENT')),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitFailed(firstLine(Buffer.concat(err).toString('utf8')), false));
    });
    // git may end before it has read everything: its exit code then says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '').trim() || 'it gave no reason';
}
