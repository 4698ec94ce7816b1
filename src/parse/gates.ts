import { parseInstant } from '../lib/parse-instant.js';
import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from './document.js';
import type { NotPublic } from './not-public.js';
import type { FieldValue, MapValue } from './value.js';

/**
 * What a file with errors says of when readers may see it, as far as that can be read. What is absent was not said, or not so
 * that anybody could tell what it means.
 */
export interface Gates {
  readonly draft?: true | undefined;
  readonly date?: Instant | undefined;
  readonly embargo?: Instant | undefined;
  readonly expires?: Instant | undefined;
  /** -Infinity where the story is withdrawn and no date can be read. */
  readonly withdrawn?: Instant | undefined;
}

/** The same of fields that are sound. */
export function gatesOf({ draft, date, embargo, expires, withdrawn }: GatedFields): Gates {
  return { draft: draft || undefined, date, embargo, expires, withdrawn: withdrawn?.date };
}

type GatedFields = Pick<ArticleDocument, 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn'>;

/** Whether a file that says so is not to be seen yet, or not any more. */
export function isHeldBack(gates: Gates, now: Instant): boolean {
  const { draft, date = now, embargo = now, expires = Infinity, withdrawn = Infinity } = gates;
  return draft === true || date > now || embargo > now || expires <= now || withdrawn <= now;
}

/**
 * Reads each of these fields by itself, so that no other has to be sound. `input` are shaped fields (see shape.ts), `notPublic` is
 * what else was understood so.
 */
export function readGates(
  input: Readonly<Record<string, unknown>>,
  notPublic: Pick<NotPublic, 'draft' | 'from' | 'until'>,
  timeZone: string,
): Gates {
  const instant = (text: unknown) =>
    typeof text === 'string' ? parseInstant(text, timeZone).instant : undefined;
  const { withdrawn } = input;
  return {
    draft: input.draft === true || notPublic.draft ? true : undefined,
    date: instant(input.date),
    embargo: instant(input.embargo) ?? notPublic.from,
    expires: instant(input.expires) ?? notPublic.until,
    withdrawn:
      withdrawn === undefined || (typeof withdrawn === 'string' && /^(?:false|no|off|0)$/i.test(withdrawn))
        ? undefined
        : (instant(isRecord(withdrawn) ? withdrawn.date : withdrawn) ?? -Infinity),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** More lines than these are no front matter that anybody wrote. */
const mostLines = 500;
/** Stands for a value that cannot be told. */
const unknown = 'unknown';

/**
 * The fields of front matter that cannot be read as a whole, each on a line of its own: `draft: true`, `draft = true`. Of a
 * field with parts, its date stands for it.
 */
export function salvaged(block: string): MapValue {
  const entries = new Map<string, FieldValue>();
  const put = (name: string, text: string) => entries.set(name, { kind: 'text', text, at: 0 });
  let group: string | undefined;
  let isTable = false;
  for (const line of block.split('\n', mostLines)) {
    const table = /^\[\s*([\w-]+)\s*\]\s*$/.exec(line)?.[1];
    if (table !== undefined) {
      [group, isTable] = [table, true];
      put(table, unknown);
      continue;
    }
    const [, indent, name, rest = ''] =
      /^([ \t]{0,200})["']?([a-z][\w-]{0,200})["']?[ \t]{0,200}[:=](.*)/i.exec(line) ?? [];
    if (name === undefined) continue;
    const text = unquoted(rest);
    if (group !== undefined && (isTable || indent !== '')) {
      if (name === 'date') put(group, text);
      continue;
    }
    group = text === '' ? name : undefined;
    const inner = /^\{.*?\bdate\s*[:=]\s*["']?([^,"'}]+)/.exec(text)?.[1]?.trim();
    put(name, inner ?? (text === '' ? unknown : text));
  }
  return { kind: 'map', entries, at: 0 };
}

function unquoted(text: string): string {
  const bare = text.replace(/\s#.*/s, '').trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
