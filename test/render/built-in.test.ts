import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBuiltIn, readyBundles } from '../../src/render/built-in.js';
import { bundleStyles, bundleTemplates } from '../../src/render/bundle.js';
import { readFolders } from '../../src/render/template-files.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { builtInTemplates } from '../support/templates.js';

const templates = path.resolve('templates');

/** The built-in folder with files of a newsroom beside it. */
function foldersWith(own: Record<string, string>, builtIn = templates) {
  const root = temporaryFolder();
  fill(path.join(root, 'templates'), own);
  return readFolders(builtIn, path.join(root, 'templates'));
}

describe('bundles of the built-in templates', () => {
  it('are what esbuild makes of them among the files of a newsroom', async () => {
    const folders = await foldersWith({});
    const ready = await readyBundles(folders);
    const entries = new Map([...ready.templates.values()].map(({ file }) => [file.path, file]));
    expect([...entries.keys()]).toContain('article.tsx');
    const { bundles } = await bundleTemplates(folders, entries);
    expect(ready.templates).toEqual(bundles);
    expect(ready.styles).toEqual((await bundleStyles(folders)).styles);
  });

  it('are compiled with stet', async () => {
    const compiled = fs.readFileSync('dist/built-in.json', 'utf8');
    expect(compiled === (await compileBuiltIn(templates))).toBe(true);
  });

  it('are read from the compiled file, without esbuild, while that is of the same files', async () => {
    const byline = (by: string) => `export const Byline = () => <p>${by}</p>;`;
    const builtIn = builtInTemplates({ 'parts/byline.tsx': byline('By hand') });
    const file = path.join(temporaryFolder(), 'built-in.json');
    // Shows that the file is read.
    fs.writeFileSync(file, (await compileBuiltIn(builtIn)).replaceAll('By hand', 'By file'));
    const article = async () => {
      const ready = await readyBundles(await foldersWith({}, builtIn), file);
      return ready.templates.get('article.tsx')?.code;
    };
    expect(await article()).toContain('By file');
    fill(builtIn, { 'parts/byline.tsx': byline('By the editors') });
    expect(await article()).toContain('By the editors');
  });

  it.each([
    ['parts/byline.tsx', ['article.tsx']],
    ['parts/byline.js', ['article.tsx']],
    ['article.tsx', ['article.tsx']],
    ['styles/base.css', ['styles']],
    ['styles/theme.css', ['styles']],
    ['styles/other.css', []],
    ['parts/other.tsx', []],
  ])('are not taken where the newsroom’s %s has a part in them', async (own, replaced) => {
    const all = await readyBundles(await foldersWith({}, builtInTemplates()));
    const ready = await readyBundles(await foldersWith({ [own]: '' }, builtInTemplates()));
    const namesOf = ({ templates, styles }: typeof all) => [
      ...templates.keys(),
      ...(styles ? ['styles'] : []),
    ];
    expect(namesOf(all).filter((name) => !namesOf(ready).includes(name))).toEqual(replaced);
  });

  it.each([
    ['a mistake', { 'home.tsx': 'export default () => <html>' }],
    ['a look at the clock', { 'home.tsx': 'export default () => <html>{Date.now()}</html>;' }],
    ['a colour that is too faint', { 'styles/main.css': ':root { --ink: #eeeeee; --paper: #ffffff; }' }],
  ])('are not there where %s is to be told of', async (_, builtIn) => {
    const ready = await readyBundles(await foldersWith({}, builtInTemplates(builtIn)));
    expect(ready).toEqual({ templates: new Map() });
    await expect(compileBuiltIn(builtInTemplates(builtIn))).rejects.toThrow('mistakes');
  });
});
