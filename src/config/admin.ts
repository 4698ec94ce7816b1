import path from 'node:path';
import * as z from 'zod';
import type { Admin, UserConfig } from './config.js';

const origin = z
  .string()
  .refine(isOrigin, 'an address of a host without a path, such as https://git.example.org')
  .transform((value) => new URL(value).origin);

/** The part `admin` of the configuration. What one host needs and another has no use for is told at its own name. */
export const adminSchema = z
  .strictObject({
    backend: z.enum(['github', 'gitlab', 'gitea', 'local', 'test']),
    repo: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'a repository such as paper/newsroom')
      .optional(),
    branch: z
      .string()
      .regex(/^[^\s~^:?*[\\]+$/, 'a branch such as main')
      .optional(),
    server: origin.optional(),
    signIn: origin.optional(),
    appId: z.string().min(1).optional(),
    folder: z
      .string()
      .refine(
        (value) => !value.split('/').includes('..') && !path.isAbsolute(value),
        'a folder of the repository such as site',
      )
      .optional(),
    drafts: z.enum(['files', 'branches']).optional(),
    months: z.number().int().min(1).max(36).optional(),
  })
  .superRefine(({ backend, repo, server, drafts }, context) => {
    const add = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    const isHost = backend === 'github' || backend === 'gitlab' || backend === 'gitea';
    if (isHost && repo === undefined) add('repo', 'a repository such as paper/newsroom');
    if (backend === 'gitea' && server === undefined)
      add('server', 'the address of your Gitea, such as https://git.example.org');
    if (drafts === 'branches' && backend !== 'github' && backend !== 'gitlab')
      add('drafts', '“files”: only GitHub and GitLab can keep drafts as branches');
  });

/** Fills in defaults. `root` and `contentDir` are absolute. */
export function completeAdmin(
  { folder = '', drafts = 'files', months = 6, ...rest }: NonNullable<UserConfig['admin']>,
  root: string,
  contentDir: string,
): Admin {
  const content = path.relative(root, contentDir).split(path.sep).join('/');
  return { ...rest, content: path.posix.join(folder, content), drafts, months };
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && `${pathname}${search}${hash}${username}` === '/';
}
