import path from 'node:path';
import type { Config } from '../config/config.js';
import type { Place } from '../lib/message.js';

/** A place in a file under the content folder as editors know it: by its path from the newsroom's folder. */
export function shownPlace(place: Place, { root, contentDir }: Pick<Config, 'root' | 'contentDir'>): Place {
  const folder = path.relative(root, contentDir).split(path.sep).join('/');
  return folder === '' ? place : { ...place, file: `${folder}/${place.file}` };
}
