import type { Found } from './archive.js';
import type { Shelf } from './shelf.js';
import { constants, type Tuning } from './tuning.js';

/** A story that may be picked, and where its score comes from. */
export interface Candidate {
  readonly id: number;
  readonly score: number;
  /** What it has of the score because similar stories link to it. */
  readonly linked: number;
}

/**
 * Adds what editors did before: a story that earlier, similar stories link to is likely to be wanted again. Each of the most
 * similar ones hands on a part of its score, shared out among what it links to. Links of the story itself count for nothing
 * here, nor do those of later stories. Best first.
 */
export function weighLinks(id: number, found: Found, shelf: Shelf, tuning: Tuning): Candidate[] {
  const linked = new Map<number, number>();
  const part = constants.link * tuning.signals.links;
  const { language } = shelf.story(id);
  if (part > 0) {
    const most = Math.min(constants.linkers, found.ids.length);
    for (let rank = 0; rank < most; rank++) {
      const { links } = shelf.story(found.ids[rank] as number);
      if (links.length === 0) continue;
      const share = Math.floor(((found.scores[rank] as number) * part) / Math.sqrt(links.length));
      for (const key of links) {
        const target = shelf.numberOf(key);
        if (target === undefined || target === id || !shelf.isLater(id, target)) continue;
        const story = shelf.story(target);
        if (story.language === language && !story.sponsored)
          linked.set(target, (linked.get(target) ?? 0) + share);
      }
    }
  }
  const candidates: Candidate[] = found.ids.map((other, rank) => {
    const more = linked.get(other) ?? 0;
    linked.delete(other);
    return { id: other, score: (found.scores[rank] as number) + more, linked: more };
  });
  for (const [other, score] of linked) candidates.push({ id: other, score, linked: score });
  return candidates.sort((a, b) => b.score - a.score || (shelf.isLater(a.id, b.id) ? -1 : 1));
}
