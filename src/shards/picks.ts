import { deserialize, serialize } from 'node:v8';
import { type Answers, answerStories, type Stories } from '../related/index/memory/answers.js';
import { type InvertedIndex, openSent, sendable } from '../related/index/memory/inverted-index.js';
import type { Tuning } from '../related/tuning.js';
import type { Depot } from './depot.js';
import { checkHead, headed } from './snapshot.js';

/** The related index of a whole archive, and how it is asked. */
interface Asked {
  readonly index: InvertedIndex;
  readonly tuning: Tuning;
  /** Keys of lists of stories. */
  readonly units: readonly string[];
}

/** Asks the related index that another machine has made. */
export interface Asker {
  readonly units: readonly string[];
  /** Asks for some stories. Returns what `openAnswers` reads. */
  ask(stories: Stories): Buffer;
}

/** Stands in a serialized index for the place of an array in the depot. */
interface Placed {
  readonly placed: keyof typeof arrays;
  readonly object: string;
}

const arrays = { Int32Array, Uint32Array, Uint16Array, Uint8Array, Float64Array } as const;
/** Shorter arrays stay where they are. Bytes. */
const short = 64 * 1024;

/** Puts an index into a depot, with each long array by itself. Returns the key. */
export async function putAsked({ index, tuning, units }: Asked, depot: Depot): Promise<string> {
  const sent = await replaced(sendable(index), async (value) => {
    if (!ArrayBuffer.isView(value)) return undefined;
    const name = value.constructor.name as keyof typeof arrays;
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    // What threads share cannot be serialized.
    if (bytes.length < short) return new arrays[name](value as unknown as ArrayLike<number>);
    return { placed: name, object: await depot.putByContent(bytes) } satisfies Placed;
  });
  return depot.putByContent(headed(serialize({ sent, tuning, units })));
}

/** Opens what `putAsked` put. */
export async function openAsked(key: string, depot: Depot): Promise<Asker> {
  const { sent, tuning, units } = deserialize(checkHead(await depot.need(key))) as Omit<Asked, 'index'> & {
    readonly sent: unknown;
  };
  const here = await replaced(sent, async (value) => {
    if (typeof value !== 'object' || value === null || !('placed' in value)) return undefined;
    const { placed, object } = value as Placed;
    // Aligned, which the bytes of an answer need not be.
    const bytes = new Uint8Array(await depot.need(object));
    return new arrays[placed](bytes.buffer);
  });
  const index = openSent(here as ReturnType<typeof sendable>);
  return {
    units,
    ask: (stories) => serialize(answerStories(index, tuning, stories)),
  };
}

export function openAnswers(bytes: Buffer): Answers {
  return deserialize(bytes) as Answers;
}

/** Copies plain data with some values replaced: those for which `replace` gives another one. */
async function replaced(value: unknown, replace: (value: unknown) => Promise<unknown>): Promise<unknown> {
  const other = await replace(value);
  if (other !== undefined) return other;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    for (const each of value) copy.push(await replaced(each, replace));
    return copy;
  }
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) copy[name] = await replaced(each, replace);
  return copy;
}
