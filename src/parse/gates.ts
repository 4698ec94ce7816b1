import { parseInstant } from '../lib/parse-instant.js';
import type { Instant } from '../lib/time.js';
import type { ArticleDocument } from './document.js';
import type { NotPublic } from './not-public.js';
import type { FieldValue, MapValue } from './value.js';

/**
 * When readers may see a story, as far as it can be read from a file with errors. An absent field was not written, or
 * could not be understood.
 */
export interface Gates {
  readonly draft?: true | undefined;
  readonly date?: Instant | undefined;
  readonly embargo?: Instant | undefined;
  readonly expires?: Instant | undefined;
  /** -Infinity where the story is withdrawn and the date cannot be read. */
  readonly withdrawn?: Instant | undefined;
}

/** The same from fields without errors. */
export function gatesOf({ draft, date, embargo, expires, withdrawn }: GatedFields): Gates {
  return { draft: draft || undefined, date, embargo, expires, withdrawn: withdrawn?.date };
}

type GatedFields = Pick<ArticleDocument, 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn'>;

/** Whether readers may not see the file yet, or no longer. */
export function isHeldBack(gates: Gates, now: Instant): boolean {
  const { draft, date = now, embargo = now, expires = Infinity, withdrawn = Infinity } = gates;
  return draft === true || date > now || embargo > now || expires <= now || withdrawn <= now;
}

/**
 * Reads each field by itself, so that errors in other fields do not matter. `input` are shaped fields (see shape.ts);
 * `notPublic` is what further fields say.
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

/** Longer blocks are no front matter that anybody wrote. */
const mostLines = 500;
/** Stands for a value that cannot be read. */
const unknown = 'unknown';

/**
 * The fields of front matter that cannot be parsed as a whole, each on a line of its own: `draft: true`, `draft =
 * true`. For a field with parts, the date among the parts is used.
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
