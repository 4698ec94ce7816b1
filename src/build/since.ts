import path from 'node:path';
import type { Config, GuardName } from '../config/config.js';
import { configurable } from '../guard/compare.js';
import { rules } from '../guard/rules.js';
import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import type { Instant } from '../lib/time.js';
import { findBase } from '../read/git-base.js';
import { changedSince, hasFiles } from '../read/git-changes.js';
import { GitFailed } from '../read/run-git.js';
import type { Inspected } from './build.js';
import { compareVersions } from './compare-versions.js';
import { noBase } from './no-base.js';
import { withThen } from './then.js';

/** Of one rule only so many messages are given one by one. */
const mostTold = 50;

export interface SinceOptions {
  readonly config: Config;
  readonly now: Instant;
  /** A branch, tag or commit: `origin/main`. */
  readonly since: string;
}

export interface Since {
  readonly messages: readonly Message[];
  /** Source files that are new or changed since then, under the content folder, NFC; undefined where all are new. None without a base. */
  readonly changed?: ReadonlySet<string> | undefined;
}

/**
 * Compares the newsroom with its version at the last commit that it has in common with `since`, and says what the changes do to readers
 * of stories that were published. Earlier versions are taken to be public if they were or would be at the instant of that
 * commit or now, whichever is later: until the change is accepted, the site is built from them. Only changed files are read, and
 * everything goes by the configuration as it is now.
 */
export async function compareSince(options: SinceOptions, site: Inspected): Promise<Since> {
  const { config, since } = options;
  const base = await findBase(config.contentDir, since);
  if ('problem' in base) return { messages: [noBase(base, since)], changed: new Set() };
  try {
    if (!(await hasFiles(config.contentDir, base.commit))) {
      const what = `At ${since} the folder ${path.basename(config.contentDir)} has no file in git, so there was no story to compare with.`;
      return { messages: [message(rules['not-compared'], what)] };
    }
    const changes = await changedSince(config.contentDir, base.commit);
    const instant = Math.max(options.now, base.instant);
    const messages = await withThen(changes, config, async (then) =>
      compareVersions({ ...options, now: instant }, site, changes, then),
    );
    return {
      messages: withLevels(messages, config.guard),
      changed: new Set(changes.flatMap(({ after }) => (after === undefined ? [] : [normalized(after)]))),
    };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return { messages: [noBase({ problem: 'failed', said: error.said }, since)], changed: new Set() };
  }
}

/** Gives messages the levels of the configuration, and puts many of one kind together. */
function withLevels(messages: readonly Message[], levels: Config['guard']): Message[] {
  const nameOf = new Map(Object.entries(configurable).map(([name, { id }]) => [id, name as GuardName]));
  const given = new Map<string, number>();
  const rest = new Map<string, Message[]>();
  const out: Message[] = [];
  for (const each of messages) {
    const name = nameOf.get(each.rule);
    const level = name === undefined ? each.level : levels[name];
    if (level === 'off') continue;
    const count = (given.get(each.rule) ?? 0) + 1;
    given.set(each.rule, count);
    if (count <= mostTold) out.push({ ...each, level });
    else rest.set(each.rule, [...(rest.get(each.rule) ?? []), { ...each, level }]);
  }
  for (const more of rest.values()) {
    const [first] = more;
    if (!first) continue;
    const files = more.flatMap(({ file }) => file ?? []);
    const what = `The same is true of ${more.length} more ${more.length === 1 ? 'story' : 'stories'}: ${files.slice(0, 10).join(', ')}${files.length > 10 ? ', …' : ''}.`;
    out.push({ ...first, what, files });
  }
  return out;
}
