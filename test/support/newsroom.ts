import fs from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build } from '../../src/build/build.js';
import type { UserConfig } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import type { Message } from '../../src/lib/message.js';
import { parseInstant } from '../../src/lib/parse-instant.js';
import { contents, fill, temporaryFolder } from './folders.js';
import { readSite } from './stored.js';
import type { SiteData } from './whole/site.js';

export interface Built {
  readonly root: string;
  readonly result: BuildResult;
  /** The records that the build left in the store. */
  readonly site: () => Promise<SiteData>;
  readonly messages: readonly Message[];
  /** `rule file:line`, in the order of the messages. */
  readonly rules: readonly string[];
  /** The output folder, as text by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface NewsroomOptions
  extends Pick<BuildOptions, 'verify' | 'delta' | 'allowEmpty' | 'allowDeletions' | 'lastGood'> {
  readonly config?: UserConfig;
  /** 2026-11-23T12:00:00Z when not given. */
  readonly now?: string;
  readonly write?: boolean;
  /** The newsroom's folder; a new one when not given. */
  readonly root?: string;
}

/** Builds a newsroom of files (by path from its root: `content/a.md`, `templates/article.tsx`, `static/ads.txt`). */
export async function buildNewsroom(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: NewsroomOptions = {},
): Promise<Built> {
  const root = options.root ?? temporaryFolder();
  fs.mkdirSync(path.join(root, 'content'), { recursive: true });
  fill(root, files);
  const { config, messages } = resolveConfig(
    { url: 'https://news.example', title: 'The Test', ...options.config },
    { root },
  );
  if (config === undefined) throw new Error(JSON.stringify(messages));
  const now = parseInstant(options.now ?? '2026-11-23T12:00:00Z', 'UTC');
  if ('problem' in now) throw new Error(now.problem);
  const { config: _, now: __, root: ___, write = true, ...ways } = options;
  const result = await build({ config, now: now.instant, write, ...ways });
  return {
    root,
    result,
    site: () => readSite(config, now.instant),
    messages: result.messages,
    rules: result.messages.map((m) =>
      [`${m.rule} ${m.file ?? ''}`.trim(), m.line].filter((x) => x !== undefined).join(':'),
    ),
    files: contents(path.join(root, 'public')),
  };
}

/** A story's file. `front` is YAML lines after title and date. */
export function story(title: string, date: string, front = '', body = 'Text of the story.'): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${front === '' ? '' : `${front.trim()}\n`}---\n\n${body}\n`;
}
