import { type Message, message } from '../../lib/message.js';
import { encodePath, toFile } from '../../lib/url.js';
import { literalPath } from '../../serve/pattern.js';
import type { HostRules, RulesSource } from './form.js';
import { rules } from './rules.js';
import {
  type ExactRedirect,
  fixedTarget,
  isRedirect,
  type PatternRedirect,
  splitRedirects,
} from './split.js';

/** Rules that the website configuration of a bucket takes (Amazon S3, “Configuring advanced conditional redirects”). */
const mostRules = 50;

/** A rule of a website configuration of Amazon S3 (PutBucketWebsite). */
interface RoutingRule {
  readonly Condition: { readonly KeyPrefixEquals: string };
  readonly Redirect: {
    readonly HttpRedirectCode: string;
    readonly Protocol?: string;
    readonly HostName?: string;
    readonly ReplaceKeyPrefixWith?: string;
    readonly ReplaceKeyWith?: string;
  };
}

/**
 * The website configuration of a bucket of Amazon S3, for patterns, and a script that makes an empty object that redirects for each exact path at which the
 * site has no page. At the pages of the site that forward, `stet deploy` makes the redirects by itself (`website: true`).
 */
export function s3Rules({ redirects, base, hasFile }: RulesSource): HostRules {
  const { exact, patterns } = splitRedirects(redirects);
  const messages: Message[] = [];
  const tell = (what: string) => messages.push(message(rules['not-expressible'], what));
  const root = base === '' ? '' : `${base.slice(1)}/`;

  const objects = exact.flatMap((each) => {
    if (!isPermanent(each.status)) {
      tell(
        `“${each.path} ${fixedTarget(each.to)} ${each.status}”: an object of S3 redirects with status 301 alone.`,
      );
      return [];
    }
    return hasFile(toFile(each.path)) ? [] : [each];
  });
  const routing = patterns.flatMap((each) => {
    const rule = routingRule(each, root, base);
    if (rule === undefined)
      tell(
        `The rule for ${patternStart(each)}… has no form in S3, which compares beginnings of addresses and puts another beginning in their place.`,
      );
    else if (
      exact.some(
        ({ path }) => path.startsWith(patternStart(each)) && isOther(path, each, redirects.of(path)?.to),
      )
    )
      tell(
        `Below ${patternStart(each)} other rules lead elsewhere; in S3 the rule for all of it goes before them.`,
      );
    return rule === undefined ? [] : [rule];
  });
  if (routing.length > mostRules)
    messages.push(
      message(
        rules['too-large'],
        `There are ${routing.length} rules with a pattern, and S3 takes ${mostRules}.`,
      ),
    );
  const website = {
    IndexDocument: { Suffix: 'index.html' },
    ErrorDocument: { Key: `${root}404.html` },
    ...(routing.length > 0 && { RoutingRules: routing }),
  };
  return {
    files: {
      'stet-website.json': `${JSON.stringify(website, null, 2)}\n`,
      ...(objects.length > 0 && { 'stet-redirects.sh': script(objects, root) }),
    },
    messages,
  };
}

function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/** The text with which the pattern of a rule begins. */
function patternStart({ from: [first] }: PatternRedirect): string {
  return first !== undefined && 'text' in first ? first.text : '';
}

/** Whether an exact path leads elsewhere than the pattern would have it. */
function isOther(path: string, rule: PatternRedirect, to: string | undefined): boolean {
  const rest = encodePath(path.slice(patternStart(rule).length));
  const target = rule.to.map((part) => ('text' in part ? part.text : 'name' in part ? rest : '')).join('');
  return target !== to;
}

/** A rule for all that begins with a text, if the pattern is of that form and the target has what is left at the end, or nothing of it. */
function routingRule(
  { from, to, status }: PatternRedirect,
  root: string,
  base: string,
): RoutingRule | undefined {
  const [first, splat, ...more] = from;
  const isPrefix =
    first !== undefined &&
    'text' in first &&
    splat !== undefined &&
    'name' in splat &&
    splat.isSplat &&
    more.length === 0;
  const target = to.filter((part) => !('isQuery' in part));
  const [start, value, ...behind] = target;
  if (!isPrefix || !isRedirect(status) || start === undefined || !('text' in start) || behind.length > 0)
    return undefined;
  if (value !== undefined && !('name' in value)) return undefined;
  if (/[?#]/.test(start.text)) return undefined;
  const host = /^(https?):\/\/([^/]+)(\/?.*)$/is.exec(start.text);
  const path = host?.[3] ?? start.text;
  if (literalPath(path) === undefined || (host === null && !path.startsWith(`${encodePath(base)}/`)))
    return undefined;
  const key = decodeURI(path.replace(/^\//, ''));
  return {
    Condition: { KeyPrefixEquals: root + first.text.slice(1) },
    Redirect: {
      HttpRedirectCode: String(status),
      ...(host?.[1] && host[2] && { Protocol: host[1].toLowerCase(), HostName: host[2] }),
      ...(value === undefined ? { ReplaceKeyWith: key } : { ReplaceKeyPrefixWith: key }),
    },
  };
}

function script(objects: readonly ExactRedirect[], root: string): string {
  const lines = objects.map(({ path, to }) => {
    const key = shellWord(root + toFile(path));
    return `aws s3api put-object --bucket "$1" --key ${key} --website-redirect-location ${shellWord(fixedTarget(to))}`;
  });
  return `#!/bin/sh
# Makes an empty object that redirects at each old address without a page: sh stet-redirects.sh BUCKET
# Made by stet from _redirects. Make it again when that changes.
set -eu
: "\${1:?the name of the bucket}"
${lines.join('\n')}
`;
}

/** A word of a shell, in which nothing has a meaning of its own. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
