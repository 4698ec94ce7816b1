import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
import { allPageKinds } from '../lib/page-kinds.js';
import {
  type BundledStyles,
  type BundledTemplate,
  bundleStyles,
  bundleTemplates,
  fromJson,
  themeEntry,
  toBundle,
  toJson,
} from './bundle.js';
import {
  absolutePath,
  findIn,
  readFolders,
  replacesAny,
  type TemplateFile,
  type TemplateFolders,
} from './template-files.js';

/**
 * Bundles of the built-in templates and styles. They follow from the files of the built-in folder alone, and are the same
 * for every newsroom that replaces none of the files in them. Therefore they are made, and checked, when stet is compiled
 * (scripts/bundle.mjs), or else once per process.
 */
interface BuiltIn {
  /** Digest of all files of the built-in folder: bundles of other files are never taken for these. */
  readonly digest: string;
  readonly templates: readonly BundledTemplate[];
  readonly styles: BundledStyles;
}

/** The built-in bundles in which no file of the newsroom's has a part. */
interface ReadyBundles {
  /** By the path of the template. */
  readonly templates: ReadonlyMap<string, BundledTemplate>;
  readonly styles?: BundledStyles | undefined;
}

const compiledFile = fileURLToPath(new URL('../built-in.json', import.meta.url));

/** The bundles that this process took or made last. */
let last: { readonly digest: string; readonly builtIn: Promise<BuiltIn | undefined> } | undefined;

/** `wanted` is the digest of the built-in folder, for who needs it, too. */
export async function readyBundles(
  folders: TemplateFolders,
  compiled: string = compiledFile,
  wanted: string = digestBuiltIn(folders),
): Promise<ReadyBundles> {
  const builtIn = await findBuiltIn(folders, wanted, compiled);
  if (builtIn === undefined) return { templates: new Map() };
  const isReady = ({ inputs }: { readonly inputs: readonly TemplateFile[] }) =>
    !replacesAny(
      folders.ownFiles,
      inputs.map((file) => file.path),
    );
  const { styles } = builtIn;
  const templates = builtIn.templates.filter(isReady);
  return {
    templates: new Map(templates.map((bundle) => [bundle.file.path, bundle])),
    styles: isReady(styles) && !folders.ownFiles.has(themeEntry) ? styles : undefined,
  };
}

/** The text of the file that `readyBundles` reads where stet is compiled. */
export async function compileBuiltIn(folder: string): Promise<string> {
  const folders = await readFolders(folder, path.join(folder, 'no templates of a newsroom'));
  const builtIn = await makeBuiltIn(folders, digestBuiltIn(folders));
  if (builtIn === undefined) throw new Error(`there are mistakes in the templates of ${folder}`);
  return toJson(builtIn);
}

function findBuiltIn(
  folders: TemplateFolders,
  wanted: string,
  compiled: string,
): Promise<BuiltIn | undefined> {
  if (last?.digest === wanted) return last.builtIn;
  const read = readCompiled(compiled, wanted);
  const builtIn = read === undefined ? makeBuiltIn(folders, wanted) : Promise.resolve(read);
  last = { digest: wanted, builtIn };
  builtIn.catch(() => {
    last = undefined;
  });
  return builtIn;
}

function readCompiled(file: string, wanted: string): BuiltIn | undefined {
  if (!fs.existsSync(file)) return undefined;
  const found = fromJson(fs.readFileSync(file, 'utf8')) as BuiltIn;
  return found.digest === wanted ? found : undefined;
}

/** Undefined where there is anything to say of the built-in files: messages are for whoever loads the templates. */
async function makeBuiltIn(folders: TemplateFolders, itsDigest: string): Promise<BuiltIn | undefined> {
  const alone: TemplateFolders = { ...folders, ownFiles: new Set() };
  const entries = allPageKinds.flatMap((kind) => {
    const file = findIn(folders.builtInFiles, kind);
    return file === undefined ? [] : [[kind, { folder: 'builtIn', path: file }] as const];
  });
  const [templates, styles, { checkPurity }] = await Promise.all([
    bundleTemplates(alone, new Map(entries)),
    bundleStyles(alone),
    import('./purity.js'),
  ]);
  const bundles = [...templates.bundles.values()];
  const impurities = bundles.flatMap((bundle) => checkPurity(toBundle(bundle, alone), alone));
  if (templates.messages.length + styles.messages.length + impurities.length > 0) return undefined;
  return { digest: itsDigest, templates: bundles, styles: styles.styles };
}

/** Digest of all files of the built-in folder. */
export function digestBuiltIn(folders: TemplateFolders): string {
  const parts = [...folders.builtInFiles]
    .sort()
    .map((file) => [file, digest(fs.readFileSync(absolutePath(folders, { folder: 'builtIn', path: file })))]);
  return digest(JSON.stringify(parts));
}
