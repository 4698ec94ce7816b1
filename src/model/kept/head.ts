import { Damaged } from '../../lib/damaged.js';
import type { Message } from '../../lib/message.js';
import type { Instant } from '../../lib/time.js';
import type { ArticleDocument } from '../../parse/document.js';
import type { Keeper } from '../../store/keeper.js';
import type {
  Author,
  Redirect,
  Section,
  Series,
  Site,
  StandingPage,
  Topic,
  WithdrawnArticle,
} from '../site.js';

/** A story whose record changes at some instant to come, without anybody editing it. */
export type Pending = Pick<
  ArticleDocument,
  'file' | 'draft' | 'date' | 'embargo' | 'expires' | 'withdrawn' | 'updated' | 'corrections'
>;

type Bare<Term> = Omit<Term, 'articles'>;

/** What is kept of a site beside its stories. */
export interface Head {
  /** What all but the stories was made from: another one, and nothing of it is the same. */
  readonly basis: string;
  /** Digest of the paths of all files that links and pictures may lead to. */
  readonly media: string;
  /** Names this state of the archive, here and in the related index. */
  readonly state: string;
  readonly now: Instant;
  /** How many rows the table has. */
  readonly rows: number;
  /** Whether there are blocks "We recommend to read" at all. */
  readonly blocks: boolean;
  readonly languages: readonly string[];
  readonly sections: readonly Bare<Section>[];
  readonly topics: readonly Bare<Topic>[];
  readonly series: readonly Bare<Series>[];
  readonly authors: readonly Bare<Author>[];
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly pages: readonly StandingPage[];
  /** Old addresses of public stories. */
  readonly redirects: readonly Redirect[];
  /** Those of stories that are not public. */
  readonly hiddenRedirects: readonly Redirect[];
  readonly pictures: readonly string[];
  readonly cuts: Site['cuts'];
  readonly pending: readonly Pending[];
  /** Last names (see last-name.ts) that were looked up, and for which a story that comes may be meant. */
  readonly missed: readonly string[];
  /** What the stages up to the model had to say. */
  readonly messages: readonly Message[];
}

const decoder = new TextDecoder();

export function putHead(head: Head, keeper: Keeper): void {
  keeper.put('site/head', Buffer.from(JSON.stringify(head)));
}

export function openHead(find: (name: string) => Uint8Array | undefined): Head | undefined {
  const bytes = find('site/head');
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes)) as Head;
  } catch {
    throw new Damaged('site/head');
  }
}
