import path from 'node:path';
import type { Config } from '../config/config.js';

/** What stands before the path of a source file where editors know it by the path from the newsroom's folder: `content/`; nothing if the content folder is that folder. */
export function contentPrefix({ root, contentDir }: Pick<Config, 'root' | 'contentDir'>): string {
  const folder = path.relative(root, contentDir).split(path.sep).join('/');
  return folder === '' ? '' : `${folder}/`;
}
