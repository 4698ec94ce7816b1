import { distance } from 'fastest-levenshtein';
import type { Config } from '../config.js';
import { parseInstant } from '../lib/parse-instant.js';
import type { Instant } from '../lib/time.js';
import { visible } from './characters.js';
import type { MappedFields } from './field-map.js';
import {
  answerOf,
  draftNames,
  embargoNames,
  goneNames,
  guarded,
  hiddenNames,
  isPublicWord,
  kindNames,
  listNames,
  narrowValues,
  otherWords,
  pageGroups,
  passwordNames,
  plainName,
  publicFromNames,
  publicNames,
  publicUntilNames,
  statusNames,
} from './not-public-words.js';
import { rules } from './rules.js';
import { type FieldValue, isEmpty, type MapValue, type Problem } from './value.js';

/** What front matter says of a text not being public, besides in the fields `draft`, `embargo`, `expires`, `withdrawn`. */
export interface NotPublic {
  readonly draft: boolean;
  /** The latest instant before which it is not public. */
  readonly from?: Instant | undefined;
  /** The earliest instant from which on it is not public. */
  readonly until?: Instant | undefined;
  readonly problems: readonly Problem[];
  /** What was taken for "not public", for a file that speaks of others. */
  readonly reasons: readonly { readonly path: string; readonly text: string; readonly at: number }[];
  /** Names at the top of the file that were understood, or that a problem speaks of. */
  readonly named: ReadonlySet<string>;
}

export interface NotPublicOptions {
  readonly timeZone: string;
  readonly frontMatter: Config['frontMatter'];
  /** Names of the fields that the kind of document has. */
  readonly known: readonly string[];
  /** Whether a document of the kind can appear and go at a time. */
  readonly hasTimes: boolean;
}

/** Of a file: its fields, and whether nothing at all stands behind the name of a field at an offset, not even quotes. */
export interface NotPublicSource {
  readonly source: MapValue;
  readonly mapped: MappedFields;
  readonly isBare: (at: number) => boolean;
}

/** `other`: a group that does not speak of the page, such as a picture. */
type Scope = 'top' | 'page' | 'other';

/**
 * Makes the function that finds whatever in front matter reads like "not public" (see not-public-words.ts), in any case,
 * in groups too, and with one letter wrong. What has one meaning is taken as meant, with a warning; what has none is an
 * error, for a story that was published by mistake cannot be taken back.
 *
 * The configuration speaks for a field that it maps to any but `date` and `updated`, and for one that it takes from
 * nowhere: with `"status": []` the field `status`, with `"status.final": []` the value `final` of it.
 */
export function createNotPublic(options: NotPublicOptions): (file: NotPublicSource) => NotPublic {
  const silenced = new Set<string>();
  const claims = new Map<string, string>();
  for (const [target, sources] of Object.entries(options.frontMatter)) {
    if (sources.length === 0) silenced.add(plainPath(target));
    for (const name of sources) {
      if (target !== 'date' && target !== 'updated') claims.set(name.replace(/^!/, ''), target);
    }
  }
  const known = new Set(options.known);
  return (file) => new Finder(file, options, { silenced, claims, known }).find();
}

interface Spoken {
  readonly silenced: ReadonlySet<string>;
  readonly claims: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

interface Judged {
  readonly plain: string;
  readonly full: string;
  readonly value: FieldValue;
  readonly scope: Scope;
  /** The first of its texts. */
  readonly text: string | undefined;
  readonly answer: boolean | undefined;
}

type Verdict = 'nothing' | 'public' | 'draft' | 'unclear' | 'no-instant' | 'withdrawn' | 'listed';

class Finder {
  readonly #file: NotPublicSource;
  readonly #options: NotPublicOptions;
  readonly #spoken: Spoken;
  readonly #problems: Problem[] = [];
  readonly #named = new Set<string>();
  readonly #reasons: { path: string; text: string; at: number }[] = [];
  #draft = false;
  #from: Instant | undefined;
  #until: Instant | undefined;

  constructor(file: NotPublicSource, options: NotPublicOptions, spoken: Spoken) {
    this.#file = file;
    this.#options = options;
    this.#spoken = spoken;
  }

  find(): NotPublic {
    this.#group(this.#file.source, '', 'top');
    return {
      draft: this.#draft,
      from: this.#from,
      until: this.#until,
      problems: this.#problems,
      reasons: this.#reasons,
      named: this.#named,
    };
  }

  #group(group: MapValue, path: string, scope: Scope): void {
    for (const [name, value] of group.entries) {
      const full = path === '' ? name : `${path}.${name}`;
      if (this.#spoken.silenced.has(plainPath(full))) continue;
      const parts = name.split('.');
      const plain = plainName(parts.at(-1) ?? name);
      // `build.render: never`, written in one line.
      const inner = parts.slice(0, -1).every((part) => pageGroups.has(plainName(part))) ? scope : 'other';
      const own = scope === 'top' && this.#spoken.known.has(name);
      if (listNames.has(plain) && scope === 'top') this.#list(value, full);
      const claim = this.#spoken.claims.get(full);
      if (claim === 'embargo' || claim === 'expires') this.#source(claim, full, value);
      else if (!own && (claim === undefined || this.#isOpen(claim, plain, value)))
        this.#field(plain, full, value, inner);
      if (own && isEmpty(value)) this.#ownEmpty(name, value);
      if (own || claim !== undefined) continue;
      const isPage = inner !== 'other' && pageGroups.has(plain);
      for (const child of value.kind === 'list' && isPage ? value.items : [value]) {
        if (child.kind === 'map') this.#group(child, full, isPage ? 'page' : 'other');
      }
    }
  }

  /** Whether `"draft": "!published"` leaves it open what a value says: a day, or a word. */
  #isOpen(claim: string, plain: string, value: FieldValue): boolean {
    return claim === 'draft' && publicNames.has(plain) && answerOf(textsOf(value)[0] ?? '') === undefined;
  }

  /** A field of ours that keeps a text back, begun and left empty. */
  #ownEmpty(name: string, value: FieldValue): void {
    if (!['draft', 'embargo', 'expires', 'withdrawn'].includes(name)) return;
    if (value.kind !== 'text' || !this.#file.isBare(value.at)) return;
    const wanted = name === 'draft' ? 'true or false' : 'a date';
    this.#say(
      'nothing-behind',
      `Nothing stands behind “${name}:”.`,
      value.at,
      `Write ${wanted} behind it, or remove the line.`,
    );
  }

  /** A source of `embargo` or `expires` that another source stands before: both hold. */
  #source(target: 'embargo' | 'expires', full: string, value: FieldValue): void {
    if (this.#file.mapped.fields.get(target)?.from === full || !this.#spoken.known.has(target)) return;
    this.#date(target === 'embargo' ? 'from' : 'until', full, value, true);
  }

  #field(plain: string, full: string, value: FieldValue, scope: Scope): void {
    const [text] = textsOf(value);
    const answer = text === undefined ? undefined : answerOf(text);
    const verdict = this.#verdict({ plain, full, value, scope, text, answer });
    if (verdict !== 'nothing') this.#understood(full);
    switch (verdict) {
      case 'draft':
        this.#takeAsDraft(full, value, text);
        break;
      case 'unclear':
        this.#unclear(full, value, text);
        break;
      case 'no-instant':
        this.#noInstant(full, value);
        break;
      case 'withdrawn':
        this.#withdrawn(full, value);
        break;
      case 'listed':
        this.#listed(full, value, text);
        break;
    }
  }

  #verdict(field: Judged): Verdict {
    const { plain, full, value, scope, text, answer } = field;
    if (isEmpty(value)) {
      const isEmbargo = embargoNames.has(plain) || near(plain)?.startsWith('embargo');
      return isEmbargo && value.kind === 'text' && this.#file.isBare(value.at) ? 'no-instant' : 'nothing';
    }
    if (embargoNames.has(plain)) {
      if (answer === false || /^(?:none|never)$/i.test(text ?? '')) return 'public';
      return answer === undefined && this.#date('from', full, value, false) ? 'public' : 'no-instant';
    }
    if (draftNames.has(plain)) {
      if (answer !== undefined) return answer ? 'draft' : 'public';
      if (text !== undefined && isPublicWord(text) === false) return 'draft';
      if (goneNames.has(plain) && this.#date('until', full, value, false)) return 'public';
      return scope !== 'other' ? 'unclear' : 'nothing';
    }
    if (scope === 'other') return 'nothing';
    if (plain === 'withdrawn') return answer === false ? 'public' : 'withdrawn';
    if (passwordNames.has(plain)) return answer === false ? 'public' : 'draft';
    if (/(?:^|\.)_?build\.(?:render|list)$/i.test(full)) {
      return answer === false || /^(?:never|link|none)$/i.test(text ?? '') ? 'draft' : 'nothing';
    }
    if (statusNames.has(plain)) return this.#status(full, value);
    if (kindNames.has(plain)) {
      const isNarrow = (each: string) => narrowValues.has(plainName(each)) && !this.#isSilenced(full, each);
      return textsOf(value).some(isNarrow) ? 'draft' : 'nothing';
    }
    if (text !== undefined && this.#isSilenced(full, text)) return 'public';
    return this.#flagOrDate(field);
  }

  #status(full: string, value: FieldValue): Verdict {
    const words = textsOf(value).filter((each) => !this.#isSilenced(full, each));
    const says = words.map((each) => isPublicWord(each) ?? answerOf(each));
    if (says.includes(false)) return 'draft';
    return says.includes(undefined) || (words.length === 0 && value.kind === 'map') ? 'unclear' : 'public';
  }

  #flagOrDate(field: Judged): Verdict {
    const { plain, full, value, text, answer } = field;
    const hides = hiddenNames.has(plain);
    const shows = publicNames.has(plain);
    if (answer !== undefined && (hides || shows)) return answer === hides ? 'draft' : 'public';
    if (shows && text !== undefined && isPublicWord(text) === false) return 'draft';
    if (answer === undefined) {
      if (plain === 'expires') {
        if (/^(?:none|never)$/i.test(text ?? '')) return 'public';
        return this.#date('until', full, value, true) ? 'public' : 'no-instant';
      }
      const ends = goneNames.has(plain) || publicUntilNames.has(plain);
      if (ends && this.#date('until', full, value, true)) return 'public';
      if (!ends && publicFromNames.has(plain)) {
        if (this.#date('from', full, value, true)) return 'public';
        if (comes.test(text ?? '')) return 'no-instant';
      }
    }
    if (hides || shows || publicFromNames.has(plain) || publicUntilNames.has(plain)) return 'nothing';
    if (asksNotToBeListed(field)) return 'listed';
    const meant = near(plain);
    return meant !== undefined && fits(meant, field) ? this.#verdict({ ...field, plain: meant }) : 'nothing';
  }

  #list(value: FieldValue, full: string): void {
    for (const item of value.kind === 'list' ? value.items : [value]) {
      if (item.kind !== 'text') continue;
      for (const word of item.text.split(',')) {
        if (!/^(?:drafts?|unpublished|not public|do not publish)$/i.test(word.trim())) continue;
        if (!this.#isSilenced(full, word))
          this.#takeAsDraft(full, item, word.trim(), `${full}.${word.trim()}`);
      }
    }
  }

  #isSilenced(full: string, word: string): boolean {
    return this.#spoken.silenced.has(plainPath(`${full}.${word}`));
  }

  #understood(full: string): void {
    if (!full.includes('.')) this.#named.add(full);
  }

  #takeAsDraft(full: string, value: FieldValue, text: string | undefined, silence = full): void {
    this.#draft = true;
    this.#reasons.push({ path: full, text: text ?? '', at: value.at });
    // Jekyll's own field, which is one of the sources of `draft`.
    if (full === 'published' && text !== undefined && answerOf(text) === false) return;
    const says =
      text === undefined || passwordNames.has(plainName(full)) ? 'is there' : `is “${visible(text)}”`;
    this.#say(
      'taken-as-draft',
      `“${full}” ${says}, which is taken as “draft: true”: the file is not published.`,
      value.at,
      wayOut(silence, 'Write draft: true in its place if that is meant.'),
    );
  }

  #unclear(full: string, value: FieldValue, text: string | undefined): void {
    const says = text === undefined ? 'is no text' : `is “${visible(text)}”`;
    this.#say(
      'not-public-elsewhere',
      `“${full}” ${says}, which does not say whether the file may be published.`,
      value.at,
      wayOut(
        text === undefined ? full : `${full}.${text}`,
        'Write draft: true or draft: false in its place.',
      ),
    );
  }

  #noInstant(full: string, value: FieldValue): void {
    const [text = ''] = textsOf(value);
    const says = text === '' ? 'has nothing behind it' : `is “${visible(text)}”`;
    const field = /exp/i.test(full) ? 'expires' : 'embargo';
    this.#say(
      'not-public-elsewhere',
      `“${full}” ${says}, which names no day or time that can be read.`,
      value.at,
      wayOut(full, `Write ${field}: with a date, such as ${field}: 2026-11-24 20:30, or draft: true.`),
    );
  }

  #withdrawn(full: string, value: FieldValue): void {
    const fix = 'Write withdrawn: with date: and reason: below it, two spaces further in.';
    this.#say('not-public-elsewhere', `“${full}” reads like “withdrawn”.`, value.at, fix);
  }

  #listed(full: string, value: FieldValue, text: string | undefined): void {
    const says = text === undefined ? 'is there' : `is “${visible(text)}”`;
    this.#say(
      'listed-all-the-same',
      `“${full}” ${says}, which asks not to be listed, and stet lists whatever it publishes.`,
      value.at,
      wayOut(full, 'Write draft: true if it must not be found.'),
    );
  }

  /** Takes a date into account; false, and with `mustRead` an error, if it is none. */
  #date(end: 'from' | 'until', full: string, value: FieldValue, mustRead: boolean): boolean {
    const [text] = textsOf(value);
    if (text === undefined) return false;
    const parsed = parseInstant(text, this.#options.timeZone);
    if (parsed.instant === undefined) {
      if (!mustRead || !readsLikeDate(text)) return false;
      this.#say('bad-date', `“${full}”: ${parsed.problem}.`, value.at, parsed.fix ?? rules['bad-date'].fix);
      return true;
    }
    this.#understood(full);
    if (!this.#options.hasTimes) {
      this.#say(
        'not-public-elsewhere',
        `“${full}” is “${visible(text)}”, and only stories appear and go at a time; other files are public at once.`,
        value.at,
        wayOut(full, 'Write draft: true while it must not be public, and remove the field.'),
      );
      return true;
    }
    this.#reasons.push({ path: full, text, at: value.at });
    if (end === 'from') this.#from = Math.max(this.#from ?? parsed.instant, parsed.instant);
    else this.#until = Math.min(this.#until ?? parsed.instant, parsed.instant);
    return true;
  }

  #say(
    rule: 'taken-as-draft' | 'not-public-elsewhere' | 'listed-all-the-same' | 'bad-date' | 'nothing-behind',
    what: string,
    at: number,
    fix: string,
  ): void {
    this.#problems.push({ rule: rules[rule], what, fix, at });
  }
}

function wayOut(path: string, first: string): string {
  return `${first} If the field means something else in your newsroom, write "${path}": [] under frontMatter in the configuration.`;
}

/** The texts of a value: its own, or those of its items. */
function textsOf(value: FieldValue): string[] {
  if (value.kind === 'text') return value.text.trim() === '' ? [] : [value.text.trim()];
  return value.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'text' ? textsOf(item) : []))
    : [];
}

function plainPath(path: string): string {
  return path
    .split('.')
    .map((part) => plainName(part))
    .join('.');
}

/** Words that put it off to a day that nobody can read. */
const comes = /^(?:later|soon|not yet|tomorrow|tonight|next|after|when|upon|on |tba|tbd|tbc|pending|in )/i;

function readsLikeDate(text: string): boolean {
  return /\d{4}|\d[-/.]\d/.test(text) && !/^https?:/.test(text) && text.length <= 60;
}

/** Whether the value of a misspelt name is of the kind that the name meant has. An embargo is never guessed away. */
function fits(meant: string, { text, answer }: Judged): boolean {
  if (meant.startsWith('embargo') || meant === 'withdrawn' || answer !== undefined) return true;
  return text !== undefined && (isPublicWord(text) === false || readsLikeDate(text));
}

function asksNotToBeListed({ plain, value, text, answer }: Judged): boolean {
  if (
    /^(?:(?:robots|seo|meta)?noindex|excludefromsearch|excludefromsitemap|(?:eleventy)?excludefromcollections?|norobots)$/.test(
      plain,
    )
  )
    return answer === true;
  if (/^(?:meta)?robots(?:meta)?$/.test(plain))
    return textsOf(value).some((each) => /noindex|none/i.test(each));
  if (plain !== 'sitemap') return false;
  if (value.kind !== 'map') return answer === false || /^(?:exclude|none|never)/i.test(text ?? '');
  return [...value.entries].some(
    ([name, child]) =>
      /^(?:disable|exclude|ignore)/i.test(name) && textsOf(child).some((each) => answerOf(each)),
  );
}

const nearest = new Map<string, string | undefined>();

/** The guarded name that is one letter wrong, missing, too many or exchanged away. */
function near(plain: string): string | undefined {
  if (plain.length < 4 || plain.length > 16 || otherWords.has(plain)) return undefined;
  if (!nearest.has(plain)) {
    if (nearest.size > 10_000) nearest.clear();
    nearest.set(
      plain,
      guarded.find((name) => isOneOff(plain, name)),
    );
  }
  return nearest.get(plain);
}

function isOneOff(name: string, meant: string): boolean {
  if (Math.abs(name.length - meant.length) > 1 || name === meant) return false;
  const far = distance(name, meant);
  if (far === 1) return true;
  if (far !== 2 || name.length !== meant.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== meant[index]);
  return (
    name[at] === meant[at + 1] && name[at + 1] === meant[at] && name.slice(at + 2) === meant.slice(at + 2)
  );
}
