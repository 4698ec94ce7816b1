import path from 'node:path';
import * as z from 'zod';
import { readLanguage } from '../lib/language.js';
import { type Message, message } from '../lib/message.js';
import { allPageKinds } from '../lib/page-kinds.js';
import { isTimeZone } from '../lib/time.js';
import { forbiddenInXml } from '../lib/xml.js';
import { adminSchema, completeAdmin } from './admin.js';
import { budgetDefaults } from './budgets.js';
import type { Config, GuardName, LoadKind, PolicyName, ThemeColor, UserConfig } from './config.js';
import { completeDeploy, deploySchema } from './deploy.js';
import { explainIssue } from './explain.js';
import { overlapIn } from './folders.js';
import { guardDefaults, guardLevels } from './guard-levels.js';
import { rules } from './rules.js';
import { relatedDefaults, relatedSignals } from './signals.js';

// A text without control characters: feeds cannot contain them, and nobody would see that they were removed.
const text = z
  .string()
  .trim()
  .min(1, 'text that is not empty')
  .refine((value) => forbiddenInXml(value).length === 0, 'a text without invisible control characters');
const webAddress = z
  .string()
  .refine(isWebAddress, 'a web address that begins with https://')
  .refine(
    (value) => !hasCredentials(value),
    'an address without a name and a password before the @, since it stands on every page',
  );
const openOrClosed = z.enum(['open', 'closed']);
const allowOrRefuse = z.enum(['allow', 'refuse']);

const policyNames = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'diversityPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'actionableFeedbackPolicy',
  'ownershipFundingInfo',
  'masthead',
  'missionCoveragePrioritiesPolicy',
] as const satisfies readonly PolicyName[];

const loadKinds = [
  'scripts',
  'styles',
  'images',
  'fonts',
  'media',
  'frames',
  'connections',
  'forms',
] as const satisfies readonly LoadKind[];

const themeColors = [
  'paper',
  'tint',
  'ink',
  'soft',
  'hair',
  'accent',
  'link',
] as const satisfies readonly ThemeColor[];
const color = z.string().regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'a colour such as #9c1c1f');
const fonts = z
  .string()
  .regex(/^[^;{}<>\\/*]+$/, 'names of fonts such as Georgia, serif')
  .optional();

/** A host or part of one, or the digest of one script. Nothing that would allow any script written into a page. */
const loadSource = z
  .string()
  .regex(
    /^(?:https:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:\/[^\s;,'"]*)?|'sha(?:256|384|512)-[\w+/=]+'|'wasm-unsafe-eval')$/,
    'a source such as https://images.example.org',
  );

const patternExample = 'https://images.example.org/{path}?width={width}';
const patternPlaces: readonly string[] = ['path', 'width', 'version'];
const picturePattern = webAddress
  // It is written into an attribute that separates addresses by spaces.
  .refine((value) => /^https:[^\s"'<>]*[^\s"'<>,]$/.test(value), `an address such as ${patternExample}`)
  .refine(
    (value) => value.includes('{path}') && value.includes('{width}'),
    `an address with {path} and {width} in it, such as ${patternExample}`,
  )
  .refine(
    (value) => [...value.matchAll(/\{([^}]*)\}?/g)].every(([, name = '']) => patternPlaces.includes(name)),
    'an address with {path}, {width} and {version} in it, and no other braces',
  );

const schema = z.strictObject({
  title: text.optional(),
  tagline: text.optional(),
  url: webAddress
    .refine(
      (value) => !/[?#]/.test(value),
      'an address without ? and #, such as https://www.example.org or https://example.org/paper',
    )
    .optional(),
  language: text
    .refine((tag) => readLanguage(tag).tag !== undefined, 'a language tag such as en, de-CH or he')
    .optional(),
  timeZone: text.refine(isTimeZone, 'a time zone name such as Europe/Berlin or UTC').optional(),
  logo: text.optional(),
  theme: z
    .strictObject({
      colors: z
        .partialRecord(
          z.enum(themeColors),
          z.union([color, z.strictObject({ light: color, dark: color })], 'a colour such as #9c1c1f'),
        )
        .optional(),
      fonts: z.strictObject({ text: fonts, headlines: fonts, interface: fonts }).optional(),
      measure: z
        .string()
        .regex(/^\d+(?:\.\d+)?(?:rem|em|ch)$/, 'a length such as 40rem')
        .optional(),
    })
    .optional(),
  organization: z
    .strictObject({
      name: text.optional(),
      url: webAddress.optional(),
      logo: text.optional(),
      sameAs: z.array(webAddress).optional(),
      foundingDate: text.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 1998 or 1998-05-01').optional(),
      email: text.optional(),
      policies: z.partialRecord(z.enum(policyNames), text).optional(),
    })
    .optional(),
  content: text.optional(),
  templates: text.optional(),
  static: text.optional(),
  output: text.optional(),
  store: text.optional(),
  permalink: text
    .refine(
      (value) => value.startsWith('/'),
      'a pattern that begins with /, such as /:section/:year/:month/:slug.html',
    )
    .refine(
      (value) => value.includes(':slug'),
      'a pattern with :slug in it, so that two stories of a day differ',
    )
    .refine(
      (value) => unknownPermalinkParts(value).length === 0,
      'a pattern of :section :year :month :day :slug :folder',
    )
    .optional(),
  frontMatter: z.record(text, z.union([text, z.array(text)])).optional(),
  markdown: z.strictObject({ parser: z.enum(['satteri', 'remark']).optional() }).optional(),
  sections: openOrClosed.optional(),
  topics: openOrClosed.optional(),
  authors: openOrClosed.optional(),
  oldAfter: z.number().int().min(0).max(36_500).optional(),
  lite: z.boolean().optional(),
  editions: z.boolean().optional(),
  socialCards: z.boolean().optional(),
  related: z
    .strictObject({
      title: text.optional(),
      count: z.number().int().min(0).max(30).optional(),
      followUps: z.boolean().optional(),
      followUpsTitle: text.optional(),
      halfLife: z.number().min(1).max(36_500).optional(),
      signals: z.partialRecord(z.enum(relatedSignals), z.number().min(0).max(10)).optional(),
    })
    .optional(),
  search: z.boolean().optional(),
  embeds: z.enum(['onClick', 'links']).optional(),
  pictures: z
    .union(
      [z.enum(['resized', 'original']), z.strictObject({ pattern: picturePattern })],
      `resized, original, or { pattern: '${patternExample}' }`,
    )
    .optional(),
  pageScript: z.boolean().optional(),
  robots: z
    .strictObject({
      aiTraining: allowOrRefuse.optional(),
      aiAnswers: allowOrRefuse.optional(),
      extra: z.array(z.string().regex(/^[^\r\n]*$/, 'one line each')).optional(),
    })
    .optional(),
  security: z.partialRecord(z.enum(loadKinds), z.array(loadSource)).optional(),
  guard: z.partialRecord(z.enum(Object.keys(guardDefaults) as GuardName[]), z.enum(guardLevels)).optional(),
  admin: adminSchema.optional(),
  deploy: deploySchema.optional(),
  budgets: z
    .partialRecord(
      z.enum(allPageKinds),
      z.strictObject({
        kilobytes: z.number().min(1).optional(),
        requests: z.number().int().min(1).optional(),
        scripts: z.number().int().min(0).optional(),
      }),
    )
    .optional(),
  limits: z
    .strictObject({
      fileSize: z.number().int().min(1_024).optional(),
      seconds: z.number().min(0.1).max(86_400).optional(),
      pictureBytes: z.number().int().min(1_024).optional(),
      picturePixels: z.number().int().min(10_000).max(1_000_000_000).optional(),
    })
    .optional(),
});

export interface ResolveOptions {
  /** Absolute; relative paths in the configuration are relative to this folder. */
  readonly root: string;
  /** The configuration's name in messages: `stet.config.ts`; undefined when there is no file. */
  readonly file?: string | undefined;
  /** Absolute folders from the command line; they take precedence over the configuration. */
  readonly folders?: Partial<Record<'content' | 'templates' | 'output' | 'store', string>>;
}

/**
 * Validates a configuration, fills in defaults and freezes it. All errors are reported at once; `config` is absent when
 * there is an error.
 */
export function resolveConfig(
  user: unknown,
  options: ResolveOptions,
): { readonly config?: Config; readonly messages: readonly Message[] } {
  const place = { file: options.file ?? 'stet.config.ts' };
  const parsed = schema.safeParse(user);
  if (!parsed.success)
    return { messages: parsed.error.issues.flatMap((issue) => explainIssue(schema, issue, user, place)) };
  // Zod's optional fields allow undefined, and the type for editors does not. Both mean the same here.
  const config = complete(parsed.data as UserConfig, options);
  const messages: Message[] = [];
  if (parsed.data.url === undefined)
    messages.push(
      message(
        rules['no-url'],
        'The site has no address yet, so https://example.org stands in for it.',
        place,
      ),
    );
  const overlap = overlapIn(config);
  if (overlap !== undefined)
    return { messages: [...messages, message(rules['folders-overlap'], overlap, place)] };
  return { config, messages };
}

function complete(user: UserConfig, { root, folders = {} }: ResolveOptions): Config {
  const folder = (value: string | undefined, fallback: string) => path.resolve(root, value ?? fallback);
  const url = (user.url ?? 'https://example.org').replace(/(?<!\/)\/+$/, '');
  const title = user.title ?? 'News';
  const contentDir = folders.content ?? folder(user.content, 'content');
  return deepFreeze({
    root,
    contentDir,
    templatesDir: folders.templates ?? folder(user.templates, 'templates'),
    staticDir: folder(user.static, 'static'),
    outputDir: folders.output ?? folder(user.output, 'public'),
    storeDir: folders.store ?? folder(user.store, '.stet'),
    title,
    tagline: user.tagline,
    url,
    base: decodeURI(new URL(url).pathname.replace(/(?<!\/)\/+$/, '')),
    language: readLanguage(user.language ?? 'en').tag ?? 'en',
    timeZone: user.timeZone ?? 'UTC',
    logo: user.logo,
    theme: {
      colors: Object.fromEntries(
        Object.entries(user.theme?.colors ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? { light: value, dark: value } : value,
        ]),
      ),
      fonts: user.theme?.fonts ?? {},
      measure: user.theme?.measure,
    },
    organization: {
      name: user.organization?.name ?? title,
      url: user.organization?.url ?? url,
      logo: user.organization?.logo ?? user.logo,
      sameAs: user.organization?.sameAs ?? [],
      foundingDate: user.organization?.foundingDate,
      email: user.organization?.email,
      policies: user.organization?.policies ?? {},
    },
    permalink: user.permalink ?? '/:section/:year/:month/:slug.html',
    frontMatter: Object.fromEntries(
      Object.entries(user.frontMatter ?? {}).map(([ours, theirs]) => [ours, [theirs].flat()]),
    ),
    markdown: { parser: user.markdown?.parser ?? 'satteri' },
    sections: user.sections ?? 'open',
    topics: user.topics ?? 'open',
    authors: user.authors ?? 'open',
    oldAfter: user.oldAfter ?? 365,
    lite: user.lite ?? false,
    editions: user.editions ?? true,
    socialCards: user.socialCards ?? false,
    related: {
      title: user.related?.title ?? 'We recommend to read',
      count: user.related?.count ?? 5,
      followUps: user.related?.followUps ?? true,
      followUpsTitle: user.related?.followUpsTitle ?? 'What happened next',
      halfLife: user.related?.halfLife ?? relatedDefaults.halfLife,
      signals: { ...relatedDefaults.signals, ...user.related?.signals },
    },
    search: user.search ?? true,
    embeds: user.embeds ?? 'onClick',
    pictures: user.pictures ?? 'resized',
    pageScript: user.pageScript ?? true,
    robots: {
      aiTraining: user.robots?.aiTraining ?? 'allow',
      aiAnswers: user.robots?.aiAnswers ?? 'allow',
      extra: user.robots?.extra ?? [],
    },
    security: {
      scripts: user.security?.scripts ?? [],
      styles: user.security?.styles ?? [],
      images: [...(user.security?.images ?? []), ...pictureOrigin(user.pictures)],
      fonts: user.security?.fonts ?? [],
      media: user.security?.media ?? [],
      frames: user.security?.frames ?? [],
      connections: user.security?.connections ?? [],
      forms: user.security?.forms ?? [],
    },
    guard: { ...guardDefaults, ...user.guard },
    admin: user.admin && completeAdmin(user.admin, root, contentDir),
    deploy: completeDeploy(user.deploy ?? {}),
    budgets: completeBudgets(user.budgets),
    limits: {
      fileSize: user.limits?.fileSize ?? 2 * 1024 * 1024,
      seconds: user.limits?.seconds ?? 10,
      pictureBytes: user.limits?.pictureBytes ?? 64 * 1024 * 1024,
      picturePixels: user.limits?.picturePixels ?? 120_000_000,
    },
  });
}

/** Pages may load pictures from the service that resizes them. */
function pictureOrigin(pictures: UserConfig['pictures']): string[] {
  return typeof pictures === 'object' ? [new URL(pictures.pattern).origin] : [];
}

function completeBudgets(budgets: UserConfig['budgets'] = {}): Config['budgets'] {
  const complete = { ...budgetDefaults };
  for (const kind of allPageKinds) complete[kind] = { ...budgetDefaults[kind], ...budgets[kind] };
  return complete;
}

/** Whether a text is an address that a browser can open. Its path must be valid UTF-8, for files are named by it. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  try {
    decodeURI(new URL(value).pathname);
    return true;
  } catch {
    return false;
  }
}

function hasCredentials(value: string): boolean {
  if (!isWebAddress(value)) return false;
  const { username, password } = new URL(value);
  return username !== '' || password !== '';
}

function unknownPermalinkParts(pattern: string): string[] {
  const known = new Set(['section', 'year', 'month', 'day', 'slug', 'folder']);
  return [...pattern.matchAll(/:([a-z]+)/gi)].map((m) => m[1] ?? '').filter((name) => !known.has(name));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
