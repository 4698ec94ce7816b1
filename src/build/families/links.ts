import { type Message, message } from '../../lib/message.js';
import { suggestion, unfilled } from '../../model/nearest.js';
import { rules } from '../../model/rules.js';
import type { AnyFamily, Family } from '../graph.js';
import { isKnown, ruleMatcher } from './known-addresses.js';

/** A link of a public record to an address of this site at which the model knows no record and no file. */
interface OwnLink {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly url: string;
  /** The field of front matter in which it stands; absent for a link of a text. */
  readonly field?: string | undefined;
}

/** Of more addresses only the first are told one by one. */
const mostTold = 50;

/** Tells of links of records to addresses that the site does not have. */
export function linkFamilies(ownRedirects: () => string | undefined): AnyFamily[] {
  const links: Family<Record<string, never>> = {
    name: 'links',
    rank: 18,
    rule(_, read) {
      const found = Array.from(read.rows('own-links'), ({ value }) => value as OwnLink);
      const byRule = ruleMatcher(ownRedirects() ?? '');
      const known = read.remember((url: string) => isKnown(url, read) || byRule(url));
      for (const each of deadLinks(found.filter(({ url }) => !known(url)))) read.tell(each);
      return undefined;
    },
  };
  return [links as unknown as AnyFamily];
}

const fix =
  'Link to the file of the story, such as ../2023/council-votes.md. For what lies on the same host and is not made by stet, write a rule for the address into static/_redirects.';

const fieldFix =
  'Copy the address of the page as it is now from a browser. In `related` you may also name the story, such as council-votes. For what lies on the same host and is not made by stet, write a rule for the address into static/_redirects.';

/** Says of which of these links there is nothing at the address they lead to. */
function deadLinks(links: readonly OwnLink[]): Message[] {
  const dead = [...links].sort(inOrder);
  const byUrl = new Map<string, OwnLink[]>();
  for (const link of dead) byUrl.set(link.url, [...(byUrl.get(link.url) ?? []), link]);
  const tell = (link: OwnLink, more: string) => {
    const near = suggestion(unfilled('address', link.url));
    const which = link.field === undefined ? 'The link leads' : `${link.field.replace(/\.\d+/g, '')} leads`;
    const what = `${which} to ${link.url}, and this site has nothing there${more}.${near}`;
    return message(rules['dead-link'], what, link, link.field === undefined ? fix : fieldFix);
  };
  if (dead.length <= mostTold) return dead.map((link) => tell(link, ''));
  const often = [...byUrl.values()].sort(
    (a, b) => b.length - a.length || inOrder(a[0] as OwnLink, b[0] as OwnLink),
  );
  const messages = often.slice(0, mostTold).map((same) => {
    const others = same.length - 1;
    const more = others === 0 ? '' : ` (${others === 1 ? 'another link' : `${others} other links`} too)`;
    return tell(same[0] as OwnLink, more);
  });
  const rest = often.slice(mostTold);
  if (rest.length > 0) {
    const count = rest.reduce((sum, same) => sum + same.length, 0);
    const some = rest.slice(0, 20).map((same) => same[0]?.url);
    const what = `${count} more links lead to ${rest.length} other addresses that this site does not have: ${some.join(', ')}${rest.length > 20 ? ', …' : ''}.`;
    messages.push(message(rules['dead-link'], what, rest[0]?.[0], fix));
  }
  return messages;
}

function inOrder(a: OwnLink, b: OwnLink): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
