import fs from 'node:fs';
import path from 'node:path';
import { deploy } from '../../src/deploy/deploy.js';
import type { DeployOptions } from '../../src/deploy/deploy-options.js';
import type { Manifest } from '../../src/deploy/manifest.js';
import { openTarget, type TargetOptions } from '../../src/deploy/target.js';
import { digest } from '../../src/lib/digest.js';
import type { ObjectStore } from '../../src/objects/object-store.js';
import { mediaType } from '../../src/serve/media-type.js';

/** The files of a site, by path. */
export type Files = Readonly<Record<string, string>>;

/** What builds left one after the other, the last of which is in a folder. */
export interface Built {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Puts the last of several generations into a folder. `known` is how many generations before it the log still has. */
export function build(
  folder: string,
  generations: readonly Files[],
  known = generations.length,
  retired: ReadonlySet<string> = new Set(),
): Built {
  fs.rmSync(folder, { recursive: true, force: true });
  const last = generations.at(-1) ?? {};
  for (const [file, text] of Object.entries(last)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const nameOf = (at: number) =>
    `generation-${at}-${digest(JSON.stringify(generations.slice(0, at + 1))).slice(0, 8)}`;
  const fileOf = (text: string | undefined) =>
    text === undefined ? undefined : { digest: digest(text), size: Buffer.byteLength(text) };
  const manifest: Manifest = {
    generation: nameOf(generations.length - 1),
    file: (file) => fileOf(Object.hasOwn(last, file) ? last[file] : undefined),
    hostFile: () => undefined,
    isRetired: (file) => retired.has(file),
    *files() {
      for (const [file, text] of Object.entries(last))
        yield [file, { digest: digest(text), size: Buffer.byteLength(text) }];
    },
    changedSince(generation) {
      const at = generations.findIndex((_, index) => nameOf(index) === generation);
      if (at === -1 || generations.length - 1 - at > known) return undefined;
      const changed = new Map<string, string | null>();
      for (let index = generations.length - 1; index > at; index--) {
        const [before = {}, now = {}] = [generations[index - 1], generations[index]];
        for (const file of new Set([...Object.keys(before), ...Object.keys(now)]))
          if (before[file] !== now[file])
            changed.set(file, before[file] === undefined ? null : digest(before[file]));
      }
      return changed;
    },
  };
  return { folder, manifest };
}

export type Ways = Partial<Omit<DeployOptions, 'target' | 'manifest'>> &
  Partial<Pick<TargetOptions, 'compress' | 'secret'>>;

/** Deploys with settings that suit tests: locks of dead deploys run out soon. */
export function deployBuilt(store: ObjectStore, { folder, manifest }: Built, ways: Ways = {}) {
  const { compress = [], secret = 'secret', ...others } = ways;
  const headersOf = (file: string) => {
    const headers = { 'content-type': mediaType(file), 'cache-control': 'max-age=60' };
    return { headers, hash: digest(JSON.stringify(headers)) };
  };
  return deploy({
    target: openTarget({ store, outputDir: folder, headersOf, compress, secret }, manifest),
    manifest,
    rules: 'rules',
    keep: 3,
    atOnce: 32,
    purgers: [],
    base: '',
    owner: 'somebody@machine',
    clock: Date.now,
    times: { length: 1_500, renewal: 400 },
    allowDeletions: true,
    ...others,
  });
}
