import type { Config } from '../config/config.js';
import { type Message, message, type Place } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import { decodeWritten, readUrl } from '../lib/url.js';
import { version } from '../lib/version.js';
import { standingAt } from '../model/gates.js';
import { placeOf } from '../model/place.js';
import { findFence } from '../parse/fence.js';
import { normalise } from '../parse/front-matter.js';
import { readSource } from '../read/read.js';
import { readWebAnswers, writeWebAnswers } from '../store/web-answers.js';
import type { Asked } from '../web/ask.js';
import { askAll } from '../web/ask-all.js';
import { linksIn } from '../web/links-in.js';
import { rules } from '../web/rules.js';
import { createTurns } from '../web/turns.js';
import type { Inspected } from './build.js';
import { createDocuments, documentName, type Facts } from './families/documents.js';
import { fieldAddresses, fieldLinks as ownFieldLinks } from './families/field-links.js';
import { bodyReference } from './families/stories.js';
import { shownPlace } from './shown-place.js';

export interface OutwardOptions {
  readonly config: Config;
  /** The instant at which it is judged what is public. */
  readonly now: Instant;
  /** When the web is asked. */
  readonly asked: Instant;
  /** The only files whose links are looked at, under the content folder, NFC; all if absent. */
  readonly within?: ReadonlySet<string> | undefined;
  readonly onProgress: (done: number, total: number) => void;
  /** Milliseconds; for tests. */
  readonly pause?: number | undefined;
  readonly timeout?: number | undefined;
}

/** After so many answers those that are there are put into the store, in case somebody ends the program. */
const often = 100;

/**
 * Asks the web about the addresses that public stories and pages link to, and says which are gone or moved. Answers are kept in the
 * store for a week.
 */
export async function checkOutward(options: OutwardOptions, site: Inspected): Promise<Message[]> {
  const { config, asked: at, pause = 500, timeout = 15_000 } = options;
  const links = await linksOf(options, site);
  const known = readWebAnswers(config.storeDir, at);
  const open = [...links.keys()].filter((each) => !known.has(each));
  const ownHost = new URL(config.url).hostname;
  const answers = new Map<string, Asked>();
  let done = 0;
  await askAll(
    open,
    {
      userAgent: `stet/${version} (checks links of ${config.url})`,
      timeout,
      turns: createTurns(pause),
      isOwn: (hostname) => hostname === ownHost,
    },
    (address, asked) => {
      answers.set(address, asked);
      if (mayBeKept(asked)) known.set(address, { at, asked });
      done += 1;
      options.onProgress(done, open.length);
      if (done % often === 0) writeWebAnswers(config.storeDir, known);
    },
  );
  if (open.length > 0) writeWebAnswers(config.storeDir, known);
  return [...links].flatMap(([address, places]) => {
    const asked = answers.get(address) ?? known.get(address)?.asked;
    return asked === undefined ? [] : tell(address, asked, places);
  });
}

/** Whether the web would say the same tomorrow. That an address is private is known without asking. */
function mayBeKept(asked: Asked): boolean {
  return asked.is === 'unasked' ? asked.answered : asked.is !== 'private';
}

function tell(address: string, asked: Asked, places: readonly Place[]): Message[] {
  const others = places.length - 1;
  const more =
    others === 0 ? '' : ` ${others === 1 ? 'Another file links' : `${others} other files link`} to it, too.`;
  const [place] = places;
  const shown = decodeWritten(address);
  switch (asked.is) {
    case 'found':
      return [];
    case 'gone':
      return [
        message(
          rules.gone,
          `There is nothing at ${shown} any more: its host answers ${asked.status}.${more}`,
          place,
        ),
      ];
    case 'moved': {
      const fix = `Link to ${decodeWritten(asked.to)}`;
      return [
        message(rules.moved, `${shown} has moved for good to ${decodeWritten(asked.to)}.${more}`, place, fix),
      ];
    }
    case 'unasked':
      return [message(rules.unasked, `${shown} could not be asked: ${asked.why}.${more}`, place)];
    case 'private':
      return [message(rules['private-address'], `${shown} is no address of the public web.${more}`, place)];
  }
}

/** Addresses without their fragments, which no host sees, and the first place in each file that links to one. */
async function linksOf(
  { config, now, within }: OutwardOptions,
  { engine, parses }: Inspected,
): Promise<Map<string, Place[]>> {
  const { read } = engine.graph.tracer;
  const documents = createDocuments(parses);
  const found = new Map<string, Place[]>();
  for (const file of engine.graph.names(documentName.name)) {
    const version = read.part(documentName, file, 'version');
    const facts = documents.facts(file, read);
    if (version === undefined || facts === undefined || (within && !within.has(facts.file))) continue;
    const isPublic = facts.kind === 'article' ? standingAt(facts, now) === 'public' : !facts.draft;
    if (!isPublic) continue;
    const inBody = linksIn(parses.body(bodyReference(file, version)).html);
    const { source } = inBody.size === 0 ? {} : await readSource(config.contentDir, file, config.limits);
    const here = new Map<string, Place>(fieldLinks(facts, config));
    for (const each of inBody)
      if (!here.has(each)) here.set(each, placeIn(source?.text ?? '', each, facts.file));
    const told = new Set<string>();
    for (const [address, place] of here) {
      const bare = address.replace(/#.*$/s, '');
      if (told.has(bare) || readUrl(bare) === undefined) continue;
      told.add(bare);
      found.set(bare, [...(found.get(bare) ?? []), shownPlace(place, config)]);
    }
  }
  return found;
}

/** Addresses of other sites in front matter, with their places. */
function fieldLinks(facts: Facts, { url }: Pick<Config, 'url'>): [address: string, place: Place][] {
  const own = new Set(ownFieldLinks(facts, { url }).map(({ field }) => field));
  const pictures = 'image' in facts && facts.image ? [['image.src', facts.image.src] as const] : [];
  return [...fieldAddresses(facts), ...pictures].flatMap(([field, address]) =>
    /^https?:\/\//.test(address) && !own.has(field) ? [[address, placeOf(facts, field)]] : [],
  );
}

/** What may go on an address: where one of these follows, the text has a longer address. */
const goesOn = /[\p{L}\p{N}_~%/?&=-]/u;

/** Where an address stands in the text of a file, in one of the forms in which editors write it. */
function placeIn(source: string, address: string, file: string): Place {
  const text = normalise(source);
  const forms = [
    address,
    decodeWritten(address),
    address.replaceAll('&', '&amp;'),
    address.replace(/^https?:/, ''),
  ];
  for (const form of forms) {
    let at = text.indexOf(form, findFence(text).fence?.body ?? 0);
    while (at >= 0 && goesOn.test(text.charAt(at + form.length))) at = text.indexOf(form, at + 1);
    if (at < 0) continue;
    const before = text.slice(0, at).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return { file };
}
