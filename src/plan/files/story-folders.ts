import { monthsIn, storiesOfMonth } from '../calendar.js';
import type { PlanContext } from '../context.js';

/** Stories of a month that are asked where they lie. */
const asked = 10;
/** The editor of the admin page never gets to the end of a folder with more files. */
const mostInFolder = 1_000;
/** A folder of a month, and what lies below it. */
const monthFolder = /^(?:.*\/)?\d{4}\/\d{2}(?=\/)/;

/**
 * The folders in which the public stories of the newest months lie, the newest first, as paths in the content folder. Of each month
 * a few stories are read. A folder that is not one of a month is left out where the site has more stories than the editor can list.
 */
export function storyFolders(
  { site, config }: Pick<PlanContext, 'site' | 'config'>,
  months: number,
): string[] {
  const found = new Set<string>();
  let left = months;
  for (const month of monthsIn(site.articles, config.timeZone)) {
    if (left === 0) break;
    left -= 1;
    let unasked = asked;
    for (const { key } of storiesOfMonth(month, site.articles, config.timeZone)) {
      const file = site.articleByKey.get(key)?.file;
      if (file !== undefined) found.add(folderOf(file));
      unasked -= 1;
      if (unasked === 0) break;
    }
  }
  return [...found].filter(
    (folder) => monthFolder.test(`${folder}/`) || site.articles.count() <= mostInFolder,
  );
}

function folderOf(file: string): string {
  return monthFolder.exec(file)?.[0] ?? file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
