import { message, type Rule } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { FrontDocument, Label } from '../parse/document.js';
import { createNearest, suggestion } from './nearest.js';
import { placeOf, type Report } from './place.js';
import { type References, stranger } from './references.js';
import { rules } from './rules.js';
import type { Front, FrontBlock, Placed } from './site.js';

type Block = FrontDocument['blocks'][number];
type Placing = FrontDocument['top'][number];
type BlockKind = NonNullable<FrontBlock['of']>['kind'];
const blockKinds = ['section', 'topic', 'series'] as const satisfies readonly BlockKind[];

interface FrontOptions {
  readonly references: References;
  /** What is asked of a public story. */
  card(key: string): { readonly label: Label; readonly translations: readonly string[] } | undefined;
  /** The key that a name leads to, if the site has a section, topic or series of it. */
  termOf(kind: BlockKind, name: string): string | undefined;
  /** All keys of a kind, for suggestions. */
  keysOf(kind: BlockKind): Iterable<string>;
  /** BCP 47, of the page. */
  readonly language: string;
  readonly now: Instant;
  readonly report: Report;
}

/**
 * What editors decided about a front page, as far as readers may see it at `now`: each story once, none that is not public, nothing
 * that has ended. The rest is reported. Undefined for a draft, of which nothing is reported either.
 */
export function frontOf(document: FrontDocument, options: FrontOptions): Front | undefined {
  const { references, now, report } = options;
  if (document.draft) return undefined;
  const isOver = ({ until }: { readonly until?: Instant | undefined }) => until !== undefined && until <= now;
  const placed = new Set<string>();
  const page = stranger(options.language, document.file);
  const tell = (rule: Rule, what: string, field: string) =>
    report(message(rule, what, placeOf(document, field)));

  /** The public story that is named, unless it stands on the page already. */
  function place(placing: Placing, field: string, mayBeSponsored: boolean): Placed | undefined {
    if (isOver(placing)) return undefined;
    const { story: written, kicker, headline } = placing;
    const found = references.find(written, page);
    if ('candidates' in found) {
      const files = found.candidates.slice(0, 5).map((candidate) => candidate.document.file);
      const more = found.candidates.length > files.length ? ' and others' : '';
      tell(rules['front-ambiguous'], `“${written}” may be ${files.join(' or ')}${more}.`, field);
      return undefined;
    }
    if (!('story' in found)) {
      tell(rules['front-unknown'], `No story is named “${written}”.${suggestion(found.nearest)}`, field);
      return undefined;
    }
    const { key, document: its } = found.story;
    const card = found.story.standing === 'public' ? options.card(key) : undefined;
    if (card === undefined) {
      tell(rules['front-not-public'], `${its.file} is not public now.`, field);
      return undefined;
    }
    if (!mayBeSponsored && card.label === 'sponsored') {
      tell(rules['front-sponsored'], `${its.file} is sponsored.`, field);
      return undefined;
    }
    if (placed.has(key)) {
      tell(rules['front-twice'], `“${written}”, or its translation, stands on the page already.`, field);
      return undefined;
    }
    for (const each of [key, ...card.translations]) placed.add(each);
    return { article: key, kicker, headline };
  }

  function placeAll(placings: readonly Placing[], field: string): Placed[] {
    return placings.flatMap((placing, at) => place(placing, `${field}.${at}`, true) ?? []);
  }

  function termIn(block: Block, field: string): FrontBlock['of'] {
    const named = blockKinds.filter((kind) => block[kind] !== undefined);
    const [kind, other] = named;
    if (kind === undefined) return undefined;
    if (other !== undefined) {
      const what = `The block names a ${kind} and a ${other}; only the ${kind} counts.`;
      tell(rules['front-block'], what, `${field}.${other}`);
    }
    const name = block[kind] ?? '';
    const key = options.termOf(kind, name);
    if (key !== undefined) return { kind, key };
    const near = createNearest(() => options.keysOf(kind))(name.toLowerCase());
    tell(rules['front-block'], `The site has no ${kind} “${name}”.${suggestion(near)}`, `${field}.${kind}`);
    return undefined;
  }

  function blockOf(block: Block, at: number): FrontBlock[] {
    if (isOver(block)) return [];
    const field = `blocks.${at}`;
    const of = termIn(block, field);
    const stories = placeAll(block.stories, `${field}.stories`);
    if (block.stories.length === 0 && blockKinds.every((kind) => block[kind] === undefined))
      tell(rules['front-block'], 'The block names no section, topic, series or story.', field);
    if (of === undefined && stories.length === 0) return [];
    if (of === undefined && stories.every(({ article }) => options.card(article)?.label === 'sponsored')) {
      tell(rules['front-sponsored'], 'All stories of the block are sponsored.', field);
      return [];
    }
    return [{ title: block.title, of, count: block.count, stories }];
  }

  const lead = document.lead && place(document.lead, 'lead', false);
  const top = placeAll(document.top, 'top');
  const blocks = document.blocks.flatMap(blockOf);
  return { file: document.file, lead, top, blocks, kicker: document.kicker };
}

/** Instants at which something ends by itself. */
export function endsIn({ lead, top, blocks, draft }: FrontDocument): Set<Instant> {
  const all = draft ? [] : [lead, ...top, ...blocks, ...blocks.flatMap(({ stories }) => stories)];
  return new Set(all.flatMap((each) => each?.until ?? []));
}
