import { hostForms, isHostForm } from '../deploy/redirects/host-forms.js';
import { nearest } from '../lib/nearest.js';
import { type Command, command } from './command.js';
import { fileKinds } from './file-kinds.js';
import { formatsHelp } from './formats.js';
import { farmProblem, type ShardStep, shardProblem } from './shard-line.js';
import { isWorkflow, workflowNames } from './workflows.js';

const folders = {
  content: { takes: 'FOLDER', help: 'where the stories are (default: content)' },
  templates: {
    takes: 'FOLDER',
    help: "your own templates, by which any of stet's is replaced (default: templates)",
  },
  config: {
    takes: 'FILE',
    help: 'the configuration (default: stet.config.ts, .js or .json beside the content folder)',
  },
} as const;

const store = {
  takes: 'FOLDER',
  help: 'what stet keeps between builds (default: .stet beside the content folder)',
} as const;

const serving = {
  port: {
    takes: 'N',
    help: 'this port and no other; 0 for any that is free (default: 4000, or the next that is free)',
  },
  host: { takes: 'ADDRESS', help: 'listen at this address, such as 0.0.0.0: others may look, too' },
  open: { help: 'open it in the browser' },
} as const;

const example = '2026-11-23T09:00:00+01:00';
const asIfThen = { takes: 'INSTANT', help: `as if it were then: ${example}` } as const;
const errorsOnly = { help: 'print errors only' };
const noProgress = { help: 'show no progress' };
const forMachines = { help: 'print for machines' };

/** The options by which a build is told what it may publish, and how it reports. */
const building = {
  output: { takes: 'FOLDER', help: 'where the site is written (default: public)' },
  report: { takes: 'FILE', help: 'what was done, for machines (default: report.json in the store)' },
  now: { takes: 'INSTANT', help: `build as if it were then: ${example}` },
  'last-good': { help: 'publish all but files with errors, which stay as they were published last' },
  'allow-empty': { help: 'publish a site that has no public story' },
  'allow-deletions': { help: 'publish although most of the pages of the last build are deleted' },
  format: { takes: 'FORMAT', help: formatsHelp },
  quiet: errorsOnly,
  json: { help: 'print the report instead of text' },
} as const;

const shared = {
  takes: 'ADDRESS',
  help: 'the object storage that all machines share: s3://bucket/folder or file:FOLDER. It gets all texts, those of unpublished stories too',
} as const;

/** All commands, in the order of the help text. CONTRIBUTING.md says how to add one. */
export const commands: readonly Command[] = [
  command({
    name: 'build',
    summary: 'build the site into public/',
    about: 'builds the site. Only files that changed are written; when there is an error, none is.',
    options: {
      ...folders,
      ...building,
      store,
      verify: { help: 'read every file again, also those whose size and time of change are as they were' },
      delta: {
        help: 'write only what changed since the last build, though the rest be no more in the output folder',
      },
      explain: { help: 'say which pages were made again, and what changed' },
    },
    run: async (values, _, terminal) => (await import('./build.js')).buildCommand(values, terminal),
  }),
  command({
    name: 'dev',
    summary: 'show the site while it is written',
    about: `shows the site at http://127.0.0.1:4000/ while it is written, with drafts and what is still to be published. Pages that are open
follow each save. A strip at the foot of each page, which readers do not get, says what is wrong with it.`,
    options: {
      ...folders,
      store,
      ...serving,
      now: asIfThen,
    },
    run: async (values, _, terminal) => (await import('./dev.js')).devCommand(values, terminal),
  }),
  command({
    name: 'check',
    summary: 'say what is wrong, without writing anything',
    about: 'the messages of a build, without publishing anything. The exit code is 1 when there is an error.',
    options: {
      ...folders,
      store,
      now: { takes: 'INSTANT', help: `check as if it were then: ${example}` },
      format: { takes: 'FORMAT', help: formatsHelp },
      fix: { help: 'mend in the source files what has one right answer, and show what changes' },
      'dry-run': { help: 'with --fix: show what would change, and write nothing' },
      since: {
        takes: 'REF',
        help: 'say what became of stories that were public at a branch, tag or commit of git: origin/main',
      },
      external: {
        help: 'ask the web about links to other sites; with --since, about those of changed files',
      },
      'allow-empty': { help: 'find nothing wrong with a site that has no public story' },
      report: { takes: 'FILE', help: 'write all messages there, for machines' },
      quiet: errorsOnly,
      json: { help: 'print that instead of text' },
    },
    run: async (values, _, terminal) => (await import('./check.js')).checkCommand(values, terminal),
  }),
  command({
    name: 'init',
    argument: 'FOLDER',
    summary: 'begin a new newsroom',
    about: `makes a new newsroom there, with a configuration, an author, ten stories and a workflow that
publishes it. It builds as it stands.`,
    options: {
      ci: {
        takes: 'SERVICE',
        help: `what checks and publishes: ${workflowNames.join(', ')} (default: github, with GitHub Pages)`,
      },
    },
    problem(words, { ci }) {
      if (words.length !== 1) return 'Name one folder: stet init my-newsroom.';
      if (ci === undefined || isWorkflow(ci)) return undefined;
      const near = nearest(ci, workflowNames);
      const hint = near === undefined ? `There are: ${workflowNames.join(', ')}.` : `Did you mean “${near}”?`;
      return `There is no workflow for “${ci}”. ${hint}`;
    },
    run: async ({ ci = '' }, [folder = ''], terminal) =>
      (await import('./init.js')).initCommand(folder, isWorkflow(ci) ? ci : 'github', terminal),
  }),
  command({
    name: 'preview',
    summary: 'serve the built site as readers get it',
    about: `serves what was built, as a host would: with its headers, redirects and page for what is not there. It is
reachable from this machine alone, at port 4000 or the next that is free, until Ctrl+C.`,
    options: {
      content: folders.content,
      config: folders.config,
      output: { takes: 'FOLDER', help: 'where the site is (default: public)' },
      ...serving,
      base: { takes: 'PATH', help: 'the path under which the site lies (default: that of its address)' },
    },
    run: async (values, _, terminal) => (await import('./preview.js')).previewCommand(values, terminal),
  }),
  command({
    name: 'deploy',
    argument: '[TARGET]',
    summary: 'send what changed to where readers get it',
    about: `sends what was built to where readers get it: only what changed, pages after what they ask for, deletions last. TARGET is a
name in \`deploy\` of the configuration, or an address: s3://bucket/folder, file:/srv/www/paper, netlify:SITE, cloudflare:WORKER. Keys
are read from the environment alone: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, NETLIFY_AUTH_TOKEN, or CLOUDFLARE_API_TOKEN and
CLOUDFLARE_ACCOUNT_ID.`,
    options: {
      content: folders.content,
      config: folders.config,
      output: { takes: 'FOLDER', help: 'where the site is (default: public)' },
      store,
      'dry-run': { help: 'say what would be sent and deleted, and change nothing' },
      verify: { help: 'read every file back from there, and compare; change nothing' },
      repair: { help: 'read every file back, and send those again that are not as they were deployed' },
      rollback: { help: 'bring back the generation before, or that of --generation' },
      generation: { takes: 'NAME', help: 'with --rollback: the beginning of the name of a generation' },
      'allow-deletions': { help: 'deploy although more than a tenth of the files are deleted' },
      'when-due': {
        help: 'if a story is to appear or go by now, build (with --last-good) and deploy; else do nothing',
      },
      delta: { help: 'with --when-due: build with --delta, where the output folder is not kept' },
      'break-lock': { help: 'take the lock from a deploy that is surely dead' },
      now: { takes: 'INSTANT', help: `with --when-due: as if it were then: ${example}` },
      quiet: errorsOnly,
      json: forMachines,
    },
    problem(words, { rollback, generation, verify, repair, delta, 'when-due': whenDue, 'dry-run': dryRun }) {
      if (words.length > 1) return 'Name one target: stet deploy production.';
      if (delta && !whenDue) return '--delta goes with --when-due.';
      if (generation !== undefined && !rollback) return '--generation goes with --rollback.';
      if ([rollback, verify, repair, whenDue].filter(Boolean).length > 1 || (verify && dryRun))
        return '--rollback, --verify, --repair and --when-due do different things: give one of them.';
      return undefined;
    },
    run: async (values, [target], terminal) =>
      (await import('./deploy.js')).deployCommand(target, values, terminal),
  }),
  command({
    name: 'new',
    argument: 'HEADLINE',
    summary: 'make the file of a new story',
    about: `makes a file for a story, a draft, in the folder of this month:
stet new "The new bridge opens" --section local --author jane-example`,
    options: {
      section: { takes: 'NAME', help: 'the section of the story' },
      author: { takes: 'NAME', many: true, help: 'who writes it; may be given several times' },
      topic: { takes: 'NAME', many: true, help: 'what it is about; may be given several times' },
      language: { takes: 'CODE', help: 'its language, if it is not that of the site: es' },
      content: folders.content,
      config: folders.config,
    },
    problem(words, { section }) {
      if (words.length !== 1)
        return 'Write the headline, in quotation marks: stet new "The new bridge opens" --section local.';
      return section === undefined ? 'Name the section of the story: --section local.' : undefined;
    },
    run: async (values, [headline = ''], terminal) =>
      (await import('./new.js')).newCommand(headline, values, terminal),
  }),
  command({
    name: 'related',
    argument: 'STORY',
    summary: 'what is recommended below a story, and why',
    about: `what is recommended below a story, why, and what was passed over. STORY is its file, its
address or the end of its address.

stet related --evaluate: how often the recommendations are what editors linked to.
stet related --all --json: the recommendations of every story, one line each.`,
    options: {
      ...folders,
      store,
      now: asIfThen,
      count: {
        takes: 'N',
        help: 'how many stories are recommended (default: related.count of the configuration)',
      },
      all: { help: 'the recommendations of every story' },
      evaluate: { help: 'how often the recommendations are what editors linked to' },
      'no-links': { help: "with --all: leave out of account what a story's own links say" },
      quiet: noProgress,
      json: forMachines,
    },
    problem(words, { all, evaluate }) {
      const ways = words.length + (all ? 1 : 0) + (evaluate ? 1 : 0);
      return ways === 1 ? undefined : 'Name one story, or say --evaluate or --all.';
    },
    run: async (values, [story], terminal) =>
      (await import('./related.js')).relatedCommand(story, values, terminal),
  }),
  command({
    name: 'why',
    argument: 'URL',
    summary: 'what of a page changed, and what it is made from',
    about: `what of a page changed since the last build, and what it is made from. URL is its address, or the story's
file.`,
    options: { ...folders, store, now: asIfThen, quiet: noProgress, json: forMachines },
    problem: (words) =>
      words.length === 1 ? undefined : 'Name one page: stet why /world/2024/07/talks.html.',
    run: async (values, [page = ''], terminal) =>
      (await import('./why.js')).whyCommand(page, values, terminal),
  }),
  command({
    name: 'rules',
    argument: 'FORM',
    summary: 'redirects and headers for hosts that do not read _redirects and _headers',
    about: `prints what _redirects and _headers of the site say in the form of a host that reads neither: ${hostForms.join(', ')}.
Build the site first.`,
    options: {
      content: folders.content,
      config: folders.config,
      output: { takes: 'FOLDER', help: 'where the site is (default: public)' },
      to: { takes: 'FOLDER', help: 'write the files into this folder' },
    },
    problem([form, ...others]) {
      if (form !== undefined && others.length === 0 && isHostForm(form)) return undefined;
      const near = form === undefined ? undefined : nearest(form, hostForms);
      const hint = near === undefined ? `There are: ${hostForms.join(', ')}.` : `Did you mean “${near}”?`;
      return `Name the form of one host: stet rules nginx. ${hint}`;
    },
    run: async (values, [form = ''], terminal) =>
      isHostForm(form) ? (await import('./rules.js')).rulesCommand(form, values, terminal) : 2,
  }),
  command({
    name: 'schema',
    argument: '[KIND]',
    summary: 'the fields of stories and other files, as JSON Schema',
    about: `prints the JSON Schema of the fields of a kind of file, for text editors: ${Object.keys(fileKinds).join(', ')}.
Without KIND, those of all kinds, by their names.`,
    options: {},
    problem([kind, ...others]) {
      const names = Object.keys(fileKinds);
      if (others.length > 0) return 'Name one kind of file: stet schema story.';
      if (kind === undefined || names.includes(kind)) return undefined;
      const near = nearest(kind, names);
      const hint = near === undefined ? `There are: ${names.join(', ')}.` : `Did you mean “${near}”?`;
      return `There is no kind of file “${kind}”. ${hint}`;
    },
    run: async (_, [kind], terminal) => (await import('./schema.js')).schemaCommand(kind, terminal),
  }),
  command({
    name: 'shard',
    argument: 'STEP',
    summary: 'do a part of a build that several machines share',
    about: `builds a large archive on several machines that share a store and nothing else (docs/scaling.md).

stet shard parse --shard 1/4 --store s3://bucket/folder: read and parse a quarter of the stories.
stet shard build --store s3://bucket/folder: build the site, on one machine, from what the others make.
stet shard picks --shard 1/4 --store s3://bucket/folder --wait 900: find a quarter of the recommendations for that build.
stet shard pages --shard 1/4 --store s3://bucket/folder --wait 900: make a quarter of the pages for that build.`,
    options: {
      ...folders,
      store: shared,
      shard: { takes: 'I/N', help: 'which of how many shards this is; not with build' },
      run: { takes: 'NAME', help: 'names the run, so that work is done for this build and no earlier one' },
      wait: {
        takes: 'SECONDS',
        help: 'with picks and pages: how long to wait until the build has got so far (default: 0)',
      },
      ...building,
    },
    problem: (words, values) => shardProblem(words, values),
    run: async (values, [step], terminal) =>
      (await import('./shard.js')).shardCommand(step as ShardStep, values, terminal),
  }),
  command({
    name: 'farm',
    summary: 'build with all machines that have joined a queue',
    about: `builds a large archive with as many machines as have joined a queue (BullMQ on Redis or Valkey). They share that, and a
store, and nothing else (docs/scaling.md). A machine that dies, comes twice or loses the network changes nothing.

stet farm --join --queue redis://host:6379 --store s3://bucket/folder: take part, until Ctrl+C.
stet farm --queue redis://host:6379 --store s3://bucket/folder: build the site.`,
    options: {
      ...folders,
      store: shared,
      queue: {
        takes: 'ADDRESS',
        help: 'the queue: redis://host:port, or rediss:// for an encrypted connection',
      },
      join: { help: 'take part in builds that others begin' },
      ...building,
    },
    problem: (words, values) => farmProblem(words, values),
    run: async (values, _, terminal) => (await import('./farm.js')).farmCommand(values, terminal),
  }),
  command({
    name: 'clean',
    summary: 'forget what was kept between builds',
    about:
      'forgets what was kept between builds, to begin anew. The site stays as it is, and what was made of pictures is kept.',
    options: {
      content: folders.content,
      config: folders.config,
      store,
      pictures: { help: 'forget what was made of pictures, too' },
    },
    run: async (values, _, terminal) => (await import('./clean.js')).cleanCommand(values, terminal),
  }),
];
