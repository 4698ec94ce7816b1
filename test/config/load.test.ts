import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import { fill, temporaryFolder } from '../support/folders.js';

const story = '---\ntitle: A story\ndate: 2024-01-01\n---\nText.\n';

describe('loadConfig', () => {
  it.each([
    [
      'stet.config.ts',
      "import { defineConfig } from 'stet';\nexport default defineConfig({ title: 'Found' as string });",
    ],
    ['stet.config.js', "export default { title: 'Found' };"],
    ['stet.config.json', '{ "title": "Found" }'],
    ['stet.config.json', '\ufeff{ "title": "Found" }'],
    ['stet.config.ts', '\ufeffexport default { title: "Found" };'],
  ])('reads %s from the working folder', async (name, text) => {
    const cwd = temporaryFolder();
    fill(cwd, { [name]: text, 'content/a.md': story });
    const { config } = await loadConfig({ cwd });
    expect(config).toMatchObject({ title: 'Found', root: cwd, contentDir: path.join(cwd, 'content') });
  });

  it('looks beside the content folder that is named, and keeps the store there', async () => {
    const cwd = temporaryFolder();
    fill(cwd, { 'site/stet.config.json': '{ "title": "Beside" }', 'site/stories/a.md': story });
    const { config } = await loadConfig({ cwd, content: 'site/stories', output: 'out' });
    expect(config).toMatchObject({
      title: 'Beside',
      contentDir: path.join(cwd, 'site/stories'),
      storeDir: path.join(cwd, 'site/.stet'),
      outputDir: path.join(cwd, 'out'),
    });
  });

  it('takes a folder with a Markdown file in it for a newsroom', async () => {
    const cwd = temporaryFolder();
    fill(cwd, { 'a.md': story });
    expect((await loadConfig({ cwd })).config).toMatchObject({
      contentDir: cwd,
      outputDir: path.join(cwd, 'public'),
    });
  });

  it.each([
    ['config/missing', 'nowhere.ts', {}],
    ['config/unreadable', 'a.json', { 'a.json': '{ "title": ' }],
    ['config/unreadable', 'a.ts', { 'a.ts': 'export default {' }],
    ['config/unreadable', 'a.ts', { 'a.ts': 'export const config = {};' }],
    ['config/unreadable', 'a.ts', { 'a.ts': "throw new Error('mine')" }],
  ])('tells with %s of a configuration %s that cannot be used', async (rule, config, files) => {
    const cwd = temporaryFolder();
    fill(cwd, { 'content/a.md': story, ...files });
    expect((await loadConfig({ cwd, config })).messages.map((m) => m.rule)).toEqual([rule]);
  });

  it('says where a configuration has its mistake', async () => {
    const cwd = temporaryFolder();
    fill(cwd, { 'content/a.md': story, 'stet.config.ts': 'export default {\n  title: ,\n};\n' });
    expect((await loadConfig({ cwd })).messages).toMatchObject([
      { file: 'stet.config.ts', line: 2, column: 10 },
    ]);
  });

  it('says what to do where there is no newsroom', async () => {
    const { config, messages } = await loadConfig({ cwd: temporaryFolder() });
    expect(config).toBeUndefined();
    expect(messages.map((m) => m.rule)).toContain('config/no-content');
  });
});
