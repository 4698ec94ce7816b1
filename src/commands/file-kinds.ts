import type { Kind } from '../parse/schema.js';

/** Kinds of files with front matter, by the names that editors give them. */
export const fileKinds = {
  story: 'article',
  author: 'author',
  section: 'section',
  topic: 'topic',
  series: 'series',
  page: 'page',
  front: 'front',
} as const satisfies Readonly<Record<string, Kind>>;
