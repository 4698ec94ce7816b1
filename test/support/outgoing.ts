import path from 'node:path';
import type { Outgoing } from '../../src/deploy/host.js';
import { digest } from '../../src/lib/digest.js';
import { fill, temporaryFolder } from './folders.js';

/** A site that was built, with these files. The folder can be given, so that a second build replaces the first one. */
export function outgoing(
  generation: string,
  files: Readonly<Record<string, string>>,
  folder: string = path.join(temporaryFolder(), 'public'),
): Outgoing {
  fill(folder, files);
  const rows = Object.entries(files).map(([path, text]) => ({
    path,
    digest: digest(text),
    size: Buffer.byteLength(text),
  }));
  return { generation, files: rows, folder };
}

/** A deploy that waits for nothing longer than it must. */
export const fast = { pause: 1, patience: 2_000 } as const;
