import type { Config } from '../../config/config.js';
import { placeOf } from '../../model/place.js';
import { siteAddress } from '../../parse/markdown/addresses.js';
import { webDestination } from '../../parse/markdown/links.js';
import type { Row } from '../graph.js';
import type { Facts } from './documents.js';

/** An address of this site in a field of front matter. */
export interface FieldLink {
  /** A decoded path from the site's root. */
  readonly url: string;
  readonly line: number;
  readonly column: number;
  /** The field by stet's name: `related.0.url`. */
  readonly field: string;
}

/** Full addresses in front matter, with the fields that have them. */
export function* fieldAddresses(facts: Facts): Iterable<readonly [field: string, address: string]> {
  if (facts.kind === 'article') {
    if (facts.source) yield ['source.url', facts.source.url];
    for (const [at, each] of facts.related.entries())
      if ('url' in each) yield [`related.${at}.url`, each.url];
  }
  if (facts.kind === 'author')
    for (const [at, { url }] of facts.links.entries()) yield [`links.${at}.url`, url];
}

/** The addresses of this site among them. What lies on the same host outside of the site's path belongs to others. */
export function fieldLinks(facts: Facts, config: Pick<Config, 'url'>): FieldLink[] {
  // Nearly no story has one.
  let site: ReturnType<typeof siteAddress> | undefined;
  const found: FieldLink[] = [];
  for (const [field, address] of fieldAddresses(facts)) {
    if (!/^https?:/i.test(address)) continue;
    site ??= siteAddress(config.url);
    const destination = webDestination(address, site);
    if (destination.kind !== 'path') continue;
    const { line = 1, column = 1 } = placeOf(facts, field);
    found.push({ url: destination.target, line, column, field });
  }
  return found;
}

/** Rows by which the links of a record are looked at when all addresses of the site are known (see links.ts). */
export function* fieldLinkRows(file: string, links: readonly FieldLink[]): Iterable<Row> {
  for (const { field, ...link } of links)
    yield { list: 'own-links', sort: file, member: field, value: { file, field, ...link } };
}
