import fs from 'node:fs';
import path from 'node:path';
import type { HostForm } from '../deploy/redirects/host-forms.js';
import { rulesFor } from '../deploy/redirects/rules-for.js';
import { writeFileAtomic } from '../lib/atomic.js';
import { hasErrors, sortMessages } from '../lib/message.js';
import { isInside, realPath } from '../lib/real-path.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { readHeaderRules } from '../serve/header-rules.js';
import { readRedirectRules } from '../serve/redirect-rules.js';
import { type BuildFlags, prepare } from './build.js';
import { formatMessages } from './print.js';
import { shownPath } from './report-file.js';
import type { Terminal } from './terminal.js';

/** The options of `stet rules`. */
export interface RulesFlags extends Pick<BuildFlags, 'content' | 'config' | 'output'> {
  readonly to?: string | undefined;
}

/** Runs `stet rules FORM`: prints `_redirects` and `_headers` of the site in the form of a host, or writes them into a folder. Returns the exit code. */
export async function rulesCommand(form: HostForm, flags: RulesFlags, terminal: Terminal): Promise<number> {
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const { outputDir, base } = prepared.config;
  const shown = shownPath(outputDir, terminal);
  if (!fs.existsSync(path.join(outputDir, '_headers'))) {
    terminal.err(`There is no site in ${shown} yet. Build it first: npx stet build\n`);
    return 1;
  }
  const folder = flags.to === undefined ? undefined : path.resolve(terminal.cwd, flags.to);
  if (folder !== undefined && isInside(realPath(outputDir), realPath(folder))) {
    terminal.err(`--to ${flags.to}: that is in the folder of the site, and would be published.\n`);
    return 2;
  }

  const read = (name: string) => {
    const file = path.join(outputDir, name);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  };
  const redirects = readRedirectRules(read('_redirects'), `${shown}/_redirects`);
  const headers = readHeaderRules(read('_headers'), `${shown}/_headers`);
  const hasFile = (file: string) => fs.existsSync(path.join(outputDir, file));
  const { files, messages } = rulesFor(form, { redirects, headers, base, hasFile });
  const all = sortMessages([...redirects.messages, ...headers.messages, ...messages]);
  if (all.length > 0) terminal.err(`${formatMessages(all, terminal)}\n`);
  if (hasErrors(all)) return 1;

  for (const [name, text] of Object.entries(files)) {
    if (folder === undefined) {
      terminal.out(Object.keys(files).length === 1 ? text : `==> ${name} <==\n${text}\n`);
      continue;
    }
    const file = path.join(folder, name);
    try {
      writeFileAtomic(file, text);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      terminal.err(`${shownPath(file, terminal)} could not be written: ${systemReason(error)}.\n`);
      return 1;
    }
    terminal.out(`${shownPath(file, terminal)}\n`);
  }
  return 0;
}
