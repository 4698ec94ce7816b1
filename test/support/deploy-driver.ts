import { openCloudflare } from '../../src/deploy/cloudflare.js';
import type { Outgoing } from '../../src/deploy/host.js';
import { deployToHost } from '../../src/deploy/hosted.js';
import { openNetlify } from '../../src/deploy/netlify.js';
import { openSha1s } from '../../src/deploy/sha1s.js';

/** What the program of a test is told: one deploy, in a process of its own that can be killed. */
export interface Driven {
  readonly kind: 'netlify' | 'cloudflare';
  readonly environment: Readonly<Record<string, string>>;
  readonly site: Outgoing;
  readonly sha1s: string;
}

const { kind, environment, site, sha1s }: Driven = JSON.parse(process.argv[2] ?? '');
const sending = { pause: 1, patience: 5_000 };
const host =
  kind === 'netlify'
    ? openNetlify({ site: 'paper', environment, sha1s: openSha1s(sha1s), look: 1, ...sending })
    : openCloudflare({ script: 'paper', environment, ...sending });
const result = await deployToHost({
  host,
  site: { ...site, changedSince: () => undefined, isRetired: () => false },
  allowDeletions: true,
  onProgress: () => undefined,
});
process.exitCode = result.messages.some(({ level }) => level === 'error') ? 1 : 0;
process.stdout.write(JSON.stringify(result));
