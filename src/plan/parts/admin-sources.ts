import type { Admin } from '../../config/config.js';

/** Which hosts the page where editors write asks, as sources of a Content-Security-Policy: those of the repository and nobody else. */
export function adminSources({ backend, server, signIn }: Pick<Admin, 'backend' | 'server' | 'signIn'>): {
  readonly pictures: readonly string[];
  readonly connections: readonly string[];
} {
  const own = [server, signIn].filter((each) => each !== undefined);
  switch (backend) {
    case 'github':
      return server === undefined
        ? {
            pictures: ['https://avatars.githubusercontent.com'],
            connections: ['https://api.github.com', ...own],
          }
        : { pictures: [server], connections: own };
    case 'gitlab': {
      const host = server ?? 'https://gitlab.com';
      // People without a portrait at GitLab have one at Gravatar.
      return {
        pictures: [host, 'https://secure.gravatar.com'],
        connections: [host, ...own.filter((each) => each !== host)],
      };
    }
    case 'gitea':
      return { pictures: own, connections: own };
    case 'local':
    case 'test':
      return { pictures: [], connections: [] };
  }
}
