import * as z from 'zod';
import { readLanguage } from '../lib/language.js';
import { parseInstant } from '../lib/parse-instant.js';
import type { Instant } from '../lib/time.js';
import { visible } from './characters.js';

/**
 * The front matter of every kind of document: the source of types, validation, JSON Schema (input side) and the
 * editors' guide. shape.ts prepares the values: texts have no control characters and one line each, and nothing is
 * empty.
 */

/** What JSON Schema cannot express: how shorter forms that editors write become the form that is validated. */
export interface Hint {
  /** A plain text is short for a map with this part. */
  readonly textIs?: string;
  /** A map is taken for the text of the first of these parts that it has. */
  readonly mapIs?: readonly string[];
  /** A text is divided at commas. */
  readonly commas?: boolean;
  /** An address or a part of one: invisible characters are an error, since removing them would give another address. */
  readonly exact?: boolean;
  /** Of a number: `true` is one, `false` none. */
  readonly yesIsOne?: boolean;
  /** Shown to readers as plain text, so markup is removed. A name is also what records are found by. */
  readonly plain?: 'text' | 'name';
  /** What kind of text it is, for the JSON Schema of text editors. */
  readonly format?: 'date' | 'language' | 'uri' | 'uri-reference' | 'email';
}
export const hints = z.registry<Hint>();

/** A problem that a field's own check found, as the parameters of the issue. */
export interface IssueParams {
  readonly rule: 'bad-date' | 'bad-language' | 'unsafe-address' | 'bad-focus' | 'wrong-type';
  readonly what: string;
  readonly fix?: string | undefined;
  /** What to write in place of the value, where there is exactly one right answer. */
  readonly wanted?: string | undefined;
}

const mostItems = 200;
const line = (most = 500) => z.string().max(most).register(hints, { plain: 'text' });
const name = (most = 500) => z.string().max(most).register(hints, { plain: 'name' });
const key = () => z.string().max(200);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(mostItems);
const refuse = (context: z.core.$RefinementCtx, input: unknown, params: IssueParams) => {
  context.addIssue({ code: 'custom', message: params.what, params, input });
  return z.NEVER;
};

function instant(timeZone: string) {
  return z
    .string()
    .max(100)
    .register(hints, { format: 'date' })
    .transform((text, context): Instant => {
      const parsed = parseInstant(text, timeZone);
      if (parsed.instant !== undefined) return parsed.instant;
      return refuse(context, text, {
        rule: 'bad-date',
        what: `${parsed.problem}.`,
        fix: parsed.fix,
        wanted: parsed.meant,
      });
    });
}

/** BCP 47 (RFC 5646) in the canonical form. Names such as `english`, which the grammar allows, are refused. */
const language = z
  .string()
  .register(hints, { format: 'language' })
  .transform((text, context) => {
    const { tag, unknown, suggestion } = readLanguage(text);
    if (tag !== undefined) return tag;
    const what =
      unknown === undefined ? 'is no language code' : `has no language: there is none called “${unknown}”`;
    return refuse(context, text, {
      rule: 'bad-language',
      what: `“${visible(text)}” ${what}.`,
      fix: suggestion && `Write ${suggestion}.`,
      // The name of a language means one code; a wrong code may mean several.
      ...(/^\p{L}{4,}$/u.test(text) && { wanted: suggestion }),
    });
  });

/** An absolute address with one of the schemes, as the URL standard writes it. */
const address = (...schemes: readonly string[]) =>
  z
    .string()
    .max(2000)
    .register(hints, { exact: true, format: 'uri' })
    .transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (url !== undefined && schemes.includes(url.protocol)) return url.href;
      const fix = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `Write https://${text}` : undefined;
      return refuse(context, text, {
        rule: 'unsafe-address',
        what: `“${visible(text)}” is not the full address of a page.`,
        fix,
      });
    });

const focus = z
  .union([
    z.string(),
    z.object({
      x: z.string().meta({ description: 'From the left: 30% or 0.3.' }),
      y: z.string().meta({ description: 'From the top: 40% or 0.4.' }),
    }),
  ])
  .transform((value, context) => {
    const parts = typeof value === 'string' ? value.split(/[\s,]+/) : [value.x, value.y];
    const [x, y] = parts.map(share);
    if (parts.length === 2 && x !== undefined && y !== undefined) return { x, y };
    const found = typeof value === 'string' ? value : `${value.x} ${value.y}`;
    return refuse(context, value, {
      rule: 'bad-focus',
      what: `“${visible(found)}” is no point of a picture.`,
    });
  });

/** `30%` and `0.3` are 0.3; undefined for a point outside the picture. */
function share(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text);
  if (match === null) return undefined;
  const number = match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
  return number <= 1 ? number : undefined;
}

const picture = z
  .object({
    src: z.string().max(2000).register(hints, { exact: true, format: 'uri-reference' }).meta({
      description: 'A file under content/media/ or beside this one, or an address that begins with https://.',
    }),
    alt: line(2000).optional().meta({ description: 'What the picture shows, for readers who can’t see it.' }),
    caption: line(2000).optional().meta({ description: 'The line under the picture.' }),
    credit: line(500).optional().meta({ description: 'Who made the picture.' }),
    focus: focus
      .optional()
      .meta({ description: 'The point that stays visible when it is cropped: 30% 40%.' }),
  })
  .register(hints, { textIs: 'src' });

const person = key().register(hints, { mapIs: ['name', 'title', 'key', 'id'], plain: 'name' });
const term = key().register(hints, { mapIs: ['name', 'title', 'key', 'id'], plain: 'name' });

const title = line().meta({ description: 'The headline, plain text.' });
const termTitle = name().meta({ description: 'What it is called, plain text.' });
const description = line(2000).meta({ description: 'The dek: one or two sentences, plain text.' });
const draft = z.boolean().default(false).meta({ description: 'true: not published.' });
const order = z.number().optional().meta({ description: 'Place in the navigation, smallest first.' });
const weight = z.number().register(hints, { yesIsOne: true }).optional().meta({
  description: 'Above 0: leads front pages before newer stories, for two days; the heaviest first.',
});

/** More stories than anybody would place by hand, and few enough for a page. */
const mostInBlock = 24;

const count = z.number().transform((number, context) =>
  Number.isInteger(number) && number >= 0 && number <= mostInBlock
    ? number
    : refuse(context, number, {
        rule: 'wrong-type',
        what: `“${number}” is no whole number from 0 to ${mostInBlock}.`,
        fix: 'Write a whole number, such as 4.',
      }),
);
const ownUrl = z
  .string()
  .max(2000)
  .register(hints, { exact: true, format: 'uri-reference' })
  .optional()
  .meta({ description: 'The page’s own path, if not by the pattern: /world/2024/talks.html.' });

/** A story on a front page, where an editor puts it. */
interface Placing {
  readonly story: string;
  readonly until?: Instant | undefined;
  readonly kicker?: string | undefined;
  readonly headline?: string | undefined;
}

/** The schemas, by kind. Dates without an offset are in `timeZone`. */
export function createSchemas({ timeZone }: { readonly timeZone: string }) {
  const date = instant(timeZone);
  const article = z.object({
    title,
    shortTitle: line().optional().meta({ description: 'The headline in lists, if shorter.' }),
    seoTitle: line().optional().meta({ description: 'The headline for search engines.' }),
    socialTitle: line().optional().meta({ description: 'The headline on social networks.' }),
    description: description.optional(),
    date: date.meta({ description: 'When the story was or will be published: 2024-07-18T09:30:00+08:00.' }),
    updated: date.optional().meta({ description: 'The last change of substance.' }),
    url: ownUrl,
    slug: z
      .string()
      .max(200)
      .register(hints, { exact: true })
      .optional()
      .meta({ description: 'The story’s part of its address; the file’s name if left out.' }),
    section: term.optional().meta({ description: 'The key of its section; news if left out.' }),
    topics: list(term).register(hints, { commas: true }).default([]).meta({ description: 'Keys of topics.' }),
    series: term.optional().meta({ description: 'The key of a series.' }),
    authors: list(person).default([]).meta({ description: 'Keys of authors, or plain names.' }),
    kicker: line().optional().meta({ description: 'A word or two over the headline.' }),
    dateline: line().optional().meta({ description: 'Where the story was reported: BEIJING.' }),
    label: z
      .enum(['news', 'opinion', 'analysis', 'sponsored'])
      .default('news')
      .meta({ description: 'What kind of journalism it is.' }),
    image: picture.optional().meta({ description: 'The picture at the top.' }),
    related: list(
      z.union([
        z
          .string()
          .max(2000)
          .transform((story) => ({ story })),
        z.object({
          title: line().meta({ description: 'What the link is called.' }),
          url: address('https:', 'http:').meta({ description: 'The full address.' }),
        }),
      ]),
    )
      .default([])
      .meta({ description: 'Stories to read next: keys, slugs or paths of stories here, or title and url.' }),
    recommend: z.boolean().default(true).meta({ description: 'false: no block “We recommend to read”.' }),
    corrections: list(
      z.object({
        date: date.meta({ description: 'When it was corrected.' }),
        text: line(5000).meta({ description: 'What was wrong and what is right.' }),
      }),
    )
      .default([])
      .meta({ description: 'Corrections, shown on the story and on /corrections.' }),
    source: z
      .object({
        name: line().meta({ description: 'Who published it first.' }),
        url: address('https:', 'http:').meta({ description: 'Where it was published first.' }),
      })
      .optional()
      .meta({ description: 'Of a syndicated story: who published it first, and where.' }),
    draft,
    embargo: date.optional().meta({ description: 'Not public before this time.' }),
    expires: date.optional().meta({ description: 'Not public from this time on.' }),
    withdrawn: z
      .object({
        date: date.meta({ description: 'When it was withdrawn.' }),
        reason: line(2000).meta({ description: 'Why, for readers.' }),
      })
      .optional()
      .meta({ description: 'A withdrawn story leaves a short notice at its address.' }),
    redirectFrom: list(z.string().max(2000).register(hints, { exact: true, format: 'uri-reference' }))
      .default([])
      .meta({ description: 'Old addresses of the story: /old/path.html.' }),
    language: language.optional().meta({ description: 'BCP 47: en, zh-Hans, ar; the site’s if left out.' }),
    translationOf: key().optional().meta({ description: 'Key or path of the story this one translates.' }),
    weight,
  });
  const author = z.object({
    name: name(200).meta({ description: 'The name as in a byline.' }),
    role: line().optional().meta({ description: 'Reporter, Editor, Columnist…' }),
    note: line(2000).optional().meta({ description: 'One sentence shown under the author’s stories.' }),
    image: picture.optional().meta({ description: 'A portrait.' }),
    email: z
      .string()
      .max(320)
      .register(hints, { exact: true, format: 'email' })
      .regex(/^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[^\s@<>()",;:\\[\].]+$/)
      .optional()
      .meta({ description: 'A public e-mail address.' }),
    links: list(
      z
        .object({
          title: line(200)
            .optional()
            .meta({ description: 'What the link is called; the site’s name if left out.' }),
          url: address('https:', 'http:', 'mailto:').meta({ description: 'The full address.' }),
        })
        .register(hints, { textIs: 'url' })
        .transform(({ title, url }) => ({
          title: title ?? (new URL(url).host || url.replace(/^mailto:/, '')),
          url,
        })),
    )
      .default([])
      .meta({ description: 'Profiles elsewhere: title and url.' }),
    draft,
  });
  const section = z.object({ title: termTitle, description: description.optional(), order, draft });
  const topic = z.object({ title: termTitle, description: description.optional(), draft });
  const series = z.object({ title: termTitle, description: description.optional(), order, draft });
  const page = z.object({
    title,
    description: description.optional(),
    url: ownUrl,
    order,
    language: language.optional().meta({ description: 'BCP 47: en, zh-Hans, ar; the site’s if left out.' }),
    draft,
  });
  const until = date.optional().meta({ description: 'It ends by itself at this time.' });
  const placed = z.union([
    z
      .string()
      .max(2000)
      .transform((story): Placing => ({ story })),
    z.object({
      story: z.string().max(2000).meta({ description: 'The key, slug, path or address of a story.' }),
      until,
      kicker: line(200).optional().meta({ description: 'A word or two over the headline, here alone.' }),
      headline: line().optional().meta({ description: 'The headline, here alone.' }),
    }),
  ]);
  const block = z
    .object({
      title: line(200).optional().meta({ description: 'What stands over the block.' }),
      section: term.optional().meta({ description: 'The newest stories of this section.' }),
      topic: term.optional().meta({ description: 'The newest stories of this topic.' }),
      series: term.optional().meta({ description: 'The newest parts of this series.' }),
      count: count.optional().meta({ description: 'How many stories; 0 leaves a section out.' }),
      stories: list(placed).default([]).meta({ description: 'Stories that stand first in the block.' }),
      until,
    })
    .register(hints, { textIs: 'section' });
  const front = z.object({
    lead: placed.optional().meta({ description: 'The story that leads the page.' }),
    top: list(placed).default([]).meta({ description: 'The stories beside the lead, in their order.' }),
    blocks: list(block).default([]).meta({ description: 'What stands below, in its order.' }),
    kicker: line(200).optional().meta({ description: 'A line over the rest, which is chosen by itself.' }),
    draft: z.boolean().default(false).meta({ description: 'true: the front page is chosen by itself.' }),
  });
  return { article, author, section, topic, series, page, front };
}

export type Schemas = ReturnType<typeof createSchemas>;
export type Kind = keyof Schemas;
export type Fields<K extends Kind> = z.output<Schemas[K]>;

/** JSON Schema (draft 2020-12) of what editors write, for text editors and content management systems. */
export function jsonSchema(kind: Kind): Record<string, unknown> {
  return z.toJSONSchema(createSchemas({ timeZone: 'UTC' })[kind], { io: 'input' });
}
