import { readUrl } from '../lib/url.js';

/** Where a queue is: Redis, or Valkey, which speaks the same language. */
export interface QueueAddress {
  readonly host: string;
  readonly port: number;
  /** The number of the database. */
  readonly db: number;
  readonly isEncrypted: boolean;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

const usualPort = 6379;

/** Reads `redis://host:port/db`, or `rediss://` for an encrypted connection. Name and password come from the environment alone. */
export function readQueueAddress(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): QueueAddress | { readonly problem: string } {
  const url = readUrl(text);
  const db = /^\/?(\d{0,4})$/.exec(url?.pathname ?? '-')?.[1];
  if (url !== undefined && (url.username !== '' || url.password !== ''))
    return {
      problem:
        'The address of the queue has a name or a password in it, and addresses are printed: put them into REDIS_USERNAME and REDIS_PASSWORD.',
    };
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '' || db === undefined)
    return {
      problem: `There can be no queue at “${text}”: write an address such as redis://queue.example.org:6379.`,
    };
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? usualPort : Number(url.port),
    db: Number(db),
    isEncrypted: url.protocol === 'rediss:',
    username: environment.REDIS_USERNAME,
    password: environment.REDIS_PASSWORD,
  };
}
