import path from 'node:path';
import { readUrl } from '../lib/url.js';
import { openFolderStore } from './folder.js';
import { ObjectFailure, type ObjectStore } from './object-store.js';
import { openS3 } from './s3.js';

/** Where files go. */
export type Address =
  | { readonly scheme: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly scheme: 'file'; readonly folder: string }
  | { readonly scheme: 'netlify' | 'cloudflare'; readonly name: string };

/** The environment of the process: the only place from which keys are read. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface StoreSettings {
  /** Absolute; relative paths of `file:` are relative to this folder. */
  readonly root: string;
  readonly environment: Environment;
  /** Of S3-compatible storage: `https://s3.example.org`; Amazon's own if left out and not in the environment. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  /** A key whose requests do not wait until others end. */
  readonly urgent?: string | undefined;
  /** Requests under way at once. */
  readonly atOnce?: number | undefined;
}

/** 3 to 63 letters, digits, dots and hyphens (Amazon S3, “Bucket naming rules”); older buckets and other servers allow `_` and capitals. */
const bucketName = /^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/;

/** Reads an address. Throws `ObjectFailure` for a text that is none. */
export function readAddress(text: string): Address {
  const scheme = /^([a-z\d]+):/.exec(text)?.[1];
  const after = text.slice((scheme?.length ?? 0) + 1);
  const shown = withoutSecrets(text);
  if (scheme === 's3') {
    if (shown !== text)
      throw new ObjectFailure('secret-in-address', `The address ${shown} has a name or a password in it.`);
    const [, bucket = '', prefix = ''] = /^\/\/([^/?#]*)(?:\/(.*))?$/s.exec(after) ?? [];
    const parts = prefix.replace(/(?<!\/)\/+$/, '').split('/');
    if (bucket !== '' && !bucketName.test(bucket))
      throw new ObjectFailure(
        'no-address',
        `“${bucket}” in ${shown} is no name of a bucket.`,
        'Write the name of a bucket: 3 to 63 letters, digits, dots and hyphens, such as s3://morning-example/paper.',
      );
    const isPath = prefix === '' || parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (bucketName.test(bucket) && isPath && !/[?#\\\p{Cc}]/u.test(prefix) && parts[0] !== '.stet')
      return { scheme, bucket, prefix: prefix.replace(/(?<!\/)\/+$/, '') };
  }
  if (scheme === 'file') {
    const folder = after.replace(/^\/\/(?=\/)/, '');
    if (folder !== '' && !folder.startsWith('//') && !folder.includes('\0')) return { scheme, folder };
  }
  if ((scheme === 'netlify' || scheme === 'cloudflare') && /^[\w.-]+$/.test(after))
    return { scheme, name: after };
  throw new ObjectFailure('no-address', `“${shown}” is no address to which files can be sent.`);
}

/** Opens object storage by its address. Throws `ObjectFailure` where the address is none, or where keys or a region are missing. */
export function openStore(address: Address, settings: StoreSettings): ObjectStore {
  if (address.scheme === 'file') return openFolderStore(path.resolve(settings.root, address.folder));
  if (address.scheme !== 's3')
    throw new ObjectFailure('no-address', `${address.scheme}:${address.name} is no object storage.`);
  const { environment } = settings;
  const set = (...names: string[]) => names.map((name) => environment[name]).find((value) => value);
  const endpoint = settings.endpoint ?? set('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
  const region = settings.region ?? set('AWS_REGION', 'AWS_DEFAULT_REGION');
  const [accessKeyId, secretAccessKey] = [set('AWS_ACCESS_KEY_ID'), set('AWS_SECRET_ACCESS_KEY')];
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = [
      ...(accessKeyId === undefined ? ['AWS_ACCESS_KEY_ID'] : []),
      ...(secretAccessKey === undefined ? ['AWS_SECRET_ACCESS_KEY'] : []),
    ];
    throw new ObjectFailure('no-credentials', `The environment has no ${missing.join(' and no ')}.`);
  }
  if (endpoint === undefined && region === undefined)
    throw new ObjectFailure('no-region', `Nothing says in which region the bucket ${address.bucket} is.`);
  return openS3({
    ...address,
    endpoint: endpoint === undefined ? undefined : readEndpoint(endpoint),
    // What servers without regions expect.
    region: region ?? 'us-east-1',
    credentials: { accessKeyId, secretAccessKey, sessionToken: set('AWS_SESSION_TOKEN') },
    urgent: settings.urgent,
    atOnce: settings.atOnce,
  });
}

function readEndpoint(text: string): URL {
  const url = readUrl(text);
  const shown = withoutSecrets(text);
  if (url !== undefined && (url.username !== '' || url.password !== ''))
    throw new ObjectFailure('secret-in-address', `The endpoint ${shown} has a name or a password in it.`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new ObjectFailure(
      'no-address',
      `The endpoint “${shown}” is no web address.`,
      'Write an endpoint such as https://s3.eu-central-1.example.org.',
    );
  return url;
}

/** An address as it may be shown: without what stands before an `@`, where a name and a password would be, and without a query. */
export function withoutSecrets(address: string): string {
  return address.replace(/^([a-z\d]+:\/\/).*@/is, '$1***@').replace(/\?.*$/s, '?***');
}
