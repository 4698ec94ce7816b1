import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.js';
import { quoted } from './quoted.js';
import type { Terminal } from './terminal.js';
import { type WorkflowName, workflowFile } from './workflows.js';

const program = fileURLToPath(new URL('../..', import.meta.url));
const starter = path.join(program, 'starter');
/** The folder of a newsroom in which the package of stet lies. */
const vendor = 'vendor';

/** Files of the starter that have another name in the package, because npm does not pack these names. */
const renamed: Record<string, string> = { gitignore: '.gitignore' };
/** Workflows, of which a newsroom gets one. */
const workflows = 'ci';
/** Where README.md says how to publish, which follows from the workflow. */
const publishing = '{how to publish}\n';

/**
 * Runs `stet init FOLDER`: makes a new newsroom that can be built at once, with the workflow `ci`. The newsroom contains a package of the running stet,
 * because anybody could publish another program under the same name in a public registry. Refuses a folder that is not empty.
 */
export async function initCommand(folder: string, ci: WorkflowName, terminal: Terminal): Promise<number> {
  const target = path.resolve(terminal.cwd, folder);
  const existing = await fs.readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (existing === undefined) {
    terminal.err(
      `${folder} is a file, or lies in one. Give the name of a new folder: stet init my-newsroom\n`,
    );
    return 1;
  }
  if (existing.length > 0) {
    terminal.err(`${folder} is not empty. Give the name of a new folder: stet init my-newsroom\n`);
    return 1;
  }
  await fs.mkdir(target, { recursive: true });
  for (const entry of await fs.readdir(starter, { withFileTypes: true })) {
    if (entry.name === workflows) continue;
    await fs.cp(path.join(starter, entry.name), path.join(target, renamed[entry.name] ?? entry.name), {
      recursive: true,
    });
  }
  const workflow = path.join(target, workflowFile(ci));
  await fs.mkdir(path.dirname(workflow), { recursive: true });
  await fs.copyFile(path.join(starter, workflows, `${ci}.yml`), workflow);
  const how = await fs.readFile(path.join(starter, workflows, `${ci}.md`), 'utf8');
  await replaceIn(path.join(target, 'README.md'), publishing, how);
  const { name, bytes } = pack(program);
  await fs.mkdir(path.join(target, vendor));
  await fs.writeFile(path.join(target, vendor, name), bytes);
  await replaceIn(path.join(target, 'package.json'), 'file:stet.tgz', `file:${vendor}/${name}`);
  const shown = path.relative(terminal.cwd, target);
  terminal.out(
    `Your newsroom is in ${shown || '.'}. Build it, and look at it:\n\n` +
      `${shown === '' ? '' : `  cd ${quoted(shown)}\n`}  npm install\n  npm run build && npm run preview\n\n` +
      `The program itself lies in ${vendor}/${name}, from where npm installs it: keep that file with the newsroom.\n` +
      'Stories are in content/articles/, what the site is called in stet.config.ts; README.md says how to publish.\n',
  );
  return 0;
}

async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await fs.readFile(file, 'utf8');
  await fs.writeFile(
    file,
    text.replace(from, () => to),
  );
}
