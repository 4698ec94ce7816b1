import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ownerIn, ownName } from './owner.js';

/** Folders older than this are removed unless their process runs on this machine: no build of another one takes so long. Milliseconds. */
const abandoned = 86_400_000;

/**
 * Creates a folder for temporary files, runs `work` with its path and removes it. Folders of builds that were killed
 * are removed first. Throws errors of the system, such as of a full disk.
 */
export async function withTemporaryFolder<T>(purpose: string, work: (dir: string) => Promise<T>): Promise<T> {
  const dir = makeTemporaryFolder(purpose);
  try {
    return await work(dir);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** Creates the folder alone; the caller has to remove it. */
export function makeTemporaryFolder(purpose: string): string {
  const root = os.tmpdir();
  sweep(root);
  const dir = fs.mkdtempSync(path.join(root, `stet-${purpose}-`));
  fs.writeFileSync(path.join(dir, ownerFile), ownName('holds'));
  return dir;
}

const ownerFile = 'owner';
const ours = /^stet-(?:config|render|check|since|shard)-\w{6}$/;

/**
 * Removes abandoned folders. The parent may be shared with other people and, in containers, with other machines, so
 * folders are removed only when their process has surely ended.
 */
function sweep(root: string): void {
  for (const name of fs.readdirSync(root)) {
    if (!ours.test(name)) continue;
    const dir = path.join(root, name);
    try {
      const found = fs.lstatSync(dir);
      if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) continue;
      if (isDead(dir, Date.now() - found.mtimeMs)) fs.rmSync(dir, { recursive: true, force: true });
    } catch {
      // Another build has removed it, or is about to.
    }
  }
}

function isDead(dir: string, age: number): boolean {
  const owner = path.join(dir, ownerFile);
  // A worker lives for days.
  if (ownerIn(owner) !== undefined) return false;
  if (age > abandoned) return true;
  let name: string;
  try {
    name = fs.readFileSync(owner, 'utf8');
  } catch {
    return false;
  }
  return name.split(' ')[1] === os.hostname();
}
