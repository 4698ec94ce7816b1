import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import { isLfsPointer } from '../lib/lfs.js';
import { type Message, message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { isFolderData, isHtmlName, isMarkdownName } from '../lib/story-names.js';
import { type Names, noteName, spelledOtherwise } from './names.js';
import { rules } from './rules.js';
import type { SourceFile } from './source.js';
import { summary } from './summary.js';
import { type Beginning, beginningOf, judgeUnread } from './unread.js';

/** Endings of the picture files that may be beside a story. */
const pictures = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Endings of films, sound and documents, which are published where a story links to them. */
const films = /\.(?:pdf|mp3|m4a|og[agv]|opus|wav|flac|mp4|m4v|webm)$/i;
/** Jekyll's folder of stories: the only name with an underscore that is read. */
const posts = '_posts';
/** Folders with files that are no stories and need no date: authors, topics and so on. */
const otherKinds = /^(?:authors|sections|topics|series|pages)\//;
/** A date in front of a file’s name, as in Jekyll. */
const dayBefore = /^\d{4}-\d{1,2}-\d{1,2}[-_]/;

/** The files under the content folder. All paths are relative to it, with `/`, sorted by code unit. */
interface Sources {
  /** The stories’ files, spelled as on the disk, for opening them (`SourceFile.path` is NFC). */
  readonly paths: string[];
  /** The same by their folders; the content folder itself is `.`. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** The files under media/ and the pictures beside stories, NFC. */
  readonly media: string[];
  /** The spelling on the disk of those in `media` that are not NFC there. */
  readonly spelled: ReadonlyMap<string, string>;
  readonly messages: Message[];
}

/** What lies in one folder, without what lies in folders below. */
export interface FolderListing {
  readonly folders: readonly string[];
  readonly paths: readonly string[];
  /** As on the disk. */
  readonly media: readonly string[];
  readonly leftOut: readonly string[];
  readonly notRead: readonly string[];
  readonly messages: readonly Message[];
}

interface ListOptions {
  /** Folders inside the content folder, each with a slash at the end, that hold something else. */
  readonly except?: readonly string[] | undefined;
  /** Listings of folders, by path (`''` for the content folder itself), that are taken as they are; new ones are added. */
  readonly known?: Map<string, FolderListing> | undefined;
}

/**
 * Lists the content folder: Markdown files with any of their endings, and HTML files with front matter, are stories.
 * Names that begin with `.` or `_` (but for `_posts`), and node_modules, are left out. A symlink to a file inside the
 * folder is read; a symlink that leads out is an error; a symlink to a folder is never followed, so that there are no
 * loops.
 */
export async function listSources(
  contentDir: string,
  { except = [], known = new Map() }: ListOptions = {},
): Promise<Sources> {
  const paths: string[] = [];
  const byFolder = new Map<string, readonly string[]>();
  const media: Names = new Map();
  const messages: Message[] = [];
  const leftOut: string[] = [];
  const notRead: string[] = [];
  let root: string;
  try {
    root = realpathSync(contentDir);
    if (!statSync(root).isDirectory()) throw new Error('it is no folder');
  } catch (error) {
    messages.push(
      message(rules['no-content'], `The content folder ${contentDir} can’t be read: ${reason(error)}.`),
    );
    return { paths, byFolder, media: [], spelled: new Map(), messages };
  }
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const found = known.get(folder) ?? listFolder(root, folder, except);
    known.set(folder, found);
    folders.push(...found.folders);
    paths.push(...found.paths);
    if (found.paths.length > 0) byFolder.set(folder === '' ? '.' : folder, found.paths);
    messages.push(...found.messages);
    leftOut.push(...found.leftOut);
    notRead.push(...found.notRead);
    for (const each of found.media) noteName(each, media, messages);
  }
  if (paths.length === 0)
    messages.push(
      message(rules['no-stories'], `The content folder ${contentDir} has no Markdown file in it.`),
    );
  if (leftOut.length > 0)
    messages.push(summary(rules['left-out'], leftOut, 'with a name that begins with _'));
  if (notRead.length > 0) messages.push(summary(rules['not-read'], notRead, 'of a kind that is not read'));
  return {
    paths: paths.sort(),
    byFolder,
    media: [...media.keys()].sort(),
    spelled: spelledOtherwise(media),
    messages,
  };
}

/** Lists one folder of the content folder, whose real path is `root`. `except` is as in `ListOptions`. */
export function listFolder(root: string, folder: string, except: readonly string[]): FolderListing {
  const folders: string[] = [];
  const paths: string[] = [];
  const media: string[] = [];
  const leftOut: string[] = [];
  const notRead: string[] = [];
  const messages: Message[] = [];
  const found = { folders, paths, media, leftOut, notRead, messages };
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    messages.push(message(rules.unreadable, `The folder can’t be read: ${reason(error)}.`, { file: folder }));
    return found;
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isFile() && mayKeepBack(root, path)) paths.push(path);
    if (entry.name.startsWith('_') && !(entry.name === posts && entry.isDirectory())) {
      leftOut.push(entry.isDirectory() ? folderLeftOut(root, path) : path);
      continue;
    }
    if (entry.isDirectory()) {
      if (!except.includes(`${path}/`)) folders.push(path);
      continue;
    }
    if (!entry.isFile() && !entry.isSymbolicLink()) {
      messages.push(message(rules['no-file'], `“${path}” is no file that can be read.`, { file: path }));
      continue;
    }
    if (entry.isSymbolicLink() && !linkIsSound(root, path, messages)) continue;
    const inMedia = path.startsWith('media/');
    const look = () => beginningOf(join(root, path));
    if (!inMedia && (isMarkdownName(entry.name) || isHtmlStory(path, entry.name, look))) {
      paths.push(path);
      continue;
    }
    const isPicture = pictures.test(entry.name) || films.test(entry.name);
    if (inMedia || isPicture) media.push(path);
    if (isPicture) continue;
    const judged = inMedia && isMarkdownName(entry.name) ? storyInMedia(look) : judgeUnread(entry.name, look);
    if (judged === 'story') messages.push(unreadStory(path, inMedia));
    else if (judged === 'text' && !inMedia) notRead.push(path);
  }
  paths.sort();
  return found;
}

/** Whether a file with data for all files of its folder contains a word that may say they are not public. */
function mayKeepBack(root: string, path: string): boolean {
  if (!isFolderData(path) || path.startsWith('media/')) return false;
  const word = path.endsWith('.json')
    ? /permalink|publi|draft|private|hidden|embargo|status|exclude/i
    : /cascade/i;
  try {
    const file = join(root, path);
    return statSync(file).size < 1_000_000 && word.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}

/** A message for `_drafts/` with the number of its texts, so that nobody waits for one of them to appear. */
function folderLeftOut(root: string, path: string): string {
  let texts = 0;
  try {
    for (const each of readdirSync(join(root, path), { recursive: true, withFileTypes: true }))
      if (each.isFile() && isMarkdownName(each.name)) texts += 1;
  } catch {
    // A folder that cannot be read is reported too.
  }
  return `${path}/${texts === 0 ? '' : ` (${texts === 1 ? '1 text' : `${texts} texts`})`}`;
}

/**
 * Whether an HTML file is a story, and not a page or template of another program: it has a title and, if it is in a
 * folder of stories, a date.
 */
function isHtmlStory(path: string, name: string, look: () => Beginning): boolean {
  if (!isHtmlName(name)) return false;
  const { titled, dated, fields } = look();
  if (otherKinds.test(path)) return titled;
  return fields && (dayBefore.test(name) || (titled && dated));
}

/** media/ also has notes of editors and programs, so only a file with a title and a date is a story. */
function storyInMedia(look: () => Beginning): 'story' | 'other' {
  const { titled, dated } = look();
  return titled && dated ? 'story' : 'other';
}

function unreadStory(path: string, inMedia: boolean): Message {
  const place = { file: normalized(path) };
  if (inMedia) {
    const what = `“${path}” begins like a story, and lies in the folder media, where no file is one.`;
    return message(rules['unread-story'], what, place, 'Move the file to the folder articles.');
  }
  const what = `“${path}” begins like a story, and its name does not end in .md.`;
  return message(rules['unread-story'], what, place);
}

/** Whether a symlink leads to a file inside the folder; reports one that does not. */
function linkIsSound(root: string, path: string, messages: Message[]): boolean {
  const place = { file: path };
  let target: string;
  try {
    target = realpathSync(join(root, path));
  } catch (error) {
    messages.push(
      message(rules['broken-symlink'], `The symbolic link can’t be followed: ${reason(error)}.`, place),
    );
    return false;
  }
  if (!isInside(root, target)) {
    messages.push(message(rules['leads-out'], 'The symbolic link leads out of the content folder.', place));
    return false;
  }
  const status = statSync(target, { throwIfNoEntry: false });
  if (status?.isDirectory()) {
    messages.push(
      message(rules['symlink-folder'], 'The symbolic link leads to a folder of the content folder.', place),
    );
  }
  return status?.isFile() ?? false;
}

/**
 * Reads one file that `listSources` found. `source` is undefined when it cannot be published, and a message says why.
 *
 * The calls are synchronous: a story's file is small, and four round trips through the thread pool would take five
 * times as long.
 */
export async function readSource(
  contentDir: string,
  path: string,
  limits: Pick<Config['limits'], 'fileSize'>,
): Promise<{ source?: SourceFile; messages: Message[] }> {
  const file = normalized(path);
  const place = { file };
  if (path.split('/').includes('..')) {
    return { messages: [message(rules.unreadable, 'The path leads out of the content folder.', place)] };
  }
  let bytes: Buffer | number;
  try {
    bytes = readWhole(contentDir, path, limits.fileSize);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELEAVES') {
      return {
        messages: [message(rules['leads-out'], 'The symbolic link leads out of the content folder.', place)],
      };
    }
    return { messages: [message(rules.unreadable, `The file can’t be read: ${reason(error)}.`, place)] };
  }
  if (typeof bytes === 'number') {
    const what = `The file has ${megabytes(bytes)}, and the limit is ${megabytes(limits.fileSize)}.`;
    return { messages: [message(rules['too-big'], what, place)] };
  }
  if (isLfsPointer(bytes))
    return {
      messages: [message(rules['lfs-pointer'], 'The file is a Git LFS pointer and no story.', place)],
    };
  if (!isUtf8(bytes)) return { messages: [notUtf8(file, bytes)] };
  return { source: { path: file, text: bytes.toString('utf8'), digest: digest(bytes) }, messages: [] };
}

/** The file's bytes, or their number if there are more than `limit`. */
function readWhole(contentDir: string, path: string, limit: number): Buffer | number {
  // Without O_NONBLOCK, opening a named pipe would wait for ever. O_NOFOLLOW (absent on Windows) costs nothing and
  // reports the rare symlink, whose target is checked again here because the folder may have changed since it was
  // listed.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  let descriptor: number;
  try {
    descriptor = openSync(join(contentDir, path), flags | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ELOOP')) throw error;
    const target = realpathSync(join(contentDir, path));
    if (!isInside(realpathSync(contentDir), target))
      throw Object.assign(new Error('it leads out'), { code: 'ELEAVES' });
    descriptor = openSync(target, flags);
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new Error('it is no file');
    if (status.size > limit) return status.size;
    const bytes = Buffer.allocUnsafe(status.size);
    let length = 0;
    while (length < bytes.length) {
      const got = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (got === 0) break;
      length += got;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Names the first line that is not UTF-8. No byte within a longer UTF-8 sequence is a line end, so lines can be checked
 * one by one.
 */
function notUtf8(file: string, bytes: Buffer): Message {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return message(rules['not-utf8'], 'The file is in UTF-16, not in UTF-8.', { file, line: 1, column: 1 });
  }
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== 0x0a && byte !== 0x0d && at < bytes.length) continue;
    const slice = bytes.subarray(start, at);
    if (!isUtf8(slice)) return notUtf8Line(file, line, slice);
    if (byte === 0x0d && bytes[at + 1] === 0x0a) at++;
    start = at + 1;
    line++;
  }
  return message(rules['not-utf8'], 'The file is not in UTF-8.', { file });
}

function notUtf8Line(file: string, line: number, bytes: Buffer): Message {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    for (let at = 0; at < bytes.length; at++)
      text += decoder.decode(bytes.subarray(at, at + 1), { stream: true });
  } catch {
    // The text that was decoded ends before the first invalid byte.
  }
  const found = bytes[Buffer.byteLength(text)]?.toString(16).padStart(2, '0') ?? '';
  const before = text.slice(-20);
  const what = `The byte ${found} ${before === '' ? 'at the beginning of the line' : `after “${before}”`} is not UTF-8.`;
  return message(rules['not-utf8'], what, { file, line, column: text.length + 1 });
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The system's words without error codes, system calls and absolute paths, which differ from machine to machine. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is no folder',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return known[code] ?? (code === '' && error instanceof Error ? error.message : `the system says ${code}`);
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
