import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Texts;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly env?: Texts;
  readonly outputs?: Texts;
  readonly steps: readonly Step[];
}

/** What GitHub or Forgejo keeps between runs, and where the repository is. */
export interface Service {
  /** The repository, with the branch that is run checked out. */
  readonly repository: string;
  /** Entries of the cache by their keys, the oldest first: a folder each. */
  readonly cache: Map<string, string>;
  /** Where entries of the cache and folders of runs are put. */
  readonly room: string;
  readonly env: Texts;
  readonly secrets?: Texts | undefined;
  readonly vars?: Texts | undefined;
  /** Commands for steps that use an action which the runner does not know. */
  readonly actions?: Readonly<Record<string, (inputs: Texts, cwd: string) => Texts | undefined>> | undefined;
}

export interface JobRun {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Texts;
  readonly log: string;
  /** The folder in which the job ran. */
  readonly cwd: string;
}

/** Runs all jobs of a workflow file as a runner does, each in a fresh checkout. `github` is the context of the event. */
export function runWorkflow(
  file: string,
  github: Readonly<Record<string, unknown>>,
  service: Service,
): Record<string, JobRun> {
  const { jobs } = parse(fs.readFileSync(file, 'utf8')) as { readonly jobs: Readonly<Record<string, Job>> };
  const runs: Record<string, JobRun> = {};
  const number = service.cache.size + fs.readdirSync(service.room).length;
  const context = {
    run_id: String(number),
    run_attempt: '1',
    workflow: 'Publish',
    repository: 'a/paper',
    ...github,
  };
  for (const [name, job] of Object.entries(jobs)) {
    const needed = [job.needs ?? []].flat().map((each) => runs[each]);
    const needs = Object.fromEntries(
      [job.needs ?? []].flat().map((each) => [each, { ...runs[each], log: '' }]),
    );
    const isReady = needed.every((each) => each?.result === 'success');
    const condition = evaluated(job.if ?? 'success()', { github: context, needs }, isReady);
    runs[name] =
      isReady && isTrue(condition)
        ? runJob(job, { github: context, needs }, service)
        : { result: 'skipped', outputs: {}, log: '', cwd: '' };
  }
  return runs;
}

type Context = Readonly<Record<string, unknown>>;

function runJob(job: Job, given: Context, service: Service): JobRun {
  // The same folder in each run, as with a service; those of earlier jobs are moved away.
  const room = path.join(service.room, 'work');
  if (fs.existsSync(room)) fs.renameSync(room, `${room}-${fs.readdirSync(service.room).length}`);
  const cwd = path.join(room, 'paper');
  const temporary = path.join(room, 'temporary');
  fs.mkdirSync(temporary, { recursive: true });
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  let log = '';
  let isGood = true;
  const context = () => ({
    ...given,
    steps,
    secrets: service.secrets ?? {},
    vars: service.vars ?? {},
    env: service.env,
  });
  const filled = (texts: Texts = {}) =>
    Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, interpolated(String(text), context())]),
    );

  for (const [at, step] of job.steps.entries()) {
    if (!isTrue(evaluated(step.if ?? 'success()', context(), isGood))) continue;
    const outputs: Record<string, string> = {};
    if (step.id !== undefined) steps[step.id] = { outputs };
    if (step.uses !== undefined) {
      const inputs = filled(step.with as Texts);
      Object.assign(outputs, useAction(step.uses, inputs, { cwd, ...service }));
      log += `[${step.uses}]\n`;
      continue;
    }
    const output = path.join(temporary, `output-${at}`);
    const summary = path.join(temporary, 'summary.md');
    fs.writeFileSync(output, '');
    const script = interpolated(step.run ?? '', context());
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...service.env,
        ...filled(job.env),
        ...filled(step.env),
        CI: 'true',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temporary,
      },
    });
    const told = fs.existsSync(summary) ? fs.readFileSync(summary, 'utf8') : '';
    fs.rmSync(summary, { force: true });
    log += `$ ${script}\n${stdout}${stderr}${told}`;
    for (const line of fs.readFileSync(output, 'utf8').split('\n')) {
      const cut = line.indexOf('=');
      if (cut > 0) outputs[line.slice(0, cut)] = line.slice(cut + 1);
    }
    if (status !== 0) isGood = false;
  }
  return { result: isGood ? 'success' : 'failure', outputs: filled(job.outputs), log, cwd };
}

interface Place extends Service {
  readonly cwd: string;
}

function useAction(uses: string, inputs: Texts, place: Place): Texts | undefined {
  const name = uses.replace(/^https:\/\/[^/]+\//, '').replace(/@v\d+$/, '');
  const { cwd, repository, cache, room, actions = {} } = place;
  if (name === 'actions/checkout') {
    const { status, stderr } = spawnSync('git', ['clone', '-q', repository, cwd], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return undefined;
  }
  if (name === 'actions/setup-node') return undefined;
  const { path: patterns = '', key = '', 'restore-keys': prefix } = inputs;
  if (name === 'actions/cache/save') {
    // An entry is never replaced.
    if (cache.has(key)) return undefined;
    const entry = fs.mkdtempSync(path.join(room, 'cache-'));
    for (const file of matching(cwd, patterns))
      fs.cpSync(path.join(cwd, file), path.join(entry, file), { recursive: true, preserveTimestamps: true });
    cache.set(key, entry);
    return undefined;
  }
  if (name === 'actions/cache/restore') {
    const newest = [...cache.keys()]
      .reverse()
      .find((each) => prefix !== undefined && each.startsWith(prefix));
    const entry = cache.get(key) ?? cache.get(newest ?? '');
    if (entry !== undefined) fs.cpSync(entry, cwd, { recursive: true, preserveTimestamps: true });
    return { 'cache-hit': String(cache.has(key)) };
  }
  const action = actions[name];
  if (action === undefined) throw new Error(`the runner does not know ${uses}`);
  return action(inputs, cwd);
}

/** The files and folders that the lines of a pattern name: a path, `folder/*`, or one of these with `!` before it. */
function matching(cwd: string, patterns: string): string[] {
  const found = new Set<string>();
  for (const line of patterns.split('\n').filter((each) => each !== '')) {
    const pattern = line.replace(/^!/, '');
    const folder = pattern.endsWith('/*') ? pattern.slice(0, -2) : undefined;
    const names =
      folder === undefined
        ? [pattern]
        : fs.existsSync(path.join(cwd, folder))
          ? fs.readdirSync(path.join(cwd, folder)).map((name) => `${folder}/${name}`)
          : [];
    for (const name of names) {
      if (line.startsWith('!')) found.delete(name);
      else if (fs.existsSync(path.join(cwd, name))) found.add(name);
    }
  }
  return [...found];
}

function isTrue(value: data.ExpressionData): boolean {
  const text = value.coerceString();
  return text !== '' && text !== 'false' && text !== '0';
}

/** The value of an expression. A condition without a function of the status holds only while nothing has failed. */
function evaluated(expression: string, context: Context, isGood: boolean): data.ExpressionData {
  const text = expression.replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const functions = ['success', 'failure', 'always', 'cancelled'].map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
  }));
  const values: Readonly<Record<string, boolean>> = {
    success: isGood,
    failure: !isGood,
    always: true,
    cancelled: false,
  };
  const whole = /\b(?:success|failure|always|cancelled)\(\)/.test(text) ? text : `success() && (${text})`;
  const names = Object.keys(context);
  const tree = new Parser(new Lexer(whole).lex().tokens, names, functions).parse();
  const called = functions.map((each) => ({
    ...each,
    call: () => new data.BooleanData(values[each.name] ?? false),
  }));
  return new Evaluator(
    tree,
    dataOf(context) as data.Dictionary,
    new Map(called.map((each) => [each.name, each])),
  ).evaluate();
}

function interpolated(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluated(`always() && (${expression})`, context, true).coerceString(),
  );
}

function dataOf(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value !== 'object' || value === null) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, each]) => ({ key, value: dataOf(each) })));
}
