import fs from 'node:fs';
import path from 'node:path';
import { withPath } from './system-error.js';

/**
 * Replaces a file whole: whoever reads it sees the old bytes or the new ones, also after a power failure.
 * Throws what the file system throws; the temporary file is then gone. `mode` are the permissions of the file, such as 0o644; those
 * that the system gives new files if left out.
 */
export function writeFileAtomic(file: string, data: string | Uint8Array, mode?: number): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = fs.openSync(temporary, 'w');
    try {
      withPath(file, () => {
        fs.writeFileSync(handle, data);
        // Given to `openSync`, the mode would lack what the process withholds from all new files.
        if (mode !== undefined) fs.fchmodSync(handle, mode);
        fs.fsyncSync(handle);
      });
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

/** Makes the names in a folder last. Some systems cannot open a folder: there the rename must do. */
export function syncFolder(dir: string): void {
  let handle: number;
  try {
    handle = fs.openSync(dir, 'r');
  } catch {
    return;
  }
  try {
    fs.fsyncSync(handle);
  } catch {
    // EINVAL on file systems without it.
  } finally {
    fs.closeSync(handle);
  }
}
