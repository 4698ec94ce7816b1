/** Types of the parts of Eleventy that eleventy.ts uses; Eleventy has none. */
declare module '@11ty/eleventy' {
  export interface EleventyOptions {
    readonly source?: 'cli' | 'script';
    readonly runMode?: 'build' | 'serve' | 'watch';
    readonly dryRun?: boolean;
    /** Empty for no configuration file at all. */
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly loader?: 'esm' | 'cjs' | 'auto';
    readonly config?: (config: UserConfig) => void;
  }

  export interface PageData {
    readonly [name: string]: unknown;
  }

  export interface RenderContext {
    /** Renders the template's own text by its engine. */
    readonly defaultRenderer: (data: object) => Promise<string>;
  }

  export interface TransformContext {
    readonly page: { readonly outputPath: string; readonly inputPath: string };
  }

  export interface Extension {
    readonly key?: string;
    readonly getData?: boolean;
    readonly useLayouts?: boolean;
    readonly compile: (
      text: string,
      inputPath: string,
    ) => (this: RenderContext, data: PageData) => string | Promise<string>;
  }

  /** The configuration after all parts are merged. */
  export interface MergedConfig {
    keys: { package: string | false };
    transforms: Record<string, (this: TransformContext, content: string) => string | Promise<string>>;
    javascriptFunctions: object;
    liquidFilters: object;
    liquidShortcodes: object;
    liquidPairedShortcodes: object;
    liquidTags: object;
    nunjucksFilters: object;
    nunjucksAsyncFilters: object;
    nunjucksShortcodes: object;
    nunjucksPairedShortcodes: object;
  }

  export interface UserConfig {
    addTemplate(name: string, content: string, data: object): void;
    addTemplateFormats(formats: string): void;
    addExtension(extension: string, options: Extension): void;
    amendLibrary(name: string, amend: (library: object) => void): void;
    configureErrorReporting(options: { allowMissingExtensions: boolean }): void;
    on(event: 'eleventy.config', listener: (config: { getConfig(): MergedConfig }) => void): void;
    on(
      event: 'eleventy.engine.njk',
      listener: (engine: { nunjucks: object; environment: object }) => void,
    ): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setLiquidOptions(options: object): void;
    setNunjucksEnvironmentOptions(options: object): void;
    setUseGitIgnore(use: boolean): void;
    setUseTemplateCache(use: boolean): void;
    setFreezeReservedData(freeze: boolean): void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    static getVersion(): string;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
