import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { normalized } from '../lib/normalized.js';
import { withTemporaryFolder } from '../lib/temporary-folder.js';
import type { Document } from '../parse/document.js';
import { type ChangedFile, readBlobs } from '../read/git-changes.js';
import { listSources } from '../read/read.js';
import { rules as readRules } from '../read/rules.js';
import { parseFiles } from '../workers/parse-files.js';
import { ownFolders } from './newsroom.js';

/** Source files as they were in a commit. All paths are under the content folder, NFC. */
export interface Then {
  /** What those files gave that could be published. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files of which git has a pointer to Git LFS in place of a text. */
  readonly pointers: readonly string[];
  /** The text of a file. */
  text(file: string): string;
}

/**
 * Reads and parses the earlier versions of changed files with the configuration as it is now, and runs `work` with them. They lie in a
 * temporary folder meanwhile, so that they are listed, read and parsed by the same rules as the content folder. Throws `GitFailed` if
 * git does not have one of them.
 */
export async function withThen<Done>(
  changes: readonly ChangedFile[],
  config: Config,
  work: (then: Then) => Promise<Done>,
): Promise<Done> {
  return withTemporaryFolder('since', async (dir) => {
    const contentDir = path.join(dir, 'content');
    fs.mkdirSync(contentDir);
    const paths = new Map<string, string[]>();
    for (const { before } of changes)
      if (before && mayBeSource(before.path))
        paths.set(before.blob, [...(paths.get(before.blob) ?? []), before.path]);
    await readBlobs(config.contentDir, [...paths.keys()], (blob, bytes) => {
      for (const each of paths.get(blob) ?? []) {
        const file = path.join(contentDir, each);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, bytes);
      }
    });
    const listed = await listSources(contentDir, { except: ownFolders(config) });
    // Nothing is recommended to readers of an earlier version.
    const related = { ...config.related, count: 0, followUps: false };
    const parsed = await parseFiles(listed.paths, { ...config, contentDir, related }, () => {});
    const documents = new Map<string, Document>();
    const pointers: string[] = [];
    const onDisk = new Map(listed.paths.map((each) => [normalized(each), each]));
    for (const [at, file] of listed.paths.entries()) {
      const { document, messages = [] } = parsed[at] ?? {};
      if (document) documents.set(normalized(file), document);
      if (messages.some(({ rule }) => rule === readRules['lfs-pointer'].id)) pointers.push(normalized(file));
    }
    return work({
      documents,
      pointers,
      text: (file) => fs.readFileSync(path.join(contentDir, onDisk.get(file) ?? file), 'utf8'),
    });
  });
}

/** Pictures and films need not be taken out of git. */
function mayBeSource(file: string): boolean {
  return !/^media\/|\.(?:avif|gif|jpe?g|png|svg|webp|pdf|mp3|m4a|og[agv]|opus|wav|flac|mp4|m4v|webm)$/i.test(
    file,
  );
}
