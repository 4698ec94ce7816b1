import fs from 'node:fs';
import type { Message } from '../lib/message.js';
import { collisionKey } from '../lib/url.js';
import { drawCard } from '../media/card.js';
import type { PictureFile } from '../media/picture.js';
import type { PlanContext } from '../plan/context.js';
import { socialCard } from '../plan/files/social-cards.js';
import type { CopiedFile, Page } from '../plan/page.js';
import { type FileKind, makeFile, makePage } from '../plan/registry.js';
import type { View } from '../plan/views.js';
import { renderPages } from '../render/render.js';
import type { Templates } from '../render/templates.js';
import { copyFile } from './copied.js';
import {
  type AddressRow,
  addressList,
  addressLists,
  forwardList,
  kindAndName,
  rowsAt,
} from './families/address-rows.js';
import type { Graph } from './graph.js';

/** What the site has at an address. */
export interface Answer {
  /** The path in the output folder. */
  readonly file: string;
  /** Absent if the template failed: `messages` then say why. */
  readonly bytes?: string | Uint8Array | undefined;
  /** Absent for files that are no pages. */
  readonly page?: { readonly of: Page; readonly view: View } | undefined;
  /** What was found wrong when the page was rendered. */
  readonly messages: readonly Message[];
}

interface Means {
  readonly graph: Graph;
  readonly context: () => PlanContext;
  readonly templates: () => Templates | undefined;
  readonly copies: readonly CopiedFile[];
  readonly pictures: readonly PictureFile[];
}

/** Makes the page or file at a URL from the records as they are now. Undefined if nothing is published there. */
export async function answerAt(url: string, means: Means): Promise<Answer | undefined> {
  const member = memberAt(url, means.graph);
  if (member === undefined) return undefined;
  const [list, name] = member;
  if (list === addressList || list === forwardList) return pageAnswer(name.replace(/^page /, ''), means);
  const bytes = await bytesOf(name, url, means);
  return bytes === undefined ? undefined : { file: url.slice(1), bytes, messages: [] };
}

/** The row of an address: the list, and what is there. */
function memberAt(
  url: string,
  { tracer: { read } }: Graph,
): readonly [list: string, name: string] | undefined {
  const key = collisionKey(url);
  for (const list of addressLists)
    for (const { member, value } of rowsAt(list, key, read))
      if ((value as AddressRow)[0] === url) return [list, member];
  return undefined;
}

async function pageAnswer(
  name: string,
  { context, templates: templatesNow }: Means,
): Promise<Answer | undefined> {
  const templates = templatesNow();
  const page = makePage(...kindAndName(name), context());
  if (page === undefined || templates === undefined) return undefined;
  const view = page.view();
  let bytes: string | Uint8Array | undefined;
  const { messages } = await renderPages([{ ...page, view: () => view }], templates, (made) => {
    bytes = made.bytes;
  });
  return { file: page.file, bytes, page: { of: page, view }, messages };
}

/** What is published of a file, which may be less than is in it; undefined of a file that is refused. A large one is given as it is. */
function copied(copy: CopiedFile): string | Uint8Array | undefined {
  let bytes: string | Uint8Array | undefined;
  copyFile(copy, {
    add(_, data) {
      bytes = data;
    },
    addFile(_, from) {
      bytes = fs.readFileSync(from);
    },
  });
  return bytes;
}

/** The bytes of a file that is no page. `member` says what made the address: `file rss /`, `card KEY`, or a family of files. */
async function bytesOf(
  member: string,
  url: string,
  { context, templates, copies, pictures }: Means,
): Promise<string | Uint8Array | undefined> {
  const [family = '', kind = '', name = ''] = /^(\S+) ?(\S*) ?(.*)$/s.exec(member)?.slice(1) ?? [];
  const isHere = (file: { readonly url: string }) => file.url === url;
  switch (family) {
    case 'file':
      return makeFile(kind as FileKind, name, context())?.content();
    case 'card': {
      const card = socialCard(member.slice('card '.length), context());
      return card && drawCard(card.words());
    }
    case 'asset-file':
      return templates()?.assets.find(isHere)?.bytes;
    case 'copy': {
      const copy = copies.find(isHere);
      return copy && copied(copy);
    }
    default:
      return pictures.find(isHere)?.bytes();
  }
}
