import type { Message } from '../../lib/message.js';
import type { HeaderRules } from '../../serve/header-rules.js';
import type { RedirectRules } from '../../serve/redirect-rules.js';

/** What rules for a host are made from. */
export interface RulesSource {
  readonly redirects: RedirectRules;
  readonly headers: HeaderRules;
  /** The path under which the site lies: `''`, or `/paper`. */
  readonly base: string;
  /** Whether the site has a file: `city/index.html`. */
  readonly hasFile: (file: string) => boolean;
}

/** The rules of `_redirects` and `_headers` in the form of one host. */
export interface HostRules {
  /** By names. */
  readonly files: Readonly<Record<string, string>>;
  /** About rules that the host cannot follow. */
  readonly messages: readonly Message[];
}
