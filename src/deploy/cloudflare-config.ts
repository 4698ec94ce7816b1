import { type Message, message } from '../lib/message.js';
import type { HeaderRules } from '../serve/header-rules.js';
import { literalPath } from '../serve/pattern.js';
import type { RedirectRule, RedirectRules } from '../serve/redirect-rules.js';
import { rules } from './host-rules.js';

/** What a version of a Worker has beside the files. */
export interface AssetsConfig {
  readonly html_handling: 'auto-trailing-slash';
  readonly not_found_handling: '404-page';
  readonly _headers: string;
  readonly _redirects: string;
}

/** https://developers.cloudflare.com/workers/static-assets/redirects/#per-file */
const mostStatic = 2_000;
const mostDynamic = 100;
const longestLine = 1_000;
/** https://developers.cloudflare.com/workers/static-assets/headers/#custom-headers */
const mostHeaderRules = 100;
/** https://developers.cloudflare.com/workers/static-assets/redirects/#advanced-redirects */
const statuses = new Set([200, 301, 302, 303, 307, 308]);

/**
 * `_headers` and `_redirects` as Cloudflare reads them. Cloudflare looks at addresses without `*` and placeholders first, as long as their lines stand
 * before all others, and reads 2,000 of those and 100 others. So they are put first, but for those that a line before them makes useless: what is
 * answered is the same. Cloudflare follows every redirect, whatever lies at the address, so `!` has no meaning there. `html_handling` and
 * `not_found_handling`: https://developers.cloudflare.com/workers/static-assets/routing/
 */
export function assetsConfig(
  headers: HeaderRules,
  redirects: RedirectRules,
): { readonly config: AssetsConfig; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const { fixed, dynamic } = sorted(redirects, messages);
  const left = [
    [fixed.length, mostStatic, 'redirects'],
    [dynamic.length, mostDynamic, 'redirects with `*` or placeholders'],
  ] as const;
  for (const [many, most, what] of left)
    if (many > most)
      messages.push(
        message(
          rules['redirects-left-out'],
          `The site has ${many} ${what}. Cloudflare reads ${most}; the last ${many - most} are left out.`,
        ),
      );
  const headerRules = headers.list.filter(({ set, unset }) => set.length + unset.length > 0);
  if (headerRules.length > mostHeaderRules)
    messages.push(
      message(
        rules['headers-left-out'],
        `\`_headers\` has rules for ${headerRules.length} paths. Cloudflare reads ${mostHeaderRules}; the others are left out.`,
      ),
    );
  const config = {
    html_handling: 'auto-trailing-slash',
    not_found_handling: '404-page',
    _headers: headerRules.slice(0, mostHeaderRules).map(headerText).join(''),
    _redirects: [...fixed.slice(0, mostStatic), ...dynamic.slice(0, mostDynamic)].map(redirectText).join(''),
  } as const;
  return { config, messages };
}

/** Redirects from one path, and those with a pattern: each is the first that matches some path. */
function sorted(
  { list, of }: RedirectRules,
  messages: Message[],
): { readonly fixed: RedirectRule[]; readonly dynamic: RedirectRule[] } {
  const fixed: RedirectRule[] = [];
  const dynamic = new Map<string, RedirectRule>();
  for (const rule of list) {
    const problem = problemOf(rule);
    const path = literalPath(rule.from);
    if (problem !== undefined)
      messages.push(message(rules['redirect-not-read'], `“${redirectText(rule).trim()}” ${problem}.`));
    else if (path === undefined) {
      if (!dynamic.has(rule.from)) dynamic.set(rule.from, rule);
    } else if (of(path) === rule) fixed.push(rule);
  }
  return { fixed, dynamic: [...dynamic.values()] };
}

function problemOf(rule: RedirectRule): string | undefined {
  if (!statuses.has(rule.status)) return `has the status ${rule.status}, which Cloudflare does not know`;
  if (/^http:/i.test(rule.to)) return 'leads to an address without https, which Cloudflare does not take';
  if (redirectText(rule).length > longestLine) return `is longer than ${longestLine} characters`;
  return undefined;
}

function redirectText({ from, to, status }: RedirectRule): string {
  return `${from} ${to} ${status}\n`;
}

function headerText({ pattern, set, unset }: HeaderRules['list'][number]): string {
  const lines = [...unset.map((name) => `! ${name}`), ...set.map(([name, value]) => `${name}: ${value}`)];
  return `${pattern}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
