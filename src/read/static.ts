import fs from 'node:fs/promises';
import path from 'node:path';
import { type Message, message } from '../lib/message.js';
import { type Names, noteName, spelledOtherwise } from './names.js';
import { rules } from './rules.js';

/** What lies under the static folder. */
export interface StaticFiles {
  /** Paths under it with `/`, NFC, sorted by code unit. */
  readonly paths: string[];
  /** How those that are not NFC on the disk are spelled there. */
  readonly spelled: ReadonlyMap<string, string>;
  readonly messages: Message[];
}

/**
 * The files of the static folder, which are published as they are. A folder that is missing has none. Links that lead out of
 * the folder are refused.
 */
export async function listStatic(staticDir: string): Promise<StaticFiles> {
  const names: Names = new Map();
  const messages: Message[] = [];
  let root: string;
  try {
    root = await fs.realpath(staticDir);
  } catch {
    return { paths: [], spelled: new Map(), messages };
  }
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name === '.DS_Store') continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const shown = `${path.basename(staticDir)}/${file}`;
    if (entry.isFile()) {
      noteName(file, names, messages, shown);
      continue;
    }
    const target = await fs.realpath(path.join(root, file)).catch(() => undefined);
    if (target?.startsWith(root + path.sep) && (await fs.stat(target)).isFile())
      noteName(file, names, messages, shown);
    else
      messages.push(
        message(rules['leads-out'], `${shown} is a link to a place outside the folder.`, { file: shown }),
      );
  }
  return { paths: [...names.keys()].sort(), spelled: spelledOtherwise(names), messages };
}
