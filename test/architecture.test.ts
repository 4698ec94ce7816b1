import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Source, sources } from './support/sources.js';

/** The order of the stages: each may know the types of those before it, and nothing else of any. */
const stages = [
  'read',
  'parse',
  'related',
  'model',
  'media',
  'search',
  'plan',
  'render',
  'write',
  'serve',
  'guard',
  'web',
];
/** Who may call stages: the graph, threads, other machines, commands, the dev server, and what sends sites to their hosts. */
const callers = /^src\/(build|workers|shards|dev|deploy|commands)\//;
/** What every stage may use: leaves without an idea of stages. */
const leaves = ['lib', 'embeds'];

const all = sources('src');
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

function findings(check: (source: Source) => string[]): string[] {
  return all.flatMap((source) => check(source).map((found) => `${source.file}: ${found}`));
}

describe('the house', () => {
  it('has stages that import upstream only, and across stages only types', () => {
    expect(
      findings(({ file, imports }) => {
        const from = stages.indexOf(folderOf(file));
        if (from === -1) return [];
        return imports.flatMap(({ to, typeOnly }) => {
          const target = folderOf(to);
          const at = stages.indexOf(target);
          if (
            to.startsWith('src/') &&
            at === -1 &&
            ![...leaves, 'store'].includes(target) &&
            to !== 'src/config/config.ts'
          )
            return [`imports ${to}`];
          if (target === 'store' || to === 'src/config/config.ts')
            return typeOnly ? [] : [`imports values of ${to}`];
          if (at === -1 || at === from) return [];
          if (at > from) return [`imports ${to}, which is downstream`];
          return typeOnly ? [] : [`imports values of ${to}`];
        });
      }),
    ).toEqual([]);
  });

  it('calls stages from the graph, threads, the dev server and commands alone', () => {
    expect(
      findings(({ file, imports }) => {
        if (callers.test(file) || stages.includes(folderOf(file))) return [];
        return imports
          .filter(({ to, typeOnly }) => stages.includes(folderOf(to)) && !typeOnly)
          .map(({ to }) => `imports ${to}`);
      }),
    ).toEqual([]);
  });

  it.each([
    ['lib', ['lib']],
    ['embeds', ['embeds', 'lib']],
    ['objects', ['objects', 'lib']],
  ])('has a folder %s that imports nothing of the program but %j', (folder, allowed) => {
    expect(
      findings(({ file, imports }) =>
        folderOf(file) === folder
          ? imports
              .filter(({ to }) => to.startsWith('src/') && !allowed.includes(folderOf(to)))
              .map(({ to }) => `imports ${to}`)
          : [],
      ),
    ).toEqual([]);
  });

  it('keeps embeds, parse, model, search, plan and guard from files, network, clock, environment, chance and the machine’s locale', () => {
    // The same on every machine, and without a window to it.
    const pure = ['node:path/posix', 'node:crypto', 'node:zlib'];
    const impure = [
      /\bprocess\b(?!\s*\()/,
      /\bDate\.now\b/,
      /\bnew Date\(\)/,
      /\bTemporal\.Now\b/,
      /\bMath\.random\b/,
      /\bfetch\(/,
      /\bperformance\b/,
      /\.toLocale\w+\(\)/,
      /\bIntl\.\w+\(\)/,
      /\.localeCompare\([^,)]*\)/,
    ];
    expect(
      findings(({ file, text, imports }) => {
        if (!['embeds', 'parse', 'model', 'search', 'plan', 'guard'].includes(folderOf(file))) return [];
        const code = text
          .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
          .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
        return [
          ...imports
            .filter(({ to }) => to.startsWith('node:') && !pure.includes(to))
            .map(({ to }) => `imports ${to}`),
          ...impure.filter((pattern) => pattern.test(code)).map((pattern) => `has ${pattern.source}`),
        ];
      }),
    ).toEqual([]);
  });

  it('normalizes texts in one place, which is linear for any number of marks', () => {
    const other = all.filter(
      ({ file, text }) => file !== 'src/lib/normalized.ts' && /(?<!\b(?:path|posix))\.normalize\(/.test(text),
    );
    expect(other.map(({ file }) => file)).toEqual([]);
  });

  it.each(['@11ty/eleventy', 'bullmq', 'gray-matter', 'lmdb', 'sharp', 'remark-html'])(
    'has at most one importer of %s',
    (name) => {
      expect(all.filter(({ imports }) => imports.some(({ to }) => to === name)).length).toBeLessThanOrEqual(
        1,
      );
    },
  );

  it('has nothing at its top but the program and what newsrooms import', () => {
    expect(all.map(({ file }) => file).filter((file) => folderOf(file) === '')).toEqual([
      'src/cli.ts',
      'src/index.ts',
    ]);
  });

  it('has no drawers: no utils, helpers, types or barrels', () => {
    expect(
      all.filter(
        ({ file }) =>
          // What newsrooms import has a name that packages have for it.
          file !== 'src/index.ts' &&
          /^(utils?|helpers?|types|index|common|misc)\.tsx?$/.test(path.basename(file)),
      ),
    ).toEqual([]);
  });

  it('has no import cycle, not even one of types', () => {
    const graph = new Map(all.map(({ file, imports }) => [file, imports.map(({ to }) => to)] as const));
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('reads arguments, environment and exit code in cli.ts alone', () => {
    const allowed: Record<string, RegExp> = {
      // A program of a line for another process.
      'src/store/temporary-database.ts': /process\.argv/g,
      'src/write/staging.ts': /process\.(pid|kill)/g,
      'src/lib/atomic.ts': /process\.pid/g,
    };
    expect(
      findings(({ file, text }) => {
        if (file === 'src/cli.ts') return [];
        const rest = text.replace(allowed[file] ?? /$^/g, '').replace(/'[^'\n]*'/g, "''");
        return /\bprocess\.(argv|env|exit|exitCode|cwd|stdout|stderr)\b/.test(rest) ? ['uses process'] : [];
      }),
    ).toEqual([]);
  });

  it('has templates apart: a built-in template never imports values of the program', () => {
    const found = sources('templates').flatMap(({ file, imports }) =>
      imports
        .filter(({ to, typeOnly }) => to.startsWith('src/') && !typeOnly)
        .map(({ to }) => `${file}: imports ${to}`),
    );
    expect(found).toEqual([]);
  });
});
