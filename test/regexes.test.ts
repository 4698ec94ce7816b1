import fs from 'node:fs';
import path from 'node:path';
import * as acorn from 'acorn';
import * as walk from 'acorn-walk';
import { transformSync } from 'esbuild';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';

/**
 * Patterns that were found to be linear, one a line. To look at one takes seconds, so only new ones are looked at, and written here
 * when all pass; as with new snapshots, not where `CI` is set.
 */
const listed = new URL('regexes/linear.txt', import.meta.url);

/** Taken for worse than they are; each was measured on a million characters. */
const measured = new Set(
  fs
    .readFileSync(new URL('regexes/measured.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);

/** Patterns of a folder's modules, with the first module that each stands in. */
function patternsIn(folder: string): Map<string, { file: string; source: string; flags: string }> {
  const found = new Map<string, { file: string; source: string; flags: string }>();
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files.filter((each) => /(?<!\.d)\.tsx?$/.test(each))) {
    const typed = fs.readFileSync(path.join(folder, file), 'utf8');
    const { code } = transformSync(typed, { loader: file.endsWith('x') ? 'tsx' : 'ts', target: 'esnext' });
    walk.simple(acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      Literal({ regex }) {
        if (!regex) return;
        const pattern = `/${regex.pattern}/${regex.flags}`;
        if (!found.has(pattern)) found.set(pattern, { file, source: regex.pattern, flags: regex.flags });
      },
    });
  }
  return found;
}

it('no pattern takes time that grows with more than the length of the text', () => {
  const known = new Set(fs.existsSync(listed) ? fs.readFileSync(listed, 'utf8').split('\n') : []);
  const patterns = patternsIn('src');
  expect(patterns.size).toBeGreaterThan(300);
  const fresh = [...patterns].filter(([pattern]) => !known.has(pattern) && !measured.has(pattern));
  const bad: string[] = [];
  for (const [pattern, { file, source, flags }] of fresh) {
    const found = checkSync(source, flags.replace('d', ''), { timeout: 60_000 });
    const text = found.status === 'vulnerable' ? found.attack.pattern : '';
    if (found.status === 'safe') known.add(pattern);
    else bad.push(`src/${file}: ${pattern} is ${found.status} ${text}`);
  }
  expect(bad).toEqual([]);
  const used = [...known].filter((pattern) => patterns.has(pattern)).sort();
  if (process.env.CI === undefined) fs.writeFileSync(listed, `${used.join('\n')}\n`);
}, 600_000);

it('finds a pattern that looks from each of its beginnings to the end', () => {
  expect(checkSync('\\s+$', '').status).toBe('vulnerable');
}, 60_000);
