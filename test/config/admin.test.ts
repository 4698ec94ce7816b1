import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserConfig } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';

const root = path.resolve('/newsroom');
const resolve = (admin: unknown, more: UserConfig = {}) =>
  resolveConfig({ url: 'https://a.example', ...more, admin }, { root });

describe('admin', () => {
  it('is none by default', () => {
    expect(resolve(undefined).config?.admin).toBeUndefined();
  });

  it('knows where stories lie in the repository', () => {
    const given = { backend: 'github', repo: 'paper/newsroom', folder: 'site' };
    expect(resolve(given, { content: './words' }).config?.admin).toEqual({
      backend: 'github',
      repo: 'paper/newsroom',
      content: 'site/words',
      drafts: 'files',
      months: 6,
    });
  });

  it.each<[admin: object, what: string]>([
    [{}, '“admin.backend” is missing; it must be one of “github”, “gitlab”, “gitea”, “local”, “test”.'],
    [{ backend: 'github' }, '“admin.repo” is missing; it must be a repository such as paper/newsroom.'],
    [
      { backend: 'gitea', repo: 'a/b' },
      '“admin.server” is missing; it must be the address of your Gitea, such as https://git.example.org.',
    ],
    [
      { backend: 'local', drafts: 'branches' },
      '“admin.drafts” is “branches”; it must be “files”: only GitHub and GitLab can keep drafts as branches.',
    ],
    [
      { backend: 'local', server: 'https://a.example/git' },
      '“admin.server” is “https://a.example/git”; it must be an address of a host without a path, such as https://git.example.org.',
    ],
    [
      { backend: 'local', folder: '../x' },
      '“admin.folder” is “../x”; it must be a folder of the repository such as site.',
    ],
    [{ backend: 'local', token: 'x' }, 'The setting “admin.token” looks like a key.'],
  ])('refuses %j', (admin, what) => {
    expect(resolve(admin).messages.map((each) => each.what)).toEqual([what]);
  });
});
