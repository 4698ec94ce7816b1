import type { PageKind } from '../lib/page-kinds.js';

/** What a newsroom writes in `stet.config.ts`; every field may be left out. Paths are relative to the file. */
export interface UserConfig {
  readonly title?: string;
  readonly tagline?: string;
  /** The site's public address, with the path it lies under if any: `https://example.org`, `https://x.github.io/paper`. */
  readonly url?: string;
  /** BCP 47; `en` by default. */
  readonly language?: string;
  /** IANA name; `UTC` by default. Dates without a zone are in it, and readers see dates in it. */
  readonly timeZone?: string;
  /** A path under static/ or content/media/, or an absolute URL. */
  readonly logo?: string;
  /** The look, in a few values; what is left out is stet's own. */
  readonly theme?: {
    /** As `#rrggbb`, one for light and dark pages or one for each. */
    readonly colors?: Readonly<
      Partial<Record<ThemeColor, string | { readonly light: string; readonly dark: string }>>
    >;
    /** Font families as in CSS, the first that a reader has being used: `Georgia, serif`. */
    readonly fonts?: {
      readonly text?: string;
      readonly headlines?: string;
      /** Bylines, dates, navigation, fact boxes. */
      readonly interface?: string;
    };
    /** How long a line of text is: `40rem`. */
    readonly measure?: string;
  };
  /** The publisher, for machines: schema.org NewsMediaOrganization. */
  readonly organization?: {
    readonly name?: string;
    readonly url?: string;
    readonly logo?: string;
    readonly sameAs?: readonly string[];
    readonly foundingDate?: string;
    readonly email?: string;
    /** Keys of standing pages or absolute URLs, by schema.org property: `ethicsPolicy: 'ethics'`. */
    readonly policies?: Readonly<Partial<Record<PolicyName, string>>>;
  };
  readonly content?: string;
  readonly templates?: string;
  readonly static?: string;
  readonly output?: string;
  readonly store?: string;
  /** Pattern of story URLs: `:section :year :month :day :slug :folder`; default `/:section/:year/:month/:slug.html`. */
  readonly permalink?: string;
  /** For each field of ours (`image.src` for a part of one), the source fields to take, first found first. */
  readonly frontMatter?: Readonly<Record<string, string | readonly string[]>>;
  readonly markdown?: {
    /**
     * The library that parses Markdown: `satteri` by default, which is many times faster, or `remark`, which is used without being
     * asked for where satteri has no program for the machine. The site is the same.
     */
    readonly parser?: MarkdownParser;
  };
  readonly sections?: 'open' | 'closed';
  readonly topics?: 'open' | 'closed';
  readonly authors?: 'open' | 'closed';
  /** Days after its last change at which a story tells its readers that it is old; 365 by default, never with 0. */
  readonly oldAfter?: number;
  /** Whether each story has a page of text alone under /lite/ too, in one file and without pictures; false by default. */
  readonly lite?: boolean;
  readonly related?: {
    /** Title of the block below each story; “We recommend to read” by default. */
    readonly title?: string;
    /** How many stories the block has; 5 by default, none with 0. */
    readonly count?: number;
    /** Whether a story shows later ones that followed it; true by default. */
    readonly followUps?: boolean;
    /** Title of the block of follow-ups; “What happened next” by default. */
    readonly followUpsTitle?: string;
    /** Days after which the fading half of a story's score is halved; 120 by default. */
    readonly halfLife?: number;
    /** How much each signal counts: 1 is what was measured to be best, 0 is nothing. */
    readonly signals?: Readonly<Partial<Record<RelatedSignal, number>>>;
  };
  /**
   * Whether each other language of the newsroom's stories has a front page and feeds of its own, `/he/` for Hebrew, and the
   * site's own front page shows stories in its own language alone; true by default.
   */
  readonly editions?: boolean;
  /**
   * Whether social networks show a story without a picture by a card with its headline, drawn when the site is built; false by
   * default, for it takes some hundredths of a second for each.
   */
  readonly socialCards?: boolean;
  /** Whether the site has a search page, and an index of its stories for it; true by default. */
  readonly search?: boolean;
  /**
   * What becomes of films, posts and maps of other companies: `onClick`, by default, opens them in the page when a reader
   * asks for it; `links` leads to where they are. Either way a page loads nothing of theirs by itself.
   */
  readonly embeds?: 'onClick' | 'links';
  /**
   * What is published of a picture: by default, `resized`, the sizes, formats and crops that pages show; `original`, the picture as it is,
   * but for what it hides. With a pattern the same, and pages name a service that resizes: `https://img.example.org/{path}?w={width}`.
   */
  readonly pictures?: 'resized' | 'original' | { readonly pattern: string };
  /**
   * Whether a script of half a kilobyte is written into each page, by which readers choose light or dark colours and share
   * stories as their device does it; true by default. No page needs it.
   */
  readonly pageScript?: boolean;
  readonly robots?: {
    /** Whether crawlers that train AI models may read the site; `allow` by default. */
    readonly aiTraining?: 'allow' | 'refuse';
    /** Whether crawlers that answer readers' questions with AI may; `allow` by default. */
    readonly aiAnswers?: 'allow' | 'refuse';
    /** Lines added to robots.txt as they are. */
    readonly extra?: readonly string[];
  };
  /**
   * What pages may load from other hosts, as sources of a Content-Security-Policy (`https://plausible.io`); nothing by
   * default, but for the pictures that a story names.
   */
  readonly security?: Readonly<Partial<Record<LoadKind, readonly string[]>>>;
  /**
   * How `stet check --since` speaks of changes to what is published. By default a lost address is an error, and the others are
   * warnings.
   */
  readonly guard?: Readonly<Partial<Record<GuardName, GuardLevel>>>;
  /**
   * A page at `/admin/` where editors write in the browser: an editor that is part of the site and saves into the newsroom's
   * repository; none by default.
   */
  readonly admin?: {
    /** Where the newsroom's files are: at one of these hosts, in a folder of this computer, or nowhere (to try it out). */
    readonly backend: AdminBackend;
    /** At a host: `owner/name`. */
    readonly repo?: string;
    /** The branch that is published; the main one by default. */
    readonly branch?: string;
    /** The address of a GitLab, Gitea or GitHub Enterprise of your own; of Gitea it must be there. */
    readonly server?: string;
    /** GitHub: the address of the service through which editors sign in. GitLab and Gitea need none. */
    readonly signIn?: string;
    /** GitLab and Gitea: the id of the application under which editors sign in. */
    readonly appId?: string;
    /** The folder of the newsroom in the repository, if it is not the whole of it: `site`. */
    readonly folder?: string;
    /**
     * `files`, by default: what is saved is in the published branch, and `draft: true` keeps it from readers. `branches`, at GitHub
     * and GitLab: what is saved is a branch until somebody publishes it.
     */
    readonly drafts?: 'files' | 'branches';
    /** How many months of stories can be edited, the newest with stories; 6 by default. */
    readonly months?: number;
  };
  /**
   * Where `stet deploy` sends the site, by name: an address (`s3://bucket/folder`, `file:/srv/www`, `netlify:SITE`, `cloudflare:WORKER`), or an object with it. Keys are
   * read from the environment alone.
   */
  readonly deploy?: Readonly<
    Record<
      string,
      string | (Pick<DeployTarget, 'to'> & { readonly [Name in keyof DeployTarget]?: DeployTarget[Name] })
    >
  >;
  /** What a page of each kind may weigh; more is told. */
  readonly budgets?: Readonly<Partial<Record<PageKind, Partial<Budget>>>>;
  readonly limits?: {
    /** Bytes of one source file; 2 MiB by default. */
    readonly fileSize?: number;
    /** Seconds that parsing one source file may take; 10 by default. */
    readonly seconds?: number;
    /** Bytes of one picture; 64 MiB by default. */
    readonly pictureBytes?: number;
    /** Pixels of one picture, those of all frames of one that moves; 120 million by default. */
    readonly picturePixels?: number;
  };
}

/** A place to which `stet deploy` sends the site. */
export interface DeployTarget {
  /** `s3://bucket/folder`; `file:FOLDER`, relative to the configuration; `netlify:SITE`; or `cloudflare:WORKER`. */
  readonly to: string;
  /** The address of object storage that is not Amazon's: `https://s3.example.org`; also AWS_ENDPOINT_URL_S3 in the environment. */
  readonly endpoint?: string | undefined;
  /** Also AWS_REGION in the environment. */
  readonly region?: string | undefined;
  /** How many generations `stet deploy --rollback` can bring back; 10 by default. */
  readonly keep: number;
  /** Whether the bucket is served as a website of Amazon S3, which makes redirects of pages that forward; false by default. */
  readonly website: boolean;
  /**
   * How files are compressed in advance; not at all by default. In a folder `page.html.br` and `page.html.gz` lie beside `page.html`, for nginx and Caddy; in a
   * bucket there is room for one coding.
   */
  readonly compress: readonly ('br' | 'gzip')[];
  /** How many requests are under way at once; 32 by default. */
  readonly atOnce?: number | undefined;
  /** The caches from which changed pages are taken. */
  readonly purge: {
    /** The id of a distribution. */
    readonly cloudfront?: string | undefined;
    /** The id of a zone, or with the plan, which decides how many addresses one call takes. */
    readonly cloudflare?:
      | string
      | { readonly zone: string; readonly plan?: 'enterprise' | undefined }
      | undefined;
    /** The id of a service; `keys`: whether the service gives each answer the path as a surrogate key. */
    readonly fastly?: string | { readonly service: string; readonly keys?: boolean | undefined } | undefined;
    /** The number of a pull zone. */
    readonly bunny?: string | number | undefined;
  };
}

export type MarkdownParser = 'satteri' | 'remark';

export type RelatedSignal =
  | 'words'
  | 'names'
  | 'topics'
  | 'series'
  | 'authors'
  | 'section'
  | 'links'
  | 'passages'
  | 'time';

export interface Budget {
  /** HTML, stylesheets and stet's own scripts, uncompressed. */
  readonly kilobytes: number;
  /** The page, its stylesheets, scripts and icon, and pictures that are loaded at once. */
  readonly requests: number;
  readonly scripts: number;
}

/** Ground, ground of boxes, text, lesser text, hairlines, kickers and marks, links. */
export type ThemeColor = 'paper' | 'tint' | 'ink' | 'soft' | 'hair' | 'accent' | 'link';

/** What `stet check --since` looks for in stories that were public: see docs/editors.md. */
export type GuardName = 'changedWithoutUpdate' | 'addressChanged' | 'deleted' | 'embargoEarlier';

export type GuardLevel = 'off' | 'note' | 'warning' | 'error';

export type LoadKind =
  | 'scripts'
  | 'styles'
  | 'images'
  | 'fonts'
  | 'media'
  | 'frames'
  | 'connections'
  | 'forms';

export type PolicyName =
  | 'publishingPrinciples'
  | 'ethicsPolicy'
  | 'correctionsPolicy'
  | 'diversityPolicy'
  | 'verificationFactCheckingPolicy'
  | 'unnamedSourcesPolicy'
  | 'actionableFeedbackPolicy'
  | 'ownershipFundingInfo'
  | 'masthead'
  | 'missionCoveragePrioritiesPolicy';

/** The configuration as stages see it: complete, validated, frozen. */
export interface Config {
  /** Absolute; the folder that the paths are relative to. */
  readonly root: string;
  /** Absolute folders. The templates and static folders need not exist. */
  readonly contentDir: string;
  readonly templatesDir: string;
  readonly staticDir: string;
  readonly outputDir: string;
  readonly storeDir: string;
  readonly title: string;
  readonly tagline?: string | undefined;
  /** Without a slash at its end. */
  readonly url: string;
  /** Path of `url`: '' or `/paper`. */
  readonly base: string;
  readonly language: string;
  readonly timeZone: string;
  readonly logo?: string | undefined;
  readonly theme: {
    readonly colors: Readonly<Partial<Record<ThemeColor, { readonly light: string; readonly dark: string }>>>;
    readonly fonts: {
      readonly text?: string | undefined;
      readonly headlines?: string | undefined;
      readonly interface?: string | undefined;
    };
    readonly measure?: string | undefined;
  };
  readonly organization: {
    readonly name: string;
    readonly url: string;
    readonly logo?: string | undefined;
    readonly sameAs: readonly string[];
    readonly foundingDate?: string | undefined;
    readonly email?: string | undefined;
    readonly policies: Readonly<Partial<Record<PolicyName, string>>>;
  };
  readonly permalink: string;
  readonly frontMatter: Readonly<Record<string, readonly string[]>>;
  readonly markdown: { readonly parser: MarkdownParser };
  readonly sections: 'open' | 'closed';
  readonly topics: 'open' | 'closed';
  readonly authors: 'open' | 'closed';
  readonly oldAfter: number;
  readonly lite: boolean;
  readonly editions: boolean;
  readonly socialCards: boolean;
  readonly related: {
    readonly title: string;
    readonly count: number;
    readonly followUps: boolean;
    readonly followUpsTitle: string;
    readonly halfLife: number;
    readonly signals: Readonly<Record<RelatedSignal, number>>;
  };
  readonly search: boolean;
  readonly embeds: 'onClick' | 'links';
  readonly pictures: 'resized' | 'original' | { readonly pattern: string };
  readonly pageScript: boolean;
  readonly robots: {
    readonly aiTraining: 'allow' | 'refuse';
    readonly aiAnswers: 'allow' | 'refuse';
    readonly extra: readonly string[];
  };
  readonly security: Readonly<Record<LoadKind, readonly string[]>>;
  readonly guard: Readonly<Record<GuardName, GuardLevel>>;
  readonly admin?: Admin | undefined;
  readonly deploy: ReadonlyMap<string, DeployTarget>;
  readonly budgets: Readonly<Record<PageKind, Budget>>;
  readonly limits: {
    readonly fileSize: number;
    readonly seconds: number;
    readonly pictureBytes: number;
    readonly picturePixels: number;
  };
}

export type AdminBackend = 'github' | 'gitlab' | 'gitea' | 'local' | 'test';

/** The page where editors write. */
export interface Admin {
  readonly backend: AdminBackend;
  readonly repo?: string | undefined;
  readonly branch?: string | undefined;
  /** An origin: `https://git.example.org`. */
  readonly server?: string | undefined;
  readonly signIn?: string | undefined;
  readonly appId?: string | undefined;
  /** The content folder as a path in the repository: `content`, `site/content`. */
  readonly content: string;
  readonly drafts: 'files' | 'branches';
  readonly months: number;
}

/** Gives an editor's configuration its type. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
