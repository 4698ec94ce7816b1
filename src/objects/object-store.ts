import { type Message, message } from '../lib/message.js';
import { rules } from './rules.js';

/** Headers that an object is served with, by their names in lower case: `content-type`, `cache-control`. A folder has none. */
export type ObjectHeaders = Readonly<Record<string, string>>;

/** Bytes, or a file that may be larger than memory. */
export type Content = Uint8Array | { readonly file: string; readonly size: number };

export interface Got {
  readonly bytes: Buffer;
  /** Changes whenever the object is replaced. */
  readonly version: string;
  readonly headers: ObjectHeaders;
}

/** What is known of an object without its bytes. */
export interface ObjectHead {
  /** Bytes. */
  readonly size: number;
  readonly version: string;
  readonly headers: ObjectHeaders;
}

export interface Condition {
  /** Puts only where the object has this version, or, with `none`, only where there is no object. */
  readonly version?: string | undefined;
  readonly none?: boolean | undefined;
}

/**
 * Bytes by key. Whoever reads an object sees it whole, as it was before a change or after. A key is a path with slashes, without a slash at its
 * beginning. All methods reject with `ObjectFailure` when the store cannot do what it is asked.
 */
export interface ObjectStore {
  /** How messages name the store. Holds nothing secret. */
  readonly name: string;
  /** Whether objects are served with headers of their own. */
  readonly hasHeaders: boolean;
  get(key: string): Promise<Got | undefined>;
  /** The SHA-256 digest (see lib/digest.ts) of the bytes that the store has now. */
  digest(key: string): Promise<(ObjectHead & { readonly digest: string }) | undefined>;
  head(key: string): Promise<ObjectHead | undefined>;
  /**
   * Puts an object, and returns the new version; undefined where the condition is not met. A store that does not know conditions rejects with
   * `NoConditions`.
   */
  put(
    key: string,
    content: Content,
    headers?: ObjectHeaders,
    condition?: Condition,
  ): Promise<string | undefined>;
  /** Copies within the store, by default with the same headers. Returns false where there is no such object. */
  copy(from: string, to: string, headers?: ObjectHeaders): Promise<boolean>;
  /** Keys without an object count as deleted. */
  delete(keys: readonly string[]): Promise<void>;
  /** Calls a function before each request from now on, also before one that is sent again. What it throws, the method throws. */
  beforeEach(check: () => void): void;
}

/** A store could not do what it was asked. */
export class ObjectFailure extends Error {
  constructor(
    /** The rule of the message. */
    readonly rule: keyof typeof rules,
    /** One sentence, without anything secret. */
    readonly what: string,
    /** What to do about it, where that is known more exactly than the rule says. */
    readonly fix?: string,
  ) {
    super(what);
  }
}

/** A store puts objects without looking at conditions. */
export class NoConditions extends Error {}

/** What there is to say to the person who asked for something that failed. */
export function failureMessage({ rule, what, fix }: ObjectFailure): Message {
  return message(rules[rule], what, undefined, fix);
}
