import type { Headers } from './answer.js';
import type { HeaderRules } from './header-rules.js';
import { mediaType } from './media-type.js';

/** Without a rule, hosts let browsers ask each time whether a file is still the same. */
export const revalidate = 'public, max-age=0, must-revalidate';

/**
 * The headers of a file that follow from the name alone (`city/index.html`) and from what the site's rules say about the path at which it
 * is asked for: type, time in caches, and whatever a rule sets.
 */
export function fileHeaders(name: string, { set, unset }: ReturnType<HeaderRules['of']>): Headers {
  const headers: Record<string, string> = {
    'cache-control': revalidate,
    'content-type': mediaType(name),
    ...set,
  };
  for (const header of unset) if (set[header] === undefined) delete headers[header];
  return headers;
}
