import { expect, it } from 'vitest';
import { pageOptionsOf, pageSettings } from '../../src/build/page-settings.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { fingerprint } from '../../src/plan/fingerprint.js';
import type { Templates } from '../../src/render/templates.js';
import { rowsInMemory } from '../../src/store/rows.js';

it('a thread has the fingerprints of the coordinator, so that pages of one are not rendered again by the other', () => {
  const { config } = resolveConfig({ url: 'https://news.example' }, { root: '/newsroom' });
  if (config === undefined) throw new Error('the configuration is not sound');
  const templates = {
    digests: new Map(),
    stylesheets: [],
    assets: [],
    weights: [],
    byKind: new Map(),
    foreignFiles: new Map(),
    budgets: config.budgets,
    ownFolder: 'templates',
  } satisfies Templates;
  const listing = {
    paths: [],
    byFolder: new Map(),
    media: new Set<string>(),
    staticFiles: [],
    spelled: { media: new Map(), static: new Map() },
    shared: new Map(),
    sourceFiles: new Set<string>(),
    messages: [],
  };
  const settings = pageSettings({ config, now: 0, listing }, { editions: [], shells: new Map(), templates });
  const sent = structuredClone(settings);
  pageOptionsOf(sent, rowsInMemory());
  expect(fingerprint(sent.templates.budgets?.article)).toBe(fingerprint(config.budgets.article));
  expect(fingerprint(sent.config.organization)).toBe(fingerprint(config.organization));
});
