import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { closest } from 'fastest-levenshtein';
import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { allPageKinds, type PageKind } from '../lib/page-kinds.js';
import { type AssetWeight, weightsOf } from './budget.js';
import { digestBuiltIn, readyBundles } from './built-in.js';
import {
  type Asset,
  type Bundle,
  type BundledStyles,
  type BundledTemplate,
  bundleStyles,
  bundleTemplates,
  fromJson,
  toBundle,
  toJson,
} from './bundle.js';
import { type Component, loadComponent } from './component.js';
import { loadEditor } from './editor.js';
import { explainFailure } from './failures.js';
import { type ForeignFiles, isForeignFile } from './foreign.js';
import { rules } from './rules.js';
import { loadScript, type Script } from './scripts.js';
import {
  absolutePath,
  type ForeignLanguage,
  findIn,
  foreignLanguages,
  readFolders,
  scriptEndings,
  shownPath,
  type TemplateFile,
  type TemplateFolders,
} from './template-files.js';
import { themeStyles } from './theme.js';

export type PageTemplate = ComponentTemplate | ForeignTemplate;

/** A template in TSX or JavaScript. */
export interface ComponentTemplate {
  readonly language: 'stet';
  /** The name in messages. */
  readonly shown: string;
  readonly bundle: Bundle;
  /** Whether a string that the template returns is the whole page. */
  readonly markup: boolean;
  /** Whether any file of the newsroom's has a part in it. */
  readonly isOwn: boolean;
  readonly component: Component;
}

/** A template in another of Eleventy's languages. */
export interface ForeignTemplate {
  readonly language: ForeignLanguage;
  readonly shown: string;
  readonly isOwn: true;
  /** The path in the newsroom's templates folder. */
  readonly path: string;
  readonly text: string;
}

/** Everything that turns views into pages: loaded, checked and digested once a build. */
export interface Templates {
  /** The digest of each template with everything that it imports; for other languages, with the whole folder. */
  readonly digests: ReadonlyMap<PageKind, string>;
  /** URLs, in the order in which a page links them. */
  readonly stylesheets: readonly string[];
  readonly assets: readonly Asset[];
  /** The stylesheets and scripts that pages may link to, for their budgets. */
  readonly weights: readonly AssetWeight[];
  /** The script of the search page, one of the assets; absent when the site has no search. */
  readonly searchScript?: Script | undefined;
  /** The script that opens embeds in the page, one of the assets; absent when embeds are links alone. */
  readonly embedScript?: Script | undefined;
  /** The text of the script in each page; absent when the newsroom wants none. */
  readonly pageScript?: string | undefined;
  /** The address of the program of the page where editors write; absent where there is no such page. */
  readonly editorScript?: string | undefined;
  readonly byKind: ReadonlyMap<PageKind, PageTemplate>;
  readonly foreignFiles: ForeignFiles;
  /** The budgets of pages. */
  readonly budgets?: Config['budgets'] | undefined;
  /** The newsroom's folder, as messages name it. */
  readonly ownFolder: string;
}

/** A place for the bundles of a newsroom's own templates, from one build to the next. */
export interface BundleCache {
  get(): string | undefined;
  put(bundles: string): void;
}

/** What `BundleCache` holds, as JSON. */
interface CachedBundles extends OwnBundles {
  readonly environment: string;
  readonly keys: BundleKeys;
}

/** Digests of everything that bundles are made from, but for packages of the newsroom. */
interface BundleKeys {
  readonly templates: string;
  readonly styles: string;
}

/** The bundles and styles that the built-in ones cannot stand for. */
interface OwnBundles {
  readonly templates: readonly (readonly [PageKind, BundledTemplate])[];
  readonly templateMessages: readonly Message[];
  readonly styles: BundledStyles;
  readonly styleMessages: readonly Message[];
}

/**
 * Loads the templates: the newsroom's own in place of the built-in ones of the same name. Errors in any of them give
 * messages at their places, and no templates.
 */
export async function loadTemplates(options: {
  readonly builtIn: string;
  readonly own: string;
  readonly theme?: Config['theme'] | undefined;
  /** Without budgets, pages may have any size. */
  readonly budgets?: Config['budgets'] | undefined;
  readonly cache?: BundleCache | undefined;
  /** Names the versions of stet, Node and packages, which decide on bytes too. */
  readonly environment?: string | undefined;
  /** Whether the site has a search page. */
  readonly search?: boolean | undefined;
  /** Whether readers can open embeds in the page. */
  readonly embeds?: boolean | undefined;
  /** Whether each page has a script. */
  readonly pageScript?: boolean | undefined;
  /** Whether there is a page where editors write. */
  readonly admin?: boolean | undefined;
}): Promise<{ templates?: Templates; messages: Message[] }> {
  const folders = await readFolders(options.builtIn, options.own);
  const messages: Message[] = [];
  const { scripts, foreign } = chooseFiles(folders, messages);
  const builtInDigest = digestBuiltIn(folders);
  const ready = await readyBundles(folders, undefined, builtInDigest);
  const isReady = ({ folder, path: file }: TemplateFile) => folder === 'builtIn' && ready.templates.has(file);
  const tokens = options.theme === undefined ? '' : themeStyles(options.theme);
  const needed = new Map([...scripts].filter(([, file]) => !isReady(file)));
  const { environment = '' } = options;
  const ownDigest = digestOf(folders, () => true);
  const isCacheable = needed.size > 0 || tokens !== '' || ready.styles === undefined;
  const keyOf = (...parts: readonly string[]) =>
    digest(JSON.stringify([builtInDigest, path.basename(folders.own), ...parts]));
  const keys: BundleKeys = {
    templates: keyOf(digestOf(folders, (file) => !isStylesheet(file))),
    styles: keyOf(
      digestOf(folders, (file) => !isScript(file)),
      tokens,
    ),
  };
  const cached = isCacheable ? readCache(options.cache, environment) : undefined;
  const [bundled, texts, searchScript, embedScript, pageScript, editor] = await Promise.all([
    bundleOwn(folders, needed, tokens, ready.styles, {
      templates: cached && areTemplatesSame(cached, keys) ? cached : undefined,
      styles: cached?.keys.styles === keys.styles ? cached : undefined,
    }),
    foreign.size === 0 ? new Map<string, string>() : readTexts(folders),
    options.search ? loadScript('search') : undefined,
    options.embeds ? loadScript('embed') : undefined,
    options.pageScript ? loadScript('page') : undefined,
    options.admin ? loadEditor() : undefined,
  ]);
  const { styles } = bundled;
  const bundles = new Map(bundled.templates);
  const bundleMessages = [...bundled.templateMessages, ...bundled.styleMessages];
  messages.push(...bundleMessages);
  // What is in the cache passed the purity check, which takes longer than bundling.
  const pure = new Set(cached?.templates.map(([, { code }]) => code));
  const byKind = new Map<PageKind, PageTemplate>();
  for (const [kind, file] of scripts) {
    const made = isReady(file) ? ready.templates.get(file.path) : bundles.get(kind);
    if (made === undefined) continue;
    const bundle = toBundle(made, folders);
    const impurities = isReady(file) || pure.has(made.code) ? [] : await impuritiesOf(bundle, folders);
    messages.push(...impurities);
    const isOwn = made.usesPackages || made.inputs.some(({ folder }) => folder === 'own');
    const template = impurities.length === 0 ? loadBundle(kind, bundle, isOwn, folders, messages) : undefined;
    if (template !== undefined) byKind.set(kind, template);
  }
  for (const [kind, file] of foreign) {
    const text = texts.get(file.path) ?? '';
    checkFrontMatter(text, shownPath(folders, file), messages);
    const language = file.path.slice(file.path.lastIndexOf('.') + 1) as ForeignLanguage;
    byKind.set(kind, { language, shown: shownPath(folders, file), isOwn: true, path: file.path, text });
  }
  const ownInputs = [...bundles.values()]
    .flatMap((bundle) => bundle.inputs)
    .filter(({ folder }) => folder === 'own');
  if (!bundleMessages.some(({ level }) => level === 'error')) {
    messages.push(...unused(folders, new Set([...ownInputs, ...foreign.values()].map((file) => file.path))));
  }
  const found = unique(messages);
  if (found.some(({ level }) => level === 'error')) return { messages: found };
  const isAlone = ![styles, ...bundles.values()].some(({ usesPackages }) => usesPackages);
  if (isCacheable && isAlone && !isDeepStrictEqual(cached?.keys, keys))
    options.cache?.put(toJson({ environment, keys, ...bundled } satisfies CachedBundles));
  const linked = [...styles.assets, ...[searchScript, embedScript].filter((script) => script !== undefined)];
  const templates: Templates = {
    digests: digestAll(byKind, ownDigest),
    stylesheets: styles.stylesheets,
    assets: [...linked, ...(editor?.assets ?? [])],
    weights: weightsOf(linked),
    editorScript: editor?.script,
    searchScript,
    embedScript,
    pageScript: pageScript && Buffer.from(pageScript.bytes).toString().trim(),
    byKind,
    foreignFiles: new Map([...texts].filter(([file]) => isForeignFile(file))),
    budgets: options.budgets,
    ownFolder: path.basename(folders.own),
  };
  return { templates, messages: found };
}

/** `.11ty.js` and similar endings: Eleventy's JavaScript language, where a string is the page. */
const markupEndings = scriptEndings.map((ending) => `.11ty${ending}`);

function chooseFiles(folders: TemplateFolders, messages: Message[]) {
  const scripts = new Map<PageKind, TemplateFile>();
  const foreign = new Map<PageKind, TemplateFile>();
  const endings = [...scriptEndings, ...markupEndings, ...foreignLanguages.map((name) => `.${name}`)];
  for (const kind of allPageKinds) {
    const own = endings.map((ending) => kind + ending).filter((file) => folders.ownFiles.has(file));
    const [first, second] = own.map((file): TemplateFile => ({ folder: 'own', path: file }));
    const builtIn = findIn(folders.builtInFiles, kind);
    if (first !== undefined && second !== undefined)
      messages.push(
        message(
          rules['two-templates'],
          `There are two templates for one kind of page: ${own.join(' and ')}.`,
          { file: shownPath(folders, second) },
        ),
      );
    if (first !== undefined) {
      const language = first.path.slice(first.path.lastIndexOf('.') + 1);
      ((foreignLanguages as readonly string[]).includes(language) ? foreign : scripts).set(kind, first);
    } else if (builtIn !== undefined) scripts.set(kind, { folder: 'builtIn', path: builtIn });
    else
      messages.push(
        message(rules['no-template'], `There is no template for pages of the kind '${kind}'.`, {
          file: `${path.basename(folders.own)}/${kind}.tsx`,
        }),
      );
  }
  return { scripts, foreign };
}

/** Bundles what the built-in bundles cannot stand for, and what is not the same as in `known`. */
async function bundleOwn(
  folders: TemplateFolders,
  templates: ReadonlyMap<PageKind, TemplateFile>,
  tokens: string,
  ready: BundledStyles | undefined,
  known: { readonly templates: OwnBundles | undefined; readonly styles: OwnBundles | undefined },
): Promise<OwnBundles> {
  const stylesNow = async () => {
    if (known.styles) return { styles: known.styles.styles, messages: known.styles.styleMessages };
    return tokens === '' && ready ? { styles: ready, messages: [] } : bundleStyles(folders, tokens);
  };
  const templatesNow = async () => {
    if (known.templates) return known.templates;
    const { bundles, messages } = await bundleTemplates(folders, templates);
    return { templates: [...bundles], templateMessages: messages };
  };
  const [bundled, { styles, messages }] = await Promise.all([templatesNow(), stylesNow()]);
  const { templates: made, templateMessages } = bundled;
  return { templates: made, templateMessages, styles, styleMessages: messages };
}

const isStylesheet = (file: string) => file.endsWith('.css');
const isScript = (file: string) => scriptEndings.some((ending) => file.endsWith(ending));

/** Whether the templates of the cache are made from the same files. A stylesheet may be among them. */
function areTemplatesSame(cached: CachedBundles, keys: BundleKeys): boolean {
  const reachStyles = cached.templates.some(([, { inputs }]) =>
    inputs.some(({ path: file }) => isStylesheet(file)),
  );
  return cached.keys.templates === keys.templates && (!reachStyles || cached.keys.styles === keys.styles);
}

/** The bundles that the last build left in this environment. */
function readCache(cache: BundleCache | undefined, environment: string): CachedBundles | undefined {
  const text = cache?.get();
  if (text === undefined) return undefined;
  const found = fromJson(text) as CachedBundles;
  return found.environment === environment ? found : undefined;
}

/** Looks for what reaches beyond its view in a bundle. Loaded for bundles that have not been checked before. */
async function impuritiesOf(bundle: Bundle, folders: TemplateFolders): Promise<Message[]> {
  const { checkPurity } = await import('./purity.js');
  return checkPurity(bundle, folders);
}

function loadBundle(
  kind: PageKind,
  bundle: Bundle,
  isOwn: boolean,
  folders: TemplateFolders,
  messages: Message[],
): ComponentTemplate | undefined {
  const shown = shownPath(folders, bundle.file);
  const markup = /\.11ty\.[a-z]+$/.test(shown);
  const component = loadComponent(bundle.code, kind, markup);
  const template: ComponentTemplate = { language: 'stet', shown, bundle, markup, isOwn, component };
  try {
    const problem = template.component.problem();
    if (problem === undefined) return template;
    messages.push(
      message(rules['no-default-export'], `The default export of the template is ${problem}.`, {
        file: shown,
      }),
    );
  } catch (error) {
    const { rule, text, place } = explainFailure(error, template);
    messages.push(message(rules[rule], `The template fails before it makes any page: ${text}.`, place));
  }
  return undefined;
}

/** Eleventy would run front matter such as `---js`, so templates may have none. */
function checkFrontMatter(text: string, shown: string, messages: Message[]): void {
  const fence = /^\uFEFF?---(?!-)[ \t]*(\S*)/.exec(text);
  if (fence === null) return;
  const language = fence[1] === undefined || fence[1] === '' ? '' : ` in ${fence[1]}`;
  messages.push(
    message(rules['front-matter'], `The template begins with front matter${language}.`, {
      file: shown,
      line: 1,
      column: 1,
    }),
  );
}

/** Scripts of the newsroom that no template uses: an override with a misspelt name would otherwise go unnoticed. */
function unused(folders: TemplateFolders, used: ReadonlySet<string>): Message[] {
  const names = [...folders.builtInFiles].map((file) => file.replace(/\.[^./]+$/, ''));
  return [...folders.ownFiles]
    .filter((file) => !used.has(file) && !/(^|[./])(test|spec|d|config)\.[a-z]+$/.test(file))
    .filter((file) => (scriptEndings as readonly string[]).some((ending) => file.endsWith(ending)))
    .map((file) => {
      const stem = file.replace(/(\.11ty)?\.[^./]+$/, '');
      const near = names.length === 0 ? undefined : closest(stem, names);
      return message(
        rules.unused,
        `Nothing uses the template ${file}.`,
        { file: shownPath(folders, { folder: 'own', path: file }) },
        near === undefined || near === stem ? undefined : `Did you mean ${near}? ${rules.unused.fix}`,
      );
    });
}

async function readTexts(folders: TemplateFolders): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of [...folders.ownFiles].sort())
    if (isForeignFile(file))
      texts.set(file, await fs.readFile(absolutePath(folders, { folder: 'own', path: file }), 'utf8'));
  return texts;
}

/** Digest of some files of the newsroom's folder. */
function digestOf(folders: TemplateFolders, isWanted: (file: string) => boolean): string {
  const parts = [...folders.ownFiles]
    .filter(isWanted)
    .sort()
    .map((file) => [file, digest(readFileSync(absolutePath(folders, { folder: 'own', path: file })))]);
  return digest(JSON.stringify(parts));
}

/** `folder` is the digest of the newsroom's folder. What else decides on bytes is in the environment, by which pages are digested. */
function digestAll(byKind: ReadonlyMap<PageKind, PageTemplate>, folder: string): Map<PageKind, string> {
  const digests = new Map<PageKind, string>();
  for (const [kind, template] of byKind) {
    const content = template.language === 'stet' ? template.bundle.code : folder;
    digests.set(kind, digest(JSON.stringify([kind, template.language, content])));
  }
  return digests;
}

/** The messages without repetitions: several templates may share a part with an error. */
function unique(messages: readonly Message[]): Message[] {
  const seen = new Map(messages.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
