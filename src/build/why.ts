import type { Config } from '../config/config.js';
import { collisionKey, decodeWritten } from '../lib/url.js';
import type { PlanContext } from '../plan/context.js';
import { makePage } from '../plan/registry.js';
import type { Templates } from '../render/templates.js';
import type { Rows } from '../store/rows.js';
import { type AddressRow, addressList, forwardList, kindAndName, rowsAt } from './families/address-rows.js';
import { identityFamily } from './families/names.js';
import { changedParts, type MadeFrom, madeFrom } from './families/pages.js';
import { storyFamily } from './families/stories.js';
import { termFamily } from './families/terms.js';
import { createTracer, decode, type Graph, type NoteRead, partTable, type Read } from './graph.js';

/** Says which parts of a page changed since the last build, and what the page is made from. */
export interface Explanation {
  readonly url: string;
  /** The source files of the page; none for lists. */
  readonly sources: readonly string[];
  /** The parts that changed since the last build: none if the page stays the same, undefined if the page is new. */
  readonly changed?: readonly string[] | undefined;
  /** What the page is made from, in words: `the headline of articles/talks.md`. */
  readonly madeFrom: readonly string[];
}

interface ExplainOptions {
  readonly graph: Graph;
  /** A snapshot of the store of the last build; undefined if there was no build. */
  readonly before: Rows | undefined;
  readonly config: Config;
  readonly contextOf: (read: Read) => PlanContext;
  readonly templates: Templates;
}

/** Compares a page with the page of the last build. Returns undefined if there is no such page. */
export function explainPage(named: string, options: ExplainOptions): Explanation | undefined {
  const { graph, before, contextOf, templates } = options;
  const name = pageNamed(named, options);
  if (name === undefined) return undefined;
  const reads = new Set<string>();
  const note: NoteRead = (kind, family, read) => {
    const word = wordFor(kind, family, read, graph);
    if (word !== undefined) reads.add(word);
  };
  // The page gets a new tracer, because answers that are remembered for other pages would not be reported as reads.
  const { read } = createTracer(graph.rows, note);
  const page = makePage(...kindAndName(name), contextOf(read));
  if (page === undefined) return undefined;
  const made = madeFrom(page, page.view(), templates);
  const family = page.kind === 'redirect' ? 'forward' : 'page';
  const bytes = before?.get(partTable(family, 'madeFrom'), name);
  const changed = changedParts(bytes && (decode(bytes) as MadeFrom), made);
  return { url: page.url, sources: page.sources, changed, madeFrom: [...reads] };
}

/** Finds a page by address, by file in the output folder, or by the file of a story. */
function pageNamed(named: string, { graph, config }: ExplainOptions): string | undefined {
  const { read } = graph.tracer;
  const plain = named.startsWith(config.url) ? named.slice(config.url.length) || '/' : named;
  const decoded = decodeWritten(plain);
  const url = decoded.startsWith('/') ? decoded : `/${decoded}`;
  const key = collisionKey(url);
  for (const list of [addressList, forwardList])
    for (const { member, value } of rowsAt(list, key, read)) {
      const [address] = value as AddressRow;
      const name = member.replace(/^page /, '');
      if (address === url || `${address}index.html` === url) return name;
    }
  const file = named.replace(/^(?:.*\/)?content\//, '');
  const story = read.part(identityFamily, file, 'is');
  if (story !== undefined) return `${story.standing === 'withdrawn' ? 'withdrawn' : 'article'} ${story.key}`;
  for (const list of [addressList])
    for (const { member, value } of read.rows(list))
      if ((value as AddressRow)[2] === file) return member.replace(/^page /, '');
  return undefined;
}

/** The name of a read for editors; undefined for reads that mean nothing to an editor. */
function wordFor(kind: 'part' | 'list', family: string, name: string, graph: Graph): string | undefined {
  const { read } = graph.tracer;
  if (kind === 'list') {
    const [of = '', key = ''] = name.split(/[:/](.*)/s);
    if (name === 'stories' || of === 'language') return 'the newest stories';
    if (of === 'section' || of === 'topic' || of === 'author' || of === 'series')
      return `the list of stories of the ${of} “${titleOf(of, key, graph)}”`;
    return undefined;
  }
  switch (family) {
    case 'story.card':
      return `the headline and dates of ${read.part(storyFamily, name, 'card')?.file ?? name}`;
    case 'story.text':
      return `the text of ${read.part(storyFamily, name, 'card')?.file ?? name}`;
    case 'story.topics':
      return `the topics of ${read.part(storyFamily, name, 'card')?.file ?? name}`;
    case 'term.term': {
      const at = name.indexOf('/');
      return `the ${name.slice(0, at)} “${titleOf(name.slice(0, at), name.slice(at + 1), graph)}”`;
    }
    case 'front.front':
      return 'what editors decided about the front page';
    case 'picks.recommendations':
      return 'what is recommended below the story';
    case 'picks.followUps':
      return 'what happened next';
    case 'picture.shown':
      return `the picture ${name}`;
    case 'standing.page':
      return `the page ${name}`;
    case 'cut.place':
    case 'archive.newest':
      return 'the pages of the archive beside it';
    case 'calendar.years':
      return 'the years and months with stories';
    default:
      return undefined;
  }
}

function titleOf(kind: string, key: string, graph: Graph): string {
  return graph.tracer.read.part(termFamily, `${kind}/${key}`, 'term')?.title ?? key;
}
