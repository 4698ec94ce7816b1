import path from 'node:path';
import Eleventy, {
  type MergedConfig,
  type PageData,
  type RenderContext,
  type UserConfig,
} from '@11ty/eleventy';
import type { PageKind } from '../lib/page-kinds.js';
import { type ForeignFiles, guardLiquid, guardNunjucks, liquidOptions, nunjucksOptions } from './foreign.js';
import { type ForeignLanguage, foreignLanguages } from './template-files.js';

/** One template and the pages it renders in this run. */
export interface Run {
  /** No kind is in two runs at a time. */
  readonly kind: PageKind;
  /** `stet` for a component, which no engine of Eleventy's renders. */
  readonly language: 'stet' | ForeignLanguage;
  /** The template's text; empty for a component. */
  readonly text: string;
  /** Paths in the output folder. */
  readonly files: readonly string[];
  /**
   * Makes the page at an index of `files`, and hands it on. `inLanguage` renders the template's text in its language, with
   * nothing but the view it is given.
   */
  readonly make: (index: number, inLanguage: (view: object) => Promise<string>) => void | Promise<void>;
}

/**
 * Runs Eleventy once over some pages: each template paginates over its own pages, one at a time. A page is handed on as
 * soon as it is rendered, so that Eleventy holds no HTML until the end; what is left for Eleventy is empty, and nothing is written.
 *
 * Eleventy reads no file and no configuration: `inputDir` is an empty folder, and templates are passed in memory.
 * Eleventy's data contain only the numbers of the pages. Views never pass through them, so nothing can be added to
 * views.
 */
export async function runEleventy(
  runs: readonly Run[],
  options: { readonly inputDir: string; readonly files: ForeignFiles },
): Promise<void> {
  const inputDir = forEleventy(options.inputDir);
  const outputDir = path.join(inputDir, 'out');
  const byKind = new Map<string, Run>(runs.map((run) => [run.kind, run]));
  const eleventy = new Eleventy(inputDir, outputDir, {
    source: 'script',
    runMode: 'build',
    dryRun: true,
    quietMode: true,
    configPath: '',
    loader: 'esm',
    config(config) {
      configure(config, options.files);
      addLanguages(config, (kind) => byKind.get(kind));
      for (const run of runs) addRun(config, run);
      config.on('eleventy.config', (merged) => reduce(merged.getConfig()));
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/**
 * Eleventy cuts the working folder off a path that begins with the same characters, and one character more: of `/tmp/stet-x`, `/tmp/s` and `/`
 * leave less than is in them. A folder of which that is so gets a relative path.
 */
function forEleventy(folder: string): string {
  const here = path.resolve('');
  const isCutWrong = folder.startsWith(here) && folder[here.length] !== path.sep;
  return isCutWrong ? path.relative(here, folder) : folder;
}

function configure(config: UserConfig, files: ForeignFiles): void {
  config.addTemplateFormats('stet');
  config.configureErrorReporting({ allowMissingExtensions: true });
  config.setDataFileSuffixes([]);
  config.setUseGitIgnore(false);
  // Eleventy's cache lives longer than the run, and would hold the pages of every run.
  config.setUseTemplateCache(false);
  config.setLiquidOptions(liquidOptions(files));
  config.setNunjucksEnvironmentOptions(nunjucksOptions);
  config.amendLibrary('liquid', guardLiquid);
  config.on('eleventy.engine.njk', (engine) => guardNunjucks(engine, files));
}

/** Removes what Eleventy adds to templates and pages. */
function reduce(config: MergedConfig): void {
  config.keys.package = false;
  config.transforms = {};
  config.javascriptFunctions = {};
  config.liquidFilters = {};
  config.liquidShortcodes = {};
  config.liquidPairedShortcodes = {};
  config.liquidTags = {};
  config.nunjucksFilters = {};
  config.nunjucksAsyncFilters = {};
  config.nunjucksShortcodes = {};
  config.nunjucksPairedShortcodes = {};
}

/** Wraps each language, so that a template gets its view in place of Eleventy's data. */
function addLanguages(config: UserConfig, find: (kind: string) => Run | undefined): void {
  for (const language of ['stet', ...foreignLanguages])
    config.addExtension(language, {
      key: language,
      useLayouts: false,
      compile: () =>
        function (this: RenderContext, data: PageData) {
          const { stetKind: kind, stetIndex: index } = data;
          // The engines of Markdown and HTML call Liquid first, with the view as data.
          if (typeof kind !== 'string' || typeof index !== 'number') return this.defaultRenderer(data);
          const run = find(kind);
          if (run === undefined) throw new Error(`no run ${kind}`);
          return handOn(run, index, this.defaultRenderer);
        },
    });
}

/** Makes a page and hands it on. Returns what is left for Eleventy: nothing. */
async function handOn({ make }: Run, index: number, inLanguage: RenderContext['defaultRenderer']) {
  await make(index, inLanguage);
  return '';
}

function addRun(config: UserConfig, run: Run): void {
  config.addTemplate(`${run.kind}.${run.language}`, run.text, {
    stetKind: run.kind,
    stetPages: run.files.map((_, index) => index),
    pagination: { data: 'stetPages', size: 1, alias: 'stetIndex' },
    permalink: ({ stetIndex }: { stetIndex: number }) => run.files[stetIndex],
    eleventyExcludeFromCollections: true,
    // Without a date Eleventy uses the clock.
    date: new Date(0),
  });
}
