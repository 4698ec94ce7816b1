import type { Backend } from '../../node_modules/@sveltia/cms/types/public.js';
import type { Admin } from '../config/config.js';

/** The part `backend` of the editor's configuration. */
export function backendOf({ backend, repo = '', branch, server, signIn, appId }: Admin): Backend {
  const commit_messages = {
    create: 'Add {{path}}',
    update: 'Edit {{path}}',
    delete: 'Remove {{path}}',
    uploadMedia: 'Add {{path}}',
    deleteMedia: 'Remove {{path}}',
  };
  const at = { repo, commit_messages, ...(branch && { branch }) };
  switch (backend) {
    case 'test':
      return { name: 'test-repo' };
    case 'local':
      // The editor offers a folder of this computer beside any host, where the page is this computer's own.
      return { name: 'gitea', repo: 'this/newsroom', auth_methods: ['token'] };
    case 'github':
      return {
        name: backend,
        ...at,
        ...(server && { api_root: `${server}/api/v3` }),
        ...(signIn ? { base_url: signIn } : { auth_methods: ['token'] }),
      };
    case 'gitlab':
      return {
        name: backend,
        ...at,
        ...(server && { api_root: `${server}/api/v4`, base_url: server }),
        ...(appId ? { auth_type: 'pkce', app_id: appId } : { auth_methods: ['token'] }),
      };
    case 'gitea':
      return {
        name: backend,
        ...at,
        ...(server && { api_root: `${server}/api/v1`, base_url: server }),
        ...(appId ? { app_id: appId } : { auth_methods: ['token'] }),
      };
  }
}
