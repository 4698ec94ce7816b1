import { createHash } from 'node:crypto';
import { type Message, message } from '../lib/message.js';
import { rules } from './host-rules.js';

/** A file of the site that was built. */
export interface OutgoingFile {
  /** Relative to the output folder, with slashes: `city/index.html`. */
  readonly path: string;
  /** SHA-256 (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** A site that was built, on the way to a host. */
export interface Outgoing {
  /** Names the build. */
  readonly generation: string;
  /** All files, in the order in which they are named to the host. */
  readonly files: readonly OutgoingFile[];
  /** The output folder, absolute. */
  readonly folder: string;
}

/** A version of a site that a host has. */
export interface Version {
  /** By which the host knows the version. */
  readonly id: string;
  /** The build that the version is of; undefined for one that stet did not send. */
  readonly label: Label | undefined;
  /** When the version was sent, as the host says it: ISO 8601. */
  readonly since: string | undefined;
}

/** What stet writes beside each version that it sends, for the next deploy to read. */
export interface Label {
  readonly generation: string;
  /** How many files the version has. */
  readonly files: number;
}

export interface Sent {
  /** How many files the host asked for. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * A host that takes the names and digests of all files, asks for the bytes that it lacks, and then shows the new version at one instant: nothing half is
 * ever served, and a deploy that was killed is finished by the next one. All methods reject with `HostFailure` when the host cannot do what it is asked.
 */
export interface Host {
  /** How messages name the host: `netlify:paper`. Holds nothing secret. */
  readonly name: string;
  /** What the host would not take, so that it can be said before anything is sent. Errors and warnings. */
  problems(site: Outgoing): readonly Message[];
  /** The version that readers get; undefined where there is none. */
  current(): Promise<Version | undefined>;
  /** The versions that can be shown, the newest first, the current one among them. */
  versions(): Promise<readonly Version[]>;
  /** The paths of all files of the current version, where the host can say so. */
  paths?(): Promise<ReadonlySet<string>>;
  /** Sends a version and shows it to readers. */
  publish(site: Outgoing, label: Label, onProgress: (done: number, all: number) => void): Promise<Sent>;
  /** Shows an earlier version to readers. */
  restore(version: Version): Promise<void>;
  /** The address at which readers get the site, without a slash at its end; undefined where the host does not know it. */
  address(): Promise<string | undefined>;
}

/** A host could not do what it was asked. */
export class HostFailure extends Error {
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

/** What there is to say to the person who asked for something that failed. */
export function hostFailureMessage({ rule, what, fix }: HostFailure): Message {
  return message(rules[rule], what, undefined, fix);
}

/** The text of a label, of 100 bytes at most: Cloudflare cuts off what is longer. */
export function labelText({ generation, files }: Label): string {
  return `stet ${generation}, ${files} files`;
}

/** Reads what `labelText` wrote. */
export function readLabel(text: unknown): Label | undefined {
  const [, generation, files] =
    (typeof text === 'string' && /^stet (\S{1,64}), (\d{1,9}) files$/.exec(text)) || [];
  return generation === undefined ? undefined : { generation, files: Number(files) };
}

/** A digest in another form, of what the digest and more decide on: 32 hexadecimal digits. */
export function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
