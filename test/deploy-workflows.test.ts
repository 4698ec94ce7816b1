import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runWorkflow, type Service } from './support/actions-runner.js';
import { contents, fill, temporaryFolder } from './support/folders.js';
import { gitlab, hasRsync } from './support/gitlab-runner.js';

const files = {
  github: 'starter/ci/github.yml',
  'github-deploy': 'starter/ci/github-deploy.yml',
  forgejo: 'starter/ci/forgejo.yml',
  gitlab: 'starter/ci/gitlab.yml',
} as const;

interface Outcome {
  /** Whether somebody is told that something is wrong. */
  readonly isRed: boolean;
  readonly log: string;
}

/** A newsroom with a repository and a service that runs its workflow. */
interface Newsroom {
  /** Where readers get the site. */
  readonly www: string;
  /** Commits files; null removes one. */
  commit(files: Readonly<Record<string, string | null>>): void;
  publish(event: 'push' | 'schedule', now: string): Outcome;
  /** A proposal that has these files, and the folder in which it was previewed. */
  propose(files: Readonly<Record<string, string>>): {
    readonly runs: Readonly<Record<string, Outcome>>;
    readonly preview: string;
  };
  /** What the service keeps between runs, without files of locks. */
  kept(): Record<string, string>;
  /** Loses what the service keeps. */
  lose(): void;
  /** Returns what brings back what the service keeps now. */
  remember(): () => void;
}

const story = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-03-01\n${more}---\n\nText of ${title}.\n`;
const begin = {
  'content/articles/a.md': story('a'),
  'content/articles/b.md': story('b'),
  'content/articles/c.md': story('c'),
};
const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';
const page = (name: string) => `news/2024/03/${name}.html`;

function newsroom(kind: keyof typeof files): Newsroom {
  const room = temporaryFolder();
  const site = path.join(room, 'paper');
  const www = path.join(room, 'www');
  const bin = path.join(room, 'bin');
  const target = kind === 'gitlab' ? '.gitlab-ci.yml' : '.github/workflows/publish.yml';
  fill(bin, {
    npx: `#!/bin/sh\nshift\ncase "$1" in check) exec node ${path.resolve('dist/cli.js')} "$@";; esac\ncase "$*" in *--now*) exec node ${path.resolve('dist/cli.js')} "$@";; esac\nexec node ${path.resolve('dist/cli.js')} "$@" --now "$NOW"\n`,
    npm: '#!/bin/sh\nmkdir -p node_modules\n',
  });
  for (const name of ['npx', 'npm']) fs.chmodSync(path.join(bin, name), 0o755);
  fill(site, {
    'stet.config.json': JSON.stringify({
      url: 'https://news.example',
      related: { count: 0, followUps: false },
      deploy: { production: `file:${www}` },
    }),
    [target]: fs.readFileSync(files[kind], 'utf8'),
    '.gitignore': '/public/\n/.stet/\nnode_modules/\n/.gitlab-ci-local/\n',
  });
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: room,
    TZ: 'UTC',
    NODE_COMPILE_CACHE: path.join(room, 'compiled'),
  };
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args],
      {
        cwd: site,
        env,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr);
  };
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'git@gitlab.example.org:a/paper.git');
  const commit: Newsroom['commit'] = (changed) => {
    for (const [file, text] of Object.entries(changed))
      if (text === null) fs.rmSync(path.join(site, file));
      else fill(site, { [file]: text });
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Change');
  };
  commit(begin);

  if (kind === 'gitlab') {
    const cache = path.join(site, '.gitlab-ci-local/cache');
    const pipeline = (
      variables: Readonly<Record<string, string>>,
      now: string,
      args: readonly string[] = [],
    ) => {
      const { code, log } = gitlab(
        site,
        args,
        { CI_DEFAULT_BRANCH: 'main', ...variables },
        { ...env, NOW: now },
      );
      return { isRed: code !== 0, log };
    };
    return {
      www,
      commit,
      publish: (event, now) => pipeline({ CI_PIPELINE_SOURCE: event, CI_COMMIT_BRANCH: 'main' }, now),
      propose(proposed) {
        const base = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: site, encoding: 'utf8' }).stdout.trim();
        git('checkout', '-qb', 'proposal');
        commit(proposed);
        const variables = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
        const runs = Object.fromEntries(
          ['check', 'preview'].map((job) => [job, pipeline(variables, monday, [job])]),
        );
        return { runs, preview: path.join(site, '.gitlab-ci-local/builds/preview') };
      },
      kept: () => withoutLocks(contents(cache, 'latin1')),
      lose: () => fs.rmSync(cache, { recursive: true, force: true }),
      remember() {
        const copy = path.join(room, 'remembered');
        fs.cpSync(cache, copy, { recursive: true, preserveTimestamps: true });
        return () => {
          fs.rmSync(cache, { recursive: true });
          fs.cpSync(copy, cache, { recursive: true, preserveTimestamps: true });
        };
      },
    };
  }

  const runs = path.join(room, 'runs');
  fs.mkdirSync(runs);
  const service: Service = {
    repository: site,
    cache: new Map(),
    room: runs,
    env,
    actions: { 'actions/upload-artifact': () => undefined, 'forgejo/upload-artifact': () => undefined },
  };
  const run = (github: Readonly<Record<string, unknown>>, now: string) =>
    runWorkflow(path.join(site, target), github, { ...service, env: { ...env, NOW: now } });
  return {
    www,
    commit,
    publish(event, now) {
      const { check, preview, publish } = run({ event_name: event, event: {} }, now);
      expect([check?.result, preview?.result]).toEqual(['skipped', 'skipped']);
      return { isRed: publish?.result !== 'success', log: publish?.log ?? '' };
    },
    propose(proposed) {
      git('checkout', '-qb', 'proposal');
      commit(proposed);
      const event = { pull_request: { number: 1, head: { repo: { full_name: 'a/paper' } } } };
      const { check, preview, publish } = run(
        { event_name: 'pull_request', base_ref: 'main', event },
        monday,
      );
      expect(publish?.result).toBe('skipped');
      const outcome = (of: typeof check) => ({ isRed: of?.result !== 'success', log: of?.log ?? '' });
      return { runs: { check: outcome(check), preview: outcome(preview) }, preview: preview?.cwd ?? '' };
    },
    kept: () =>
      withoutLocks(
        Object.assign({}, ...[...service.cache.values()].map((entry) => contents(entry, 'latin1'))),
      ),
    lose: () => service.cache.clear(),
    remember() {
      const before = new Map(service.cache);
      return () => {
        service.cache.clear();
        for (const [key, entry] of before) service.cache.set(key, entry);
      };
    },
  };
}

function withoutLocks(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !file.endsWith('-lock')));
}

/** All run the same commands, as a test below says: so the suite tries one of GitHub's kind and one of GitLab's, the former thoroughly, and the soak all. */
const isSoak = process.env.STET_SOAK_STEPS !== undefined;
const deploying: readonly (keyof typeof files)[] = isSoak
  ? ['github-deploy', 'forgejo', 'gitlab']
  : ['github-deploy', 'gitlab'];
const thoroughly: readonly (keyof typeof files)[] = isSoak ? ['github-deploy', 'gitlab'] : ['github-deploy'];
const canRun = (kind: string) => kind !== 'gitlab' || hasRsync;

describe.each(deploying)('the workflow %s', (kind) => {
  it.skipIf(!canRun(kind))(
    'publishes each change, and does nothing by the clock until something is due',
    () => {
      const { www, commit, publish, kept } = newsroom(kind);
      commit({ 'content/articles/planned.md': story('planned').replace('2024-03-01', tuesday) });
      expect(publish('push', monday)).toMatchObject({ isRed: false });
      expect(Object.keys(contents(www))).toContain(page('a'));
      const planned = 'news/2026/11/planned.html';
      expect(Object.keys(contents(www))).not.toContain(planned);

      const store = kept();
      const quiet = publish('schedule', '2026-11-23T12:00:00Z');
      expect(quiet.isRed).toBe(false);
      expect(quiet.log).toContain('is up to date');
      expect(quiet.log).not.toContain('stories, ');
      expect(kept()).toEqual(store);

      const due = publish('schedule', '2026-11-24T09:07:00Z');
      expect(due.isRed).toBe(false);
      expect(Object.keys(contents(www))).toContain(planned);
      expect(publish('schedule', '2026-11-24T09:22:00Z').log).toContain('is up to date');

      commit({ 'content/articles/d.md': story('d'), 'content/articles/a.md': null });
      expect(publish('push', '2026-11-24T10:00:00Z').isRed).toBe(false);
      const now = Object.keys(contents(www));
      expect([now.includes(page('d')), now.includes(page('a')), now.includes(planned)]).toEqual([
        true,
        false,
        true,
      ]);
    },
  );

  it.skipIf(!canRun(kind))('checks a proposal and previews it, with the pages that it changes', () => {
    const { publish, propose } = newsroom(kind);
    publish('push', monday);
    const { runs, preview } = propose({
      'content/articles/a.md': story('another'),
      'content/articles/d.md': story('d'),
    });
    expect(runs).toMatchObject({ check: { isRed: false }, preview: { isRed: false } });
    expect(runs.preview?.log).toContain('/news/2024/03/d.html');
    expect(runs.preview?.log).not.toContain('/b.html');
    expect(Object.keys(contents(path.join(preview, 'public')))).toEqual(
      expect.arrayContaining([page('b'), page('d')]),
    );
  });
});

describe.each(thoroughly)('the workflow %s', (kind) => {
  it.skipIf(!canRun(kind))(
    'publishes the same where what was kept is lost, at a change and by the clock',
    () => {
      const { www, commit, publish, lose } = newsroom(kind);
      expect(publish('push', monday).isRed).toBe(false);
      const first = contents(www);
      lose();
      expect(publish('push', monday)).toMatchObject({ isRed: false });
      expect(contents(www)).toEqual(first);
      lose();
      expect(publish('schedule', monday)).toMatchObject({ isRed: false });
      expect(contents(www)).toEqual(first);
      commit({ 'content/articles/a.md': story('another') });
      lose();
      expect(publish('push', monday).isRed).toBe(false);
      expect(contents(www)[page('a')]).toContain('another');
    },
  );

  it.skipIf(!canRun(kind))(
    'publishes nothing of a change with an error, and all that is due though there is one',
    () => {
      const { www, commit, publish } = newsroom(kind);
      commit({ 'content/articles/planned.md': story('planned').replace('2024-03-01', tuesday) });
      expect(publish('push', monday).isRed).toBe(false);
      const before = contents(www);
      commit({
        'content/articles/a.md': story('changed', 'section: 7\nsections: [8, 9\n'),
        'content/articles/d.md': story('d'),
      });
      const refused = publish('push', monday);
      expect(refused.isRed).toBe(true);
      expect(refused.log).toContain('a.md');
      expect(contents(www)).toEqual(before);

      const due = publish('schedule', '2026-11-24T09:07:00Z');
      expect(due.isRed).toBe(true);
      expect(due.log).toContain('a.md');
      const after = contents(www);
      expect(Object.keys(after)).toEqual(expect.arrayContaining(['news/2026/11/planned.html', page('d')]));
      expect(after[page('a')]).toContain('Text of a.');
      // What was published is remembered, so nothing is due any more.
      expect(publish('schedule', '2026-11-24T09:22:00Z')).toMatchObject({ isRed: false });
    },
  );

  it.skipIf(!canRun(kind))(
    'is red where files do not arrive, remembers nothing of that build, and goes on at the next run',
    () => {
      const { www, commit, publish, kept } = newsroom(kind);
      commit({ 'content/articles/planned.md': story('planned').replace('2024-03-01', tuesday) });
      expect(publish('push', monday).isRed).toBe(false);
      const before = kept();
      const state = fs.readFileSync(`${www}.stet/state.json`);
      fs.writeFileSync(`${www}.stet/state.json`, 'damaged');
      expect(publish('schedule', '2026-11-24T09:07:00Z').isRed).toBe(true);
      expect(kept()).toEqual(before);
      fs.writeFileSync(`${www}.stet/state.json`, state);
      expect(publish('schedule', '2026-11-24T09:22:00Z').isRed).toBe(false);
      expect(Object.keys(contents(www))).toContain('news/2026/11/planned.html');
    },
  );

  it.skipIf(!canRun(kind))('is right where the cache has an older build than readers', () => {
    const { www, commit, publish, remember } = newsroom(kind);
    expect(publish('push', monday).isRed).toBe(false);
    const back = remember();
    commit({ 'content/articles/a.md': story('changed'), 'content/articles/d.md': story('d') });
    expect(publish('push', monday).isRed).toBe(false);
    const newest = contents(www);
    back();
    publish('schedule', monday);
    expect(contents(www)).toEqual(newest);
    back();
    commit({ 'content/articles/e.md': story('e') });
    expect(publish('push', monday).isRed).toBe(false);
    expect(Object.keys(contents(www))).toEqual(expect.arrayContaining([page('d'), page('e')]));
  });

  it.skipIf(!canRun(kind))('is red at a proposal with an error', () => {
    const { propose } = newsroom(kind);
    const { runs } = propose({ 'content/articles/a.md': '---\ntitle: [\n---\n' });
    expect(runs.check).toMatchObject({ isRed: true, log: expect.stringContaining('a.md') });
  });
});

describe('workflows', () => {
  const read = (name: keyof typeof files) => fs.readFileSync(files[name], 'utf8');
  /** The commands that publish, without what a service wants to be told. */
  const script = (name: (typeof deploying)[number]) => {
    const { jobs, publish } = parse(read(name));
    const text: string =
      name === 'gitlab'
        ? publish.script[0]
        : jobs.publish.steps.find(({ id }: { readonly id?: string }) => id === 'publish').run;
    return text.split('\n').filter((line) => !/^echo|^exit/.test(line));
  };

  it('publish by the same commands with every service', () => {
    expect(script('github-deploy').length).toBeGreaterThan(8);
    expect(script('forgejo')).toEqual(script('github-deploy'));
    expect(script('gitlab')).toEqual(script('github-deploy'));
  });

  it('check and preview proposals on GitHub in one way, wherever the site goes', () => {
    const jobs = (name: 'github' | 'github-deploy') =>
      read(name).slice(0, read(name).indexOf('  publish:\n'));
    expect(jobs('github-deploy')).toBe(jobs('github'));
  });

  it('give keys to the step alone that deploys, and to no proposal', () => {
    for (const name of ['github-deploy', 'forgejo'] as const) {
      const { jobs } = parse(read(name));
      const withKeys = Object.entries<{ readonly steps: readonly { readonly id?: string }[] }>(jobs).flatMap(
        ([job, { steps }]) =>
          steps
            .filter((step) => JSON.stringify(step).includes('secrets.'))
            .map((step) => `${job} ${step.id}`),
      );
      expect(withKeys).toEqual(['publish publish']);
      expect(jobs.publish.if).toBe("github.event_name != 'pull_request'");
      for (const job of ['check', 'preview'])
        expect(jobs[job].if).toBe("github.event_name == 'pull_request'");
    }
  });

  it('are built one after the other', () => {
    for (const name of ['github', 'github-deploy', 'forgejo'] as const)
      expect(parse(read(name)).concurrency['cancel-in-progress']).toContain(
        "github.event_name == 'pull_request'",
      );
    expect(parse(read('gitlab')).publish.resource_group).toBe('publish');
  });

  describe('by GitHub’s own schema', () => {
    let parser: typeof import('@actions/workflow-parser');
    beforeAll(async () => {
      // Its JSON is imported in a way that bundlers know.
      const outfile = path.join(fs.mkdtempSync('/tmp/stet-parser-'), 'parser.mjs');
      buildSync({
        stdin: { contents: "export * from '@actions/workflow-parser';", resolveDir: '.' },
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'error',
      });
      parser = await import(outfile);
      return () => fs.rmSync(path.dirname(outfile), { recursive: true });
    });

    const problems = async (text: string) => {
      const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = parser;
      const { context, value } = parseWorkflow(
        { name: 'publish.yml', content: text },
        new NoOperationTraceWriter(),
      );
      if (value === undefined) return context.errors.getErrors().map(String);
      const template = await convertWorkflowTemplate(context, value);
      return [...context.errors.getErrors().map(String), ...(template.errors ?? []).map(String)];
    };

    it.each(['github', 'github-deploy', 'forgejo'] as const)('%s is a workflow', async (name) => {
      // An address before an action is Forgejo's own.
      expect(await problems(read(name).replaceAll('https://data.forgejo.org/', ''))).toEqual([]);
    });

    it.each([
      ['a step', '        run: |\n          code=0', '        runs: |\n          code=0'],
      ['a context', 'github.event_name }}', 'gitub.event_name }}'],
      ['a trigger', '  workflow_dispatch:', '  workflow_dispach:'],
    ])('finds %s that is misspelt', async (_, from, to) => {
      expect(read('github-deploy')).toContain(from);
      expect(await problems(read('github-deploy').replace(from, to))).not.toEqual([]);
    });
  });

  it.skipIf(!hasRsync)('gitlab is a pipeline by GitLab’s own schema, which finds what is misspelt', () => {
    const site = temporaryFolder();
    const list = (text: string) => {
      fill(site, { '.gitlab-ci.yml': text });
      return gitlab(
        site,
        ['--list-all'],
        { CI_PIPELINE_SOURCE: 'push' },
        { PATH: process.env.PATH ?? '', HOME: site },
      );
    };
    spawnSync('git', ['init', '-q', '-b', 'main'], { cwd: site });
    spawnSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'Begin'],
      { cwd: site },
    );
    spawnSync('git', ['remote', 'add', 'origin', 'git@gitlab.example.org:a/paper.git'], { cwd: site });
    const good = list(read('gitlab'));
    expect(good).toMatchObject({ code: 0 });
    for (const job of ['check', 'preview', 'publish', 'red'])
      expect(good.log).toMatch(new RegExp(`^${job} `, 'm'));
    const bad = list(read('gitlab').replace('resource_group:', 'resource_groups:'));
    expect(bad.code).not.toBe(0);
    expect(bad.log).toContain('resource_groups');
  });
});
