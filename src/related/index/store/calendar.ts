import { placeIn } from './chunked-columns.js';
import type { Editable } from './draft.js';
import type { StoryTable } from './story-table.js';

/** How many stories there are of each month and language, and where those of a month are. Sponsored stories are not counted. */
export interface Calendar {
  /** The months of stories, ascending. */
  months(): readonly number[];
  /** How many stories of a language, by its number, there are of each month: now, or before the edit. */
  stories(language: number, when: 'now' | 'before'): ReadonlyMap<number, number>;
  /** Counts a story that came (1) or went (-1), or notes the month of one that is not counted (0). */
  count(language: number, month: number, by: 1 | 0 | -1): void;
  /** Notes that a story has been given a number. */
  place(id: number): void;
  /** Ranges of numbers in which all stories of a month are: first those in order, of which none is of another month. */
  rangesOf(month: number): readonly (readonly [from: number, to: number])[];
  /** Months of the stories that are in order, each with the number of the first, ascending. */
  readonly firsts: readonly (readonly [month: number, id: number])[];
  save(): void;
}

const name = 'calendar';

interface Stored {
  /** By number of the language, months with their counts. */
  readonly counts: readonly (readonly (readonly [month: number, stories: number])[])[];
  /** Months of the stories that are in order, each with the number of the first. */
  readonly firsts: readonly (readonly [month: number, id: number])[];
}

export function openCalendar(keeper: Editable, table: StoryTable): Calendar {
  const bytes = keeper.get(name);
  const { counts, firsts }: Stored =
    bytes === undefined ? { counts: [], firsts: [] } : JSON.parse(new TextDecoder().decode(bytes));
  const now = counts.map((months) => new Map(months));
  const came = new Map<number, Map<number, number>>();
  const placed = [...firsts];
  const add = (months: Map<number, number>, month: number, by: number) =>
    void months.set(month, (months.get(month) ?? 0) + by);
  return {
    firsts: placed,
    months: () => [...new Set(now.flatMap((months) => [...months.keys()]))].sort((a, b) => a - b),
    stories(language, when) {
      const its = new Map(now[language]);
      if (when === 'before') for (const [month, by] of came.get(language) ?? []) add(its, month, -by);
      return its;
    },
    count(language, month, by) {
      while (now.length <= language) now.push(new Map());
      add(now[language] as Map<number, number>, month, by);
      const its = came.get(language) ?? new Map<number, number>();
      came.set(language, its);
      add(its, month, by);
    },
    place(id) {
      if (id >= table.ordered) return;
      const month = table.rows.read(id).month[placeIn(id)] as number;
      if (placed.at(-1)?.[0] !== month) placed.push([month, id]);
    },
    rangesOf(month) {
      const at = placed.findIndex(([each]) => each === month);
      const ranges: [number, number][] = [];
      const [, from] = placed[at] ?? [];
      if (from !== undefined) ranges.push([from, placed[at + 1]?.[1] ?? table.ordered]);
      if (table.size > table.ordered) ranges.push([table.ordered, table.size]);
      return ranges;
    },
    save() {
      const stored: Stored = { counts: now.map((months) => [...months]), firsts: placed };
      keeper.put(name, new TextEncoder().encode(JSON.stringify(stored)));
    },
  };
}
