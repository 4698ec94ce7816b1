import fs from 'node:fs/promises';
import path from 'node:path';
import { type Message, message } from '../lib/message.js';
import { isMarkdownName } from '../lib/story-names.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Config } from './config.js';
import { resolveConfig } from './resolve.js';
import { rules } from './rules.js';
import { runScript } from './run-script.js';

/** The names that a file with the configuration may have; the first that is there counts. */
export const configNames = ['stet.config.ts', 'stet.config.js', 'stet.config.mjs', 'stet.config.json'];

export interface LoadOptions {
  /** Absolute: the working folder of the command. */
  readonly cwd: string;
  /** Paths as the command line gave them, relative to `cwd`. */
  readonly config?: string | undefined;
  readonly content?: string | undefined;
  readonly templates?: string | undefined;
  readonly output?: string | undefined;
  readonly store?: string | undefined;
}

/**
 * Finds the configuration (`--config`, or the file beside the content folder), runs it and resolves it. A newsroom
 * needs no configuration: a `content` folder, or else a folder with Markdown files, is enough.
 */
export async function loadConfig(
  options: LoadOptions,
): Promise<{ config?: Config; messages: readonly Message[] }> {
  const at = (value: string | undefined) =>
    value === undefined ? undefined : path.resolve(options.cwd, value);
  const named = at(options.config);
  const content = at(options.content);
  const file = named ?? (await firstExisting(content === undefined ? options.cwd : path.dirname(content)));
  let user: unknown = {};
  if (file !== undefined) {
    const shown = path.relative(options.cwd, file) || path.basename(file);
    if (!(await exists(file)))
      return {
        messages: [message(rules.missing, `There is no configuration at ${shown}.`, { file: shown })],
      };
    const ran = await runConfig(file, shown);
    if ('message' in ran) return { messages: [ran.message] };
    user = ran.value;
  }
  const root =
    file !== undefined ? path.dirname(file) : content !== undefined ? path.dirname(content) : options.cwd;
  const folders = {
    ...present('content', content ?? (file === undefined ? await plainFolder(options.cwd) : undefined)),
    ...present('templates', at(options.templates)),
    ...present('output', at(options.output)),
    ...present('store', at(options.store)),
  };
  const resolved = resolveConfig(user, {
    root,
    file: file === undefined ? undefined : path.relative(options.cwd, file) || path.basename(file),
    folders,
  });
  if (resolved.config !== undefined && !(await isFolder(resolved.config.contentDir)))
    return {
      messages: [
        ...resolved.messages.filter((m) => m.level === 'error'),
        message(rules['no-content'], `There is no folder ${resolved.config.contentDir}.`),
      ],
    };
  return resolved;
}

/** A folder with Markdown files and without a `content` folder is itself the content. */
async function plainFolder(cwd: string): Promise<string | undefined> {
  if (await exists(path.join(cwd, 'content'))) return undefined;
  const entries = await fs.readdir(cwd, { withFileTypes: true });
  return entries.some((e) => e.isFile() && isMarkdownName(e.name)) ? cwd : undefined;
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

async function firstExisting(dir: string): Promise<string | undefined> {
  for (const name of configNames) {
    const file = path.join(dir, name);
    if (await exists(file)) return file;
  }
  return undefined;
}

async function runConfig(file: string, shown: string): Promise<{ value: unknown } | { message: Message }> {
  try {
    const bytes = await fs.readFile(file);
    if (isUtf16(bytes)) {
      const what = `The configuration ${shown} is in UTF-16, not in UTF-8.`;
      const fix = 'Save the file again with the encoding UTF-8.';
      return { message: message(rules.unreadable, what, { file: shown }, fix) };
    }
    // Notepad and PowerShell begin files with a byte order mark, which RFC 8259, section 8.1, lets a parser ignore.
    if (file.endsWith('.json')) return { value: JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) };
    return { value: await runScript(file) };
  } catch (error) {
    return {
      message: message(
        rules.unreadable,
        `The configuration cannot be read: ${explain(error)}`,
        locate(error, shown),
      ),
    };
  }
}

/** Recognized by the byte order mark, or by zeros in every second byte. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    bytes.subarray(0, 64).includes(0)
  );
}

interface EsbuildError {
  readonly text: string;
  readonly location: { readonly line: number; readonly column: number } | null;
}

function firstError(error: unknown): EsbuildError | undefined {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors))
    return undefined;
  return error.errors[0] as EsbuildError | undefined;
}

function explain(error: unknown): string {
  if (isSystemError(error)) return `${error.path ?? 'the file'}: ${systemReason(error)}`;
  return firstError(error)?.text ?? (error instanceof Error ? error.message : String(error));
}

function locate(error: unknown, file: string) {
  const location = firstError(error)?.location;
  return location ? { file, line: location.line, column: location.column + 1 } : { file };
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

async function isFolder(dir: string): Promise<boolean> {
  return fs.stat(dir).then(
    (s) => s.isDirectory(),
    () => false,
  );
}
