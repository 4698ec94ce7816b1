/** Many short texts as one, each taken out when it is asked for: a hundred thousand strings are slow to read. */
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

/** One text; '' of a number that is not there. */
export function textAt({ all, ends }: Texts, at: number): string {
  return at < ends.length ? all.slice(at === 0 ? 0 : ends[at - 1], ends[at]) : '';
}
