import type { Config } from '../config/config.js';
import { freeze } from '../lib/freeze.js';
import type { Instant } from '../lib/time.js';
import { editorFields } from '../parse/editor-fields.js';
import type { EditionRecord } from '../plan/editions.js';
import { cardTexts } from '../plan/files/search-index.js';
import type { Shell } from '../plan/views.js';
import { snowballOf } from '../related/text/stem.js';
import { fromSendable, type SendableTemplates, toSendable } from '../render/sendable.js';
import type { Templates } from '../render/templates.js';
import { createSearchIndex } from '../search/index-files.js';
import { createEntries } from '../search/words.js';
import type { Rows } from '../store/rows.js';
import { type Frame, type PageOptions, planContext } from './families/pages.js';
import { createTracer } from './graph.js';
import type { Listing } from './newsroom.js';
import { createPageMaker, type PageMaker, type PageMakerOptions } from './page-maker.js';
import { createParses } from './parses.js';
import { siteOf } from './site.js';

/** The settings for making pages, as plain data that can be sent to threads. */
export interface PageSettings {
  readonly config: Config;
  readonly now: Instant;
  readonly listing: Pick<Listing, 'staticFiles' | 'spelled' | 'shared' | 'media'>;
  readonly editions: readonly EditionRecord[];
  readonly shells: ReadonlyMap<string, Shell>;
  readonly templates: SendableTemplates;
}

export function pageSettings(
  { config, now, listing }: Pick<PageSettings, 'config' | 'now'> & { readonly listing: Listing },
  { editions, shells, templates }: Frame,
): PageSettings {
  const { staticFiles, spelled, shared, media } = listing;
  return {
    config,
    now,
    listing: { staticFiles, spelled, shared, media },
    editions,
    shells,
    templates: toSendable(templates),
  };
}

/** The options for making pages in a thread. */
export function pageOptionsOf(settings: PageSettings, rows: MeansOptions['rows']): PageOptions {
  const { config, now, listing, editions, shells } = settings;
  // What is sent to a thread arrives as a copy that is not frozen, and frozen values have fingerprints of another form (see plan/fingerprint.ts).
  freeze(config);
  if (settings.templates.budgets) freeze(settings.templates.budgets);
  for (const shell of shells.values()) freeze(shell);
  const frame: Frame = { editions, shells, templates: fromSendable(settings.templates) };
  return {
    config,
    now,
    means: meansOf({ config, now, listing, templates: frame.templates, rows }),
    frame: () => frame,
  };
}

interface MeansOptions {
  readonly config: Config;
  readonly now: Instant;
  readonly listing: PageSettings['listing'];
  readonly templates: Templates | undefined;
  readonly rows: Pick<Rows, 'get' | 'range'>;
}

/** The options of `createContext`, made from settings. */
export function meansOf({ config, now, listing, templates, rows }: MeansOptions): PageOptions['means'] {
  const bodies = { get: createParses(rows as Rows).body };
  const entries = createEntries(snowballOf);
  const script = templates?.searchScript;
  const editorScript = templates?.editorScript;
  return {
    bodies,
    assets: templates ?? { stylesheets: [] },
    staticFiles: listing.staticFiles,
    spelled: listing.spelled,
    ownFiles: listing.shared,
    media: listing.media,
    search: script && {
      script,
      get index() {
        const site = siteOf(createTracer(rows).read, now, config);
        return createSearchIndex({ site, config, bodies, entries, texts: cardTexts(config) });
      },
    },
    embedScript: templates?.embedScript,
    editor: editorScript === undefined ? undefined : { script: editorScript, fields: fieldsOfKinds() },
    pageScript: templates?.pageScript,
  };
}

/** The fields of all kinds of files, for the page where editors write. */
function fieldsOfKinds() {
  return {
    article: editorFields('article'),
    author: editorFields('author'),
    section: editorFields('section'),
    topic: editorFields('topic'),
    series: editorFields('series'),
    page: editorFields('page'),
    front: editorFields('front'),
  };
}

/** What a process makes pages from that has not made their records. */
interface PageMakerFrom<Kept> extends Pick<PageMakerOptions<Kept>, 'family' | 'keep' | 'fetch'> {
  readonly rows: MeansOptions['rows'];
  readonly settings: PageSettings;
  /** Files that have to be made again, though nothing that they are made from has changed. */
  readonly missing: ReadonlySet<string>;
  /** Whether all files have to be made again. */
  readonly isElsewhere: boolean;
}

/** Opens what makes pages of a family in another thread or process than the coordinator's. */
export function openPageMaker<Kept>({
  family,
  rows,
  settings,
  missing,
  isElsewhere,
  keep,
  fetch,
}: PageMakerFrom<Kept>): PageMaker<Kept> {
  const tracer = createTracer(rows);
  const options = pageOptionsOf(settings, rows);
  let context: ReturnType<typeof planContext> | undefined;
  return createPageMaker({
    family,
    rows,
    tracer,
    context: () => {
      context ??= planContext(tracer.read, options);
      return context;
    },
    templates: () => options.frame().templates,
    isMissing: (file) => isElsewhere || missing.has(file),
    keep,
    fetch,
  });
}
