import { type ParseArgsConfig, parseArgs } from 'node:util';
import { version } from '../version.js';
import type { Terminal } from './terminal.js';

const folders = `  --content FOLDER    where the stories are (default: content)
  --templates FOLDER  your own templates, by which any of stet's is replaced (default: templates)
  --config FILE       the configuration (default: stet.config.ts, .js or .json beside the content folder)`;

const help: Record<string, string> = {
  '': `stet ${version}: editors commit Markdown, stet makes it a finished news site.

  stet build          build the site into public/
  stet check          say what is wrong, without writing anything
  stet init FOLDER    begin a new newsroom
  stet related STORY  what is recommended below a story, and why
  stet why URL        what a page is made from
  stet clean          forget what was kept between builds

  stet COMMAND --help tells more of each.
`,
  build: `stet build: builds the site. Only files that changed are written; when there is an error, none is.

${folders}
  --output FOLDER     where the site is written (default: public)
  --store FOLDER      what stet keeps between builds (default: .stet beside the content folder)
  --report FILE       what was done, for machines (default: report.json in the store)
  --now INSTANT       build as if it were then: 2026-11-23T09:00:00+01:00
  --verify            read every file again, also those whose size and time of change are as they were
  --delta             write only what changed since the last build, though the rest be no more in the output folder
  --last-good         publish all but files with errors, which stay as they were published last
  --allow-empty       publish a site that has no public story
  --allow-deletions   publish although most of the pages of the last build are deleted
  --explain           say which pages were made again, and what changed
  --quiet             print errors only
  --json              print the report instead of text
`,
  check: `stet check: the messages of a build, without publishing anything. The exit code is 1 when there is an error.

${folders}
  --store FOLDER      what stet keeps between builds (default: .stet beside the content folder)
  --now INSTANT       check as if it were then: 2026-11-23T09:00:00+01:00
  --format FORMAT     text (default), or github: annotations on a pull request
  --allow-empty       find nothing wrong with a site that has no public story
  --report FILE       write all messages there, for machines
  --quiet             print errors only
  --json              print that instead of text
`,
  related: `stet related STORY: what is recommended below a story, why, and what was passed over. STORY is its file, its
address or the end of its address.

stet related --evaluate: how often the recommendations are what editors linked to.
stet related --all --json: the recommendations of every story, one line each.

${folders}
  --store FOLDER      what stet keeps between builds (default: .stet beside the content folder)
  --now INSTANT       as if it were then: 2026-11-23T09:00:00+01:00
  --count N           how many stories are recommended (default: related.count of the configuration)
  --no-links          with --all: leave out of account what a story's own links say
  --json              print for machines
`,
  why: `stet why URL: what a page is made from. URL is its address, or the story's file.

${folders}
  --store FOLDER      what stet keeps between builds (default: .stet beside the content folder)
  --now INSTANT       as if it were then: 2026-11-23T09:00:00+01:00
  --json              print for machines
`,
  clean: `stet clean: forgets what was kept between builds, to begin anew. The site stays as it is.

  --content FOLDER    where the stories are (default: content)
  --config FILE       the configuration (default: stet.config.ts, .js or .json beside the content folder)
  --store FOLDER      what stet keeps between builds (default: .stet beside the content folder)
`,
  init: `stet init FOLDER: makes a new newsroom there, with a configuration, an author, three stories and a workflow that
publishes it. It builds as it stands.
`,
};

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const common = {
  content: string,
  templates: string,
  config: string,
  store: string,
  now: string,
  quiet: flag,
  json: flag,
};

/** Runs one command line and returns the exit code: 0 done, 1 the content has errors, 2 the command line has. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command = '', ...rest] = args;
  try {
    if (command === '--version' || command === '-v') {
      terminal.out(`${version}\n`);
      return 0;
    }
    if (command === '' || command === '--help' || command === '-h' || command === 'help') {
      const topic = rest[0] ?? '';
      terminal.out((Object.hasOwn(help, topic) ? help[topic] : help['']) ?? '');
      return command === '' ? 2 : 0;
    }
    const text = Object.hasOwn(help, command) ? help[command] : undefined;
    if (text === undefined) throw new UsageError(`There is no command “${command}”`);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(text);
      return 0;
    }
    if (command === 'init') {
      const { positionals } = parsed({ args: [...rest], options: {}, allowPositionals: true });
      const [folder] = positionals;
      if (folder === undefined || positionals.length > 1)
        throw new UsageError('Name one folder: stet init my-newsroom');
      const { initCommand } = await import('./init.js');
      return await initCommand(folder, terminal);
    }
    if (command === 'related') {
      const options = { ...common, all: flag, evaluate: flag, 'no-links': flag, count: string };
      const { values, positionals } = parsed({ args: [...rest], options, allowPositionals: true });
      const ways = positionals.length + (values.all ? 1 : 0) + (values.evaluate ? 1 : 0);
      if (ways !== 1) throw new UsageError('Name one story, or say --evaluate or --all');
      const { relatedCommand } = await import('./related.js');
      return await relatedCommand(positionals[0], values, terminal);
    }
    if (command === 'why') {
      const { values, positionals } = parsed({ args: [...rest], options: common, allowPositionals: true });
      const [page] = positionals;
      if (page === undefined || positionals.length > 1)
        throw new UsageError('Name one page: stet why /world/2024/07/talks.html');
      const { whyCommand } = await import('./why.js');
      return await whyCommand(page, values, terminal);
    }
    if (command === 'clean') {
      const { values } = parsed({
        args: [...rest],
        options: { content: string, config: string, store: string },
      });
      const { cleanCommand } = await import('./clean.js');
      return await cleanCommand(values, terminal);
    }
    if (command === 'check') {
      const options = { ...common, format: string, report: string, 'allow-empty': flag };
      const { values } = parsed({ args: [...rest], options });
      const { checkCommand } = await import('./check.js');
      return await checkCommand(values, terminal);
    }
    const { values } = parsed({
      args: [...rest],
      options: {
        ...common,
        output: string,
        report: string,
        verify: flag,
        delta: flag,
        'last-good': flag,
        'allow-empty': flag,
        'allow-deletions': flag,
        explain: flag,
      },
    });
    const { buildCommand } = await import('./build.js');
    return await buildCommand(values, terminal);
  } catch (error) {
    if (!isUsageError(error)) return toldOf(error, terminal);
    const hint = Object.hasOwn(help, command) ? `stet ${command} --help` : 'stet --help';
    terminal.err(`${error.message.replace(/\.?$/, '.')}\n${hint} tells what there is.\n`);
    return 2;
  }
}

/** Says what keeps a command from its work; an error of the program is thrown on. */
async function toldOf(error: unknown, terminal: Terminal): Promise<number> {
  const { whoHasTheStore } = await import('../newsroom.js');
  const held = whoHasTheStore(error);
  if (held === undefined) throw error;
  const { formatMessages } = await import('./print.js');
  terminal.err(`${formatMessages([held], terminal)}\n`);
  return 1;
}

/** Takes a command line apart. An empty argument, of a variable that was not set say, would name the folder one stands in. */
function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const result = parseArgs(config);
  for (const [name, value] of Object.entries(result.values))
    if (typeof value === 'string' && value.trim() === '')
      throw new UsageError(`--${name} is followed by nothing`);
  if (result.positionals.some((each) => each.trim() === '')) throw new UsageError('An argument is empty');
  return result;
}

class UsageError extends Error {}

/** Ours, or one of node:util's parseArgs. */
function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
