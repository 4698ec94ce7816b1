import fs from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { cmsConfig } from '../../src/admin/cms-config.js';
import type { UserConfig } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { type EditorField, editorFields } from '../../src/parse/editor-fields.js';
import { createSchemas, type Kind } from '../../src/parse/schema.js';

const kinds = Object.keys(createSchemas({ timeZone: 'UTC' })) as Kind[];
const fields = Object.fromEntries(kinds.map((kind) => [kind, editorFields(kind)])) as Record<
  Kind,
  EditorField[]
>;
const backends: NonNullable<UserConfig['admin']>[] = [
  { backend: 'github', repo: 'a/b', branch: 'main', drafts: 'branches', signIn: 'https://sign.example' },
  { backend: 'github', repo: 'a/b', server: 'https://git.example' },
  { backend: 'gitlab', repo: 'a/b/c', appId: 'x', server: 'https://git.example' },
  { backend: 'gitea', repo: 'a/b', server: 'https://git.example', appId: 'x' },
  { backend: 'local' },
  { backend: 'test' },
];

function configWith(admin: NonNullable<UserConfig['admin']>, stories: readonly string[]) {
  const { config } = resolveConfig({ url: 'https://a.example', admin }, { root: '/newsroom' });
  if (config?.admin === undefined) throw new Error('refused');
  const { title, base, timeZone, permalink } = config;
  return cmsConfig({ title, base, timeZone, permalink, admin: config.admin, stories, fields }, [
    '2026',
    '12',
  ]);
}

describe('the configuration of the editor', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const schema: object = JSON.parse(
    fs.readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
  );
  const validate = ajv.compile(schema);

  it.each(backends)('is one that the editor takes: %j', (admin) => {
    const { load_config_file, ...config } = configWith(admin, ['articles/2026/11', 'old']);
    // Undefined is no value of JSON.
    validate(JSON.parse(JSON.stringify(config)));
    expect(validate.errors ?? []).toEqual([]);
    expect(load_config_file).toBe(false);
  });

  it.each([
    [
      ['articles/2026/11', 'articles/2026/09'],
      ['articles/2026/12', 'articles/2026/11', 'articles/2026/09'],
    ],
    [['2026/11'], ['2026/12', '2026/11']],
    [['old'], ['articles/2026/12', 'old']],
    [[], ['articles/2026/12']],
  ])('has the folder of this month first, though %j has no story of it yet', (stories, wanted) => {
    const { collections = [] } = configWith({ backend: 'test' }, stories);
    const folders = collections.flatMap((each) =>
      'fields' in each && each.name.startsWith('stories-') ? [each.folder] : [],
    );
    expect(folders).toEqual(wanted.map((folder) => `content/${folder}`));
  });

  it('makes new stories drafts, where a saved file is published', () => {
    const draftOf = (drafts: 'files' | 'branches') =>
      JSON.stringify(configWith({ backend: 'github', repo: 'a/b', drafts }, []).collections?.[0]).match(
        /"name":"draft".*?"default":(\w+)/,
      )?.[1];
    expect([draftOf('files'), draftOf('branches')]).toEqual(['true', 'false']);
  });
});
