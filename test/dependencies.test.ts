import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Names of packages that a program text imports, or finds by `require.resolve`. */
const packagesIn = (text: string) =>
  [
    /^(?:(?:import|export|\})[^'"\n]*\bfrom|import) ['"]((?:@[\w-]+\/)?[a-z][\w.-]*)['"/]/gm,
    /\b(?:import|require(?:\.resolve)?|versionIn)\(\s*['"`]((?:@[\w-]+\/)?[a-z][\w.-]*)['"`/]/g,
  ].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));

it('declares the packages that the program imports, and no others', () => {
  const used = new Set(
    ['src', 'templates', 'scripts'].flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:tsx?|mjs)$/.test(name))
        .flatMap((name) => packagesIn(fs.readFileSync(path.join(folder, name), 'utf8'))),
    ),
  );
  const declared = Object.keys(dependencies);
  expect(declared.filter((name) => !used.has(name))).toEqual([]);
  const known = new Set([...declared, ...builtinModules, 'node', 'stet']);
  // Types alone come from packages that only developers need.
  const onlyTypes = new Set([
    'hast',
    'mdast',
    'unist',
    'mdast-util-directive',
    'mdast-util-to-hast',
    'hast-util-sanitize',
    'micromark-util-types',
    'sarif',
    'schema-dts',
  ]);
  // Put into scripts for browsers when stet is compiled.
  const inScripts = ['@sveltia/cms', 'idiomorph'];
  for (const name of inScripts) known.add(name);
  expect([...used].filter((name) => !known.has(name) && !onlyTypes.has(name)).sort()).toEqual([]);
});
