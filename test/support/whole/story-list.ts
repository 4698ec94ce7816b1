import type { Listed, StoryList } from '../../../src/model/site.js';

/** A list of stories in memory. `stories` are newest first or, of a series, oldest first. */
export function storyList(stories: readonly Listed[], isOldestFirst = false): StoryList {
  return {
    [Symbol.iterator]: () => stories.values(),
    first: (count) => stories.slice(0, count),
    between: (from, until) => ({
      *[Symbol.iterator]() {
        const isAhead = ({ date }: Listed) => (isOldestFirst ? date < from : date >= until);
        const isBehind = ({ date }: Listed) => (isOldestFirst ? date >= until : date < from);
        for (let at = firstNot(isAhead, stories); at < stories.length; at++) {
          const story = stories[at] as Listed;
          if (isBehind(story)) return;
          yield story;
        }
      },
    }),
    last: () => stories.at(-1),
    count: () => stories.length,
  };
}

/** The place of the first for which `holds` is false, in a list that begins with those for which it is true. */
function firstNot(holds: (story: Listed) => boolean, stories: readonly Listed[]): number {
  let [from, to] = [0, stories.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(stories[middle] as Listed)) from = middle + 1;
    else to = middle;
  }
  return from;
}
