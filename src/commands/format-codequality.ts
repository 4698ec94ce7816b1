import type { Level, Message } from '../lib/message.js';
import { fingerprints } from './fingerprints.js';
import type { FormatContext } from './format.js';

/** An entry of GitLab's code quality report: a part of the format of Code Climate. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severities: Readonly<Record<Level, Issue['severity']>> = {
  error: 'critical',
  warning: 'minor',
  note: 'info',
};

/** Formats messages as a report that GitLab shows in a merge request (`artifacts: reports: codequality`). */
export function formatCodeQuality(messages: readonly Message[], { prefix, siteFile }: FormatContext): string {
  const names = fingerprints(messages);
  const issues = messages.map(
    (each, at): Issue => ({
      description: `${each.what} ${each.fix}`,
      check_name: each.rule,
      fingerprint: names[at] ?? '',
      severity: severities[each.level],
      // GitLab refuses an entry without a place.
      location: { path: prefix + (each.file ?? siteFile), lines: { begin: each.line ?? 1 } },
    }),
  );
  return `${JSON.stringify(issues, null, 1)}\n`;
}
