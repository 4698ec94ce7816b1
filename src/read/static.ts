import fs from 'node:fs/promises';
import path from 'node:path';
import { type Message, message } from '../lib/message.js';
import { rules } from './rules.js';

/**
 * The files of the static folder, which are published as they are: paths under it with `/`, sorted by code unit.
 * A folder that is missing has none. Links that lead out of the folder are refused.
 */
export async function listStatic(staticDir: string): Promise<{ paths: string[]; messages: Message[] }> {
  const paths: string[] = [];
  const messages: Message[] = [];
  let root: string;
  try {
    root = await fs.realpath(staticDir);
  } catch {
    return { paths, messages };
  }
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name === '.DS_Store') continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (entry.isFile()) {
      paths.push(file);
      continue;
    }
    const shown = `${path.basename(staticDir)}/${file}`;
    const target = await fs.realpath(path.join(root, file)).catch(() => undefined);
    if (target?.startsWith(root + path.sep) && (await fs.stat(target)).isFile()) paths.push(file);
    else
      messages.push(
        message(rules['leads-out'], `${shown} is a link to a place outside the folder.`, { file: shown }),
      );
  }
  return { paths: paths.sort(), messages };
}
