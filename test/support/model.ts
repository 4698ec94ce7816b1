import { createEngine } from '../../src/build/engine.js';
import { createParses } from '../../src/build/parses.js';
import type { Config } from '../../src/config/config.js';
import { digest } from '../../src/lib/digest.js';
import { type Message, sortMessages } from '../../src/lib/message.js';
import { fillSuggestions } from '../../src/model/nearest.js';
import { recommendsAny } from '../../src/model/recommend.js';
import type { Body, Document } from '../../src/parse/document.js';
import { rowsInMemory } from '../../src/store/rows.js';
import { readerFor } from '../../src/workers/parse-thread.js';
import { testConfig } from './documents.js';
import { siteDataOf } from './site-data.js';
import type { SiteData } from './whole/site.js';

/** 2024-08-01T00:00:00Z: after the date of stories that name none. */
export const now = Date.UTC(2024, 7, 1);

export interface Modelled {
  readonly site: SiteData;
  /** In the order in which a build tells them. */
  readonly messages: readonly Message[];
  /** `rule file:line`, sorted; notes about terms that were made are left out. */
  readonly rules: readonly string[];
  /** The bodies of all records, by digest. */
  readonly kept: ReadonlyMap<string, Body>;
}

/** What the graph makes of documents, in memory: records, lists and what is recommended, but no pages. */
export async function modelOf(
  documents: readonly Document[],
  options: {
    readonly now?: number;
    readonly media?: readonly string[];
    readonly config?: Partial<Config>;
  } = {},
): Promise<Modelled> {
  const config = testConfig(options.config);
  const media = new Set(options.media ?? []);
  const rows = rowsInMemory();
  const parses = createParses(rows);
  const reader = readerFor(config);
  const versions = new Map<string, string>();
  for (const document of documents) {
    const version = digest(JSON.stringify(document));
    const reading =
      document.kind === 'article' && recommendsAny(config.related) ? reader.read(document) : undefined;
    parses.put(document.file, version, { document, messages: [], reading });
    versions.set(document.file, version);
  }
  const at = options.now ?? now;
  const engine = createEngine({
    rows,
    config,
    now: at,
    last: undefined,
    isNew: true,
    isOther: false,
    listing: {
      paths: [...versions.keys()],
      byFolder: new Map(),
      media,
      staticFiles: [],
      spelled: { media: new Map(), static: new Map() },
      shared: new Map(),
      sourceFiles: new Set([...versions.keys(), ...media]),
      messages: [],
    },
    parses,
    templates: undefined,
    writer: undefined,
    isSameOutput: true,
    hasErrors: () => false,
    flush: () => false,
    progress: () => {},
  });
  await engine.runModel({ changed: versions, replaced: new Map(), gone: [] });
  const kept = new Map<string, Body>();
  const site = siteDataOf(engine.graph.tracer.read, {
    now: at,
    config,
    media,
    gates: engine.summary(),
    bodyOf(reference) {
      const body = parses.body(reference);
      kept.set(body.digest, body);
      return body;
    },
  });
  const messages = sortMessages(fillSuggestions(engine.messages(), engine.names));
  const rules = messages
    .filter(({ rule }) => !rule.endsWith('-made'))
    .map(({ rule, file, line }) => `${rule} ${file}${line === undefined ? '' : `:${line}`}`)
    .sort();
  return { site, messages, rules, kept };
}

/** All that a site holds, as JSON: maps as pairs, sets as lists. */
export function asJson(site: SiteData): string {
  return JSON.stringify(
    site,
    (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
    1,
  );
}
