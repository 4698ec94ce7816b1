import { setTimeout as wait } from 'node:timers/promises';
import { eachOf } from '../lib/each-of.js';
import { message } from '../lib/message.js';
import { encodePath } from '../lib/url.js';
import type { Environment } from '../objects/address.js';
import type { SenderOptions } from '../objects/request.js';
import { folderOf } from '../write/ledger.js';
import {
  type Host,
  HostFailure,
  labelText,
  type Outgoing,
  type OutgoingFile,
  readLabel,
  type Sent,
  type Version,
} from './host.js';
import {
  type Api,
  type ApiRequest,
  createApi,
  isJson,
  type Json,
  jsonList,
  keyIn,
  textList,
} from './host-api.js';
import { rules } from './host-rules.js';
import { readBuilt } from './manifest.js';
import type { Sha1s } from './sha1s.js';

export interface NetlifyOptions extends Pick<SenderOptions, 'atOnce' | 'tries' | 'patience' | 'pause'> {
  /** The id of the site, its domain, or its name at Netlify: `paper` for `paper.netlify.app`. */
  readonly site: string;
  /** Has NETLIFY_AUTH_TOKEN, and NETLIFY_API_URL where another address than Netlify's own is asked, as for Netlify's command line. */
  readonly environment: Environment;
  readonly sha1s: Sha1s;
  /** Milliseconds between two looks at a deploy that Netlify works on. */
  readonly look?: number | undefined;
}

/** With more files Netlify compares in the background, as its own command line asks it to (netlify/cli, `DEFAULT_SYNC_LIMIT`). */
const mostAtOnce = 100;
/** Files in one folder (docs.netlify.com/site-deploys/overview, “Files per directory limit”). */
const mostInFolder = 54_000;
/** Netlify answers 500 requests a minute; so many are under way at once. */
const requestsAtOnce = 8;
/** Larger files are held in memory one at a time. Bytes. */
const largestSmall = 16 * 1024 * 1024;
/** How long Netlify may work on a deploy, as with its own command line (netlify/cli, `DEFAULT_DEPLOY_TIMEOUT`). Milliseconds. */
const longestWork = 20 * 60_000;
/** How often Netlify is asked whether readers get a deploy that is ready. */
const mostLooks = 10;
/** Versions that a list has at most (open-api.netlify.com, listSiteDeploys). */
const pageSize = 100;

/**
 * A site at Netlify, by the digest method: one request names all files with their SHA-1 digests, the answer those that Netlify lacks; when the last of
 * them has arrived, the new version is shown. Netlify reads `_headers` and `_redirects` among the files. Sources:
 * https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/#deploy-with-the-api and https://open-api.netlify.com
 */
export function openNetlify(options: NetlifyOptions): Host {
  const { environment, sha1s, look = 1_000 } = options;
  const key = keyIn(environment, 'NETLIFY_AUTH_TOKEN');
  const name = `netlify:${options.site}`;
  const api = paced(
    createApi({
      atOnce: requestsAtOnce,
      ...options,
      base: (environment.NETLIFY_API_URL || 'https://api.netlify.com/api/v1').replace(/\/$/, ''),
      host: 'Netlify',
      variable: 'NETLIFY_AUTH_TOKEN',
      key,
      reason: (body) => (isJson(body) && typeof body.message === 'string' ? body.message : undefined),
    }),
    options.atOnce ?? requestsAtOnce,
  );
  const site = `/sites/${encodeURIComponent(siteId(options.site))}`;

  async function asked(method: string, path: string, request?: ApiRequest): Promise<Json> {
    const { body } = await api(method, path, request);
    if (isJson(body)) return body;
    throw new HostFailure(
      'unexpected',
      `Netlify answers ${method} ${path} with something that is no JSON object.`,
    );
  }

  /** Asks for a deploy until the state is one that is waited for. */
  async function until(id: string, isDone: (state: string) => boolean): Promise<Json> {
    const end = performance.now() + longestWork;
    for (let pause = look; ; pause = Math.min(pause * 1.5, look * 10)) {
      const deploy = await asked('GET', `${site}/deploys/${id}`);
      const state = textOf(deploy.state) ?? '';
      if (isDone(state)) return deploy;
      if (state === 'error' || state === 'rejected')
        throw new HostFailure(
          'unexpected',
          `Netlify gave up the deploy: “${textOf(deploy.error_message) ?? state}”.`,
        );
      if (performance.now() > end)
        throw new HostFailure(
          'unexpected',
          `Netlify has not done with the deploy for 20 minutes (“${state}”).`,
        );
      await wait(pause);
    }
  }

  async function namedFiles({ files, folder }: Outgoing): Promise<Map<string, OutgoingFile>> {
    const named = new Map<string, OutgoingFile>();
    await eachInMemory(
      files,
      (file) => file,
      async (file) => {
        const sha1 =
          sha1s.get(file.digest) ?? sha1s.add(file.digest, await readBuilt(folder, file.path, file.digest));
        named.set(sha1, file);
      },
    );
    sha1s.save(files.map(({ digest }) => digest));
    return named;
  }

  async function upload(id: string, sha1: string, file: OutgoingFile, folder: string): Promise<void> {
    const body = await readBuilt(folder, file.path, file.digest);
    const path = encodePath(file.path);
    const { status } = await api('PUT', `/deploys/${id}/files/${path}`, { body, expected: [422] });
    // A file that is sent again, since the answer to the first time was lost, can be refused when all have arrived.
    if (status !== 422) return;
    const { required } = await asked('GET', `${site}/deploys/${id}`);
    if (textList(required).includes(sha1))
      throw new HostFailure('unexpected', `Netlify refuses the file ${file.path}.`);
  }

  /** Waits until readers get a deploy. Another one may come right behind; a new one has then been published nevertheless. */
  async function shown(id: string, isNew: boolean): Promise<void> {
    for (let looks = 1; looks <= mostLooks; looks++) {
      const { published_deploy: published } = await asked('GET', site);
      if (isJson(published) && published.id === id) return;
      const deploy = isNew ? await asked('GET', `${site}/deploys/${id}`) : {};
      if (textOf(deploy.published_at) !== undefined) return;
      await wait(look);
    }
    throw new HostFailure(
      'not-published',
      'Netlify has all files, but has not published the deploy: another is locked.',
    );
  }

  return {
    name,
    problems: ({ files }) => {
      const misnamed = files.filter(({ path }) => /[#?]/.test(path));
      const folders = new Map<string, number>();
      for (const { path } of files) folders.set(folderOf(path), (folders.get(folderOf(path)) ?? 0) + 1);
      return [
        ...misnamed.map(({ path }) =>
          message(rules['file-name'], `Netlify takes no file with # or ? in its name: ${path}.`),
        ),
        ...[...folders].flatMap(([folder, many]) =>
          many <= mostInFolder
            ? []
            : [
                message(
                  rules['too-many-files'],
                  `The folder ${folder || '/'} has ${many} files; Netlify takes ${mostInFolder} in one folder.`,
                ),
              ],
        ),
      ];
    },
    async current() {
      const { published_deploy: published } = await asked('GET', site);
      return isJson(published) ? versionOf(published) : undefined;
    },
    async versions() {
      const { body } = await api('GET', `${site}/deploys?page=1&per_page=${pageSize}`);
      return jsonList(body)
        .filter(isShowable)
        .flatMap((deploy) => versionOf(deploy) ?? []);
    },
    async paths() {
      const { body } = await api('GET', `${site}/files`);
      return new Set(
        jsonList(body).flatMap(({ path }) => (typeof path === 'string' ? [path.replace(/^\//, '')] : [])),
      );
    },
    async publish(outgoing, label, onProgress): Promise<Sent> {
      const named = await namedFiles(outgoing);
      const files = Object.fromEntries(
        outgoing.files.map(({ path, digest }) => [`/${path}`, sha1s.get(digest) ?? '']),
      );
      const isLarge = outgoing.files.length > mostAtOnce;
      const begun = await asked('POST', `${site}/deploys?title=${encodeURIComponent(labelText(label))}`, {
        json: { files, draft: false, async: isLarge },
      });
      const id = textOf(begun.id);
      if (id === undefined)
        throw new HostFailure('unexpected', 'Netlify has begun a deploy and not named it.');
      const compared = isLarge ? await until(id, (state) => afterComparing.has(state)) : begun;
      const required = textList(compared.required).map((sha1) => {
        const file = named.get(sha1);
        if (file !== undefined) return { sha1, file };
        throw new HostFailure('unexpected', `Netlify asks for a file that the site does not have: ${sha1}.`);
      });
      let done = 0;
      await eachInMemory(
        required,
        ({ file }) => file,
        async ({ sha1, file }) => {
          await upload(id, sha1, file, outgoing.folder);
          done += 1;
          onProgress(done, required.length);
        },
      );
      await until(id, (state) => state === 'ready');
      await shown(id, true);
      return { files: required.length, bytes: required.reduce((sum, { file }) => sum + file.size, 0) };
    },
    async restore({ id }) {
      await asked('POST', `${site}/deploys/${encodeURIComponent(id)}/restore`);
      await shown(id, false);
    },
    async address() {
      const { ssl_url: secure, url } = await asked('GET', site);
      return (textOf(secure) ?? textOf(url))?.replace(/\/$/, '');
    },
  };
}

/** States of a deploy of which it is known which files are lacking (netlify/cli, `waitForDiff`). */
const afterComparing = new Set(['prepared', 'uploading', 'uploaded', 'processed', 'ready']);

/** Runs `work` on files that are read into memory: on small ones many at a time, on large ones, after those, one by one. */
async function eachInMemory<Each>(
  list: readonly Each[],
  fileOf: (each: Each) => OutgoingFile,
  work: (each: Each) => Promise<void>,
): Promise<void> {
  const isLarge = (each: Each) => fileOf(each).size > largestSmall;
  await eachOf(
    list.filter((each) => !isLarge(each)),
    requestsAtOnce,
    work,
  );
  await eachOf(list.filter(isLarge), 1, work);
}

function siteId(site: string): string {
  return site.includes('.') || /^[\da-f]{8}-[\da-f-]{27}$/i.test(site) ? site : `${site}.netlify.app`;
}

/** Of all deploys, those that can be shown to readers: neither previews of branches nor those that were not finished. */
function isShowable({ state, context, draft }: Json): boolean {
  return state === 'ready' && (context === undefined || context === 'production') && draft !== true;
}

function versionOf({ id, title, published_at: published, created_at: created }: Json): Version | undefined {
  const found = textOf(id);
  return found === undefined
    ? undefined
    : { id: found, label: readLabel(title), since: textOf(published) ?? textOf(created) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Waits for the next minute where Netlify says that hardly any requests of this minute are left, or that there were too many. Each answer of Netlify has both
 * numbers (“Rate limiting” in the documentation), and none has Retry-After.
 */
function paced(api: Api, atOnce: number): Api {
  let until = 0;
  return async (method, path, request = {}) => {
    for (let minutes = mostMinutes; ; minutes--) {
      const pause = Math.min(until - Date.now(), longestMinute);
      if (pause > 0) await wait(pause);
      const expected = [...(request.expected ?? []), ...(minutes > 0 ? [429] : [])];
      const answer = await api(method, path, { ...request, expected });
      const left = Number(answer.headers.get('x-ratelimit-remaining') ?? Number.NaN);
      const reset = Number(answer.headers.get('x-ratelimit-reset') ?? Number.NaN) * 1_000;
      const isOver = answer.status === 429;
      if (isOver || left <= atOnce) until = reset > 0 ? reset : Date.now() + (isOver ? longestMinute : 0);
      if (!isOver) return answer;
    }
  };
}

/** Milliseconds. */
const longestMinute = 65_000;
/** How often a request waits for another minute. */
const mostMinutes = 3;
