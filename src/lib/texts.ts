/**
 * Many short texts in one string; each is cut out when it is needed. A hundred thousand strings would be slow to read.
 */
export interface Texts {
  readonly all: string;
  /** Where each text ends, in UTF-16 code units. */
  readonly ends: Uint32Array;
}

export function textsOf(texts: Iterable<string>): Texts {
  const list = [...texts];
  const ends = new Uint32Array(list.length);
  let end = 0;
  for (const [at, text] of list.entries()) {
    end += text.length;
    ends[at] = end;
  }
  return { all: list.join(''), ends };
}

/** One text; empty for a number out of range. */
export function textAt({ all, ends }: Texts, at: number): string {
  return at < ends.length ? all.slice(at === 0 ? 0 : ends[at - 1], ends[at]) : '';
}
