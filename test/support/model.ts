import type { Config } from '../../src/config.js';
import type { Message } from '../../src/lib/message.js';
import { buildSite } from '../../src/model/model.js';
import { findBlocks } from '../../src/model/related/blocks.js';
import type { SiteData } from '../../src/model/site.js';
import type { Body, Document } from '../../src/parse/document.js';
import { testConfig } from './documents.js';

/** 2024-08-01T00:00:00Z: after the date of stories that name none. */
export const now = Date.UTC(2024, 7, 1);

export interface Modelled {
  readonly site: SiteData;
  readonly messages: readonly Message[];
  /** `rule file:line`, sorted; notes about terms that were made are left out. */
  readonly rules: readonly string[];
  /** Every body that the model put away. */
  readonly kept: ReadonlyMap<string, Body>;
}

export function modelOf(
  documents: readonly Document[],
  options: {
    readonly now?: number;
    readonly media?: readonly string[];
    readonly config?: Partial<Config>;
  } = {},
): Modelled {
  const kept = new Map<string, Body>();
  const bodies = {
    put: (body: Body) => void kept.set(body.digest, body),
    get: (digest: string) => {
      const body = kept.get(digest);
      if (body === undefined) throw new Error(`no body ${digest}`);
      return body;
    },
  };
  const { site, messages } = buildSite(documents, {
    now: options.now ?? now,
    config: testConfig(options.config),
    media: new Set(options.media ?? []),
    bodies,
    related: { findBlocks },
  });
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
