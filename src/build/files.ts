import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';
import { cardVersion, drawCard } from '../media/card.js';
import type { PictureFile } from '../media/picture.js';
import type { PlanContext } from '../plan/context.js';
import { socialCard } from '../plan/files/social-cards.js';
import type { CopiedFile } from '../plan/page.js';
import { isSettled, stampOf } from '../read/stamp.js';
import type { Asset } from '../render/bundle.js';
import type { Writer } from '../write/write.js';
import { copyFile, copyVersion } from './copied.js';
import { addressRow, assetList, fileList } from './families/address-rows.js';
import { type AnyFamily, emptyTrace, type Family, type Graph, type Made } from './graph.js';

/** A published file that is no page. */
interface OtherFile {
  readonly file: { readonly url: string; readonly file: string; readonly source?: string | undefined };
  /** A fingerprint of what the file was made from; absent if that is not known, and the file is then made again. */
  readonly made?: string | undefined;
}

export type FilesOf = Pick<Writer, 'add' | 'addFile' | 'remove'>;

interface OtherFilesOptions {
  readonly graph: () => Graph;
  readonly context: () => PlanContext;
  readonly output: () => FilesOf | undefined;
  /** The output for files that take long to make; a check does not make them. */
  readonly dearOutput: () => FilesOf | undefined;
  readonly isMissing: (file: string) => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** How many cards are drawn at the same time. */
const sideBySide = 4;

/** Families of assets, copied files, pictures and cards. Cards have a rule. The nodes of the other families are set by the functions below. */
export function otherFamilies({
  graph,
  context,
  output,
  dearOutput,
  isMissing,
  onProgress,
}: OtherFilesOptions): AnyFamily[] {
  const put = (name: string, kind: string, hashed: boolean): Family<OtherFile> => ({
    name,
    rank: 11,
    rule: () => undefined,
    // The build has put what there is: a node that is woken with all others keeps what it came to.
    settle: async () => {},
    *rows(_, { file: { url, source } }) {
      const list = hashed && url.startsWith('/assets/') ? assetList : fileList;
      yield addressRow(list, url, name, kind, source);
    },
  });
  const card: Family<OtherFile> = {
    name: 'card',
    rank: 12,
    rule: () => undefined,
    *rows(key, { file: { url, source } }) {
      yield addressRow(fileList, url, `card ${key}`, 'card', source);
    },
    async settle(keys) {
      const draw: (() => Promise<void>)[] = [];
      for (const key of keys) {
        const before = graph().valueOf('card', key) as OtherFile | undefined;
        const found: { words?: Parameters<typeof drawCard>[0] } = {};
        const made = graph().tracer.run((): OtherFile | undefined => {
          const card = socialCard(key, context());
          if (card === undefined) return undefined;
          found.words = card.words();
          const { url, file, source } = card;
          return {
            file: { url, file, source },
            made: digest(JSON.stringify([cardVersion, file, found.words])),
          };
        });
        const { value } = made;
        if (before && before.file.file !== value?.file.file) output()?.remove(before.file.file);
        const isOther = value !== undefined && (before?.made !== value.made || isMissing(value.file.file));
        const { words } = found;
        if (value && words && isOther)
          draw.push(async () => dearOutput()?.add(value.file.file, await drawCard(words), 'asset'));
        graph().take(card as unknown as AnyFamily, key, made as unknown as Made);
      }
      if (dearOutput() === undefined) return;
      for (let from = 0; from < draw.length; from += sideBySide) {
        onProgress(from, draw.length);
        await Promise.all(draw.slice(from, from + sideBySide).map((each) => each()));
      }
    },
  };
  return [
    put('copy', 'copy', false),
    put('picture-file', 'copy', true),
    put('asset-file', 'asset', true),
    card,
  ] as unknown as AnyFamily[];
}

interface PutOptions extends OtherFilesOptions {
  readonly family: (name: string) => AnyFamily;
}

/** Sets the nodes of a family to these files, and removes all other nodes. `make` publishes a file that is new or has changed. */
async function putFiles(
  name: string,
  files: readonly OtherFile[],
  make: (file: OtherFile, at: number) => Promise<Message | undefined>,
  { graph, output, isMissing, family: familyOf }: PutOptions,
): Promise<void> {
  const family = familyOf(name);
  const now = new Set<string>();
  for (const [at, each] of files.entries()) {
    const { file } = each.file;
    now.add(file);
    const before = graph().valueOf(name, file) as OtherFile | undefined;
    const isSame = each.made !== undefined && before?.made === each.made && !isMissing(file);
    const trace = emptyTrace();
    if (!isSame && output()) {
      const told = await make(each, at);
      if (told) trace.messages.push(told);
      // A refused file has no fingerprint, so that every build checks the file again and gives the message again.
      graph().take(family, file, {
        value: told ? { ...each, made: undefined } : each,
        trace,
      } as unknown as Made);
    } else if (!isSame) graph().take(family, file, { value: each, trace } as unknown as Made);
  }
  for (const file of [...graph().names(name)])
    if (!now.has(file)) {
      output()?.remove(file);
      graph().take(family, file, { value: undefined, trace: emptyTrace() });
    }
}

export function putAssets(assets: readonly Asset[], options: PutOptions): Promise<void> {
  const files = assets.map(
    ({ file, url, bytes }): OtherFile => ({ file: { url, file }, made: digest(bytes) }),
  );
  return putFiles(
    'asset-file',
    files,
    async ({ file: { file } }, at) => {
      options.output()?.add(file, assets[at]?.bytes ?? '', 'bundle');
      return undefined;
    },
    options,
  );
}

export function putCopies(copies: readonly CopiedFile[], options: PutOptions): Promise<void> {
  const now = Date.now();
  const files = copies.map(({ url, file, from, source }): OtherFile => {
    const stamp = stampOf(from);
    const made =
      stamp && isSettled(stamp, now) ? digest(JSON.stringify([copyVersion, from, stamp])) : undefined;
    return { file: { url, file, source }, made };
  });
  return putFiles(
    'copy',
    files,
    async (_, at) => {
      const output = options.output();
      return output && copyFile(copies[at] as CopiedFile, output);
    },
    options,
  );
}

/** Names the files of pictures. Returns those that are to be published, for they are new or have changed. */
export async function putPictures(
  pictures: readonly PictureFile[],
  options: PutOptions,
): Promise<PictureFile[]> {
  const files = pictures.map(
    ({ url, file, source, inputs }): OtherFile => ({ file: { url, file, source }, made: digest(inputs) }),
  );
  const changed: PictureFile[] = [];
  await putFiles(
    'picture-file',
    files,
    async (_, at) => {
      const picture = pictures[at];
      if (picture && options.dearOutput()) changed.push(picture);
      return undefined;
    },
    options,
  );
  return changed;
}
