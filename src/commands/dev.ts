import { loadConfig } from '../config/load.js';
import { createDevServer } from '../dev/answer.js';
import { openDesk } from '../dev/desk.js';
import { loadStripScript } from '../dev/script.js';
import { parseInstant } from '../lib/parse-instant.js';
import { formatIso } from '../lib/time.js';
import { type BuildFlags, prepare } from './build.js';
import { count } from './counted.js';
import { formatMessages } from './print.js';
import { showProgress } from './progress.js';
import { portsOf, serveUntilStopped } from './serving.js';
import type { Terminal } from './terminal.js';

/** The options of `stet dev`. */
export interface DevFlags extends Pick<BuildFlags, 'content' | 'templates' | 'config' | 'store' | 'now'> {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Runs `stet dev`: shows the site while it is written, until the terminal ends it. Returns the exit code. */
export async function devCommand(flags: DevFlags, terminal: Terminal): Promise<number> {
  const ports = portsOf(flags.port);
  if (ports === undefined) {
    terminal.err(`--port ${flags.port}: write a number from 0 to 65535.\n`);
    return 2;
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { config, now, messages } = prepared;
  const progress = showProgress(terminal, {});
  const desk = await openDesk({
    loaded: { config, messages },
    loadConfig: () => loadConfig({ ...flags, cwd: terminal.cwd }),
    clock: terminal.clock,
    world: flags.now === undefined ? { audience: 'desk' } : { audience: 'readers', at: now },
    onProgress: progress.onProgress,
    onWatchError: (folder, error) =>
      terminal.err(
        `Changes in ${folder} are not seen: ${error.message}. Start stet dev again after a change there.\n`,
      ),
  });
  progress.clear();
  const { update } = await desk.state();
  const errors = update.messages.filter(({ level }) => level === 'error');
  if (errors.length > 0) terminal.err(`${formatMessages(errors, terminal)}\n`);
  const { stories } = update.summary;
  const seenBy =
    flags.now === undefined
      ? 'with what readers do not see yet'
      : `as readers see it at ${formatIso(now, config.timeZone)}`;
  try {
    return await serveUntilStopped(
      {
        ...flags,
        ports,
        base: config.base,
        command: 'stet dev',
        what: `${count(stories, 'story', 'stories')}, ${seenBy}`,
      },
      createDevServer({
        desk,
        script: await loadStripScript(),
        parseInstant(text) {
          const parsed = parseInstant(text, config.timeZone);
          return 'problem' in parsed ? undefined : parsed.instant;
        },
      }),
      terminal,
    );
  } finally {
    await desk.close();
  }
}
