import type { Config } from '../config/config.js';
import type { Place } from '../lib/message.js';
import { contentPrefix } from './content-prefix.js';

/** A place in a file under the content folder as editors know it: by its path from the newsroom's folder. */
export function shownPlace(place: Place, config: Pick<Config, 'root' | 'contentDir'>): Place {
  return { ...place, file: contentPrefix(config) + place.file };
}
