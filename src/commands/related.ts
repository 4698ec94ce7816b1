import path from 'node:path';
import type { Engine } from '../build/engine.js';
import { look } from '../build/look.js';
import type { Config } from '../config/config.js';
import { normalized } from '../lib/normalized.js';
import { withoutEnding } from '../lib/story-names.js';
import { formatIso, type Instant } from '../lib/time.js';
import { decodeWritten } from '../lib/url.js';
import { createNearest, suggestion } from '../model/nearest.js';
import type { Article, Site } from '../model/site.js';
import type { ArticleDocument } from '../parse/document.js';
import { noBlocks } from '../related/blocks/blocks.js';
import { type Entry, earlierFirst } from '../related/entry.js';
import { type Evaluation, evaluate, fewestLinks } from '../related/evaluation/evaluate.js';
import { type Shown, show } from '../related/evaluation/show.js';
import { allBlocks } from '../related/index/memory/all-blocks.js';
import { withoutLinked } from '../related/text/passages.js';
import { createProfiler, type Profile, placeWeightsFor } from '../related/text/profile.js';
import { profileSource } from '../related/text/reading.js';
import { queryOnAllCores } from '../workers/query-threads.js';
import { type BuildFlags, prepare } from './build.js';
import { count } from './counted.js';
import { showProgress } from './progress.js';
import type { Terminal } from './terminal.js';

interface RelatedFlags extends Omit<BuildFlags, 'output' | 'report'> {
  readonly all?: boolean | undefined;
  readonly evaluate?: boolean | undefined;
  readonly 'no-links'?: boolean | undefined;
  readonly count?: string | undefined;
}

/** Runs `stet related`: says what is recommended below a story and why, or measures recommendations. Returns the exit code. */
export async function relatedCommand(
  named: string | undefined,
  flags: RelatedFlags,
  terminal: Terminal,
): Promise<number> {
  const wanted = flags.count === undefined ? undefined : Number(flags.count);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0 && wanted <= 30)) {
    terminal.err(`--count ${flags.count}: must be a whole number from 1 to 30\n`);
    return 2;
  }
  const prepared = await prepare(flags, terminal);
  if ('code' in prepared) return prepared.code;
  const config =
    wanted === undefined
      ? prepared.config
      : { ...prepared.config, related: { ...prepared.config.related, count: wanted } };
  return withArchive(config, prepared.now, flags, terminal, (archive) => {
    if (flags.evaluate) return tellEvaluation(archive, flags, terminal);
    if (flags.all) return tellAll(archive, flags, terminal);
    return tellStory(named ?? '', archive, flags, terminal);
  });
}

/** A newsroom whose store is open. */
interface Archive {
  readonly config: Config;
  readonly engine: Engine;
}

/** Runs `tell` while the store is open, because texts are read from the store only when needed. */
function withArchive<T>(
  config: Config,
  now: Instant,
  flags: RelatedFlags,
  terminal: Terminal,
  tell: (archive: Archive) => T,
): Promise<T> {
  const progress = showProgress(terminal, flags);
  // `--all` and `--evaluate` ask the related index themselves.
  const recommends = !flags.all && !flags.evaluate;
  return look({ config, now, recommends, onProgress: progress.onProgress }, ({ engine }) => {
    progress.clear();
    return tell({ config, engine });
  }).finally(progress.clear);
}

function tellStory(named: string, archive: Archive, flags: RelatedFlags, terminal: Terminal): number {
  const { engine, config } = archive;
  const article = findArticle(named, archive);
  if (article === undefined) {
    const near = createNearest(() => engine.names('story'))(
      withoutEnding(named.replace(/^.*articles\//, '')),
    );
    terminal.err(`No public story is named “${named}”.${suggestion(near)}\n`);
    return 2;
  }
  const source = profileSource(engine.documentOf(article), article);
  const shown = show(article, {
    site: engine.site,
    entries: engine.entries(),
    tuning: config.related,
    source,
  });
  terminal.out(
    flags.json ? `${JSON.stringify(asJson(article, shown, config))}\n` : asText(article, shown, config),
  );
  return 0;
}

/** Finds a story by key, file or address, or by the end of an address if only one story has an address with that end. */
function findArticle(named: string, { engine, config }: Archive): Article | undefined {
  const { site } = engine;
  const name = normalized(named);
  const from = name.startsWith(config.url) ? name.slice(config.url.length) : name;
  const file = path.posix.normalize(name.replace(/^(\.\/)?content\//, ''));
  const exact =
    site.articleByKey.get(name) ??
    engine.find(`${withoutEnding(file)}.md`) ??
    (from.startsWith('/') ? engine.find(decodeWritten(from)) : undefined);
  if (exact) return exact;
  const [only, another] = eachStory(site).filter(
    ({ key, url }) => key.endsWith(`/${name}`) || url.replace(/(\.html|\/)$/, '').endsWith(`/${name}`),
  );
  return another === undefined ? only : undefined;
}

function eachStory(site: Site): Article[] {
  return [...site.articles].flatMap(({ key }) => site.articleByKey.get(key) ?? []);
}

const reasons = {
  editor: 'the editor’s choice',
  series: 'the same series',
  newest: 'nothing nearer was found, so what is newest',
} as const;

const passedOver = {
  chosen: 'the editor named it',
  translation: 'is shown already, or is a translation of what is',
  linked: 'the story links to it itself',
  'same-day': 'two stories of that day are shown already',
  full: 'the block is full',
  'near-duplicate': 'is nearly the same as another that is shown',
} as const;

function asText(article: Article, shown: Shown, config: Config): string {
  const day = (date: Instant) => formatIso(date, config.timeZone).slice(0, 10);
  const lines = [article.title, `  ${article.url}  ${day(article.date)}`, '', config.related.title];
  if (shown.background.length === 0) lines.push('  none');
  shown.background.forEach((pick, at) => {
    const where = pick.date === undefined ? pick.url : `${pick.url}  ${day(pick.date)}`;
    lines.push(`  ${at + 1}. ${pick.title}`, `     ${where}`);
    lines.push(pick.reason === 'ranked' ? `     ${score(pick)}` : `     Why: ${reasons[pick.reason]}.`);
  });
  if (shown.followUps.length > 0) lines.push('', config.related.followUpsTitle);
  for (const later of shown.followUps)
    lines.push(`  ${later.title}`, `     ${later.url}  ${day(later.date)}`);
  if (shown.passedOver.length > 0) lines.push('', 'Passed over');
  for (const passed of shown.passedOver)
    lines.push(`  ${passed.title}`, `     ${passed.url}: ${passedOver[passed.why]}.`);
  return `${lines.join('\n')}\n`;
}

function score(pick: Shown['background'][number]): string {
  const shared = pick.shared
    .slice(0, 8)
    .map(({ kind, text }) => (kind === 'word' ? text : `${kind} ${text}`));
  const parts = [
    `Score ${pick.score.toFixed(1)}`,
    shared.length === 0 ? '' : `shares ${shared.join(', ')}`,
    pick.linked > 0 ? `${Math.round(pick.linked * 100)} % of it because similar stories link there` : '',
    `passages as near as these leave ${Math.round((pick.closeness ?? 1) * 100)} %`,
    `${count(pick.daysOlder ?? 0, 'day')} older, which leaves ${Math.round((pick.recency ?? 1) * 100)} %`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function asJson(article: Article, shown: Shown, config: Config): unknown {
  const iso = (date: Instant | undefined) =>
    date === undefined ? undefined : formatIso(date, config.timeZone);
  return {
    story: { url: article.url, title: article.title, date: iso(article.date) },
    background: shown.background.map((pick) => ({ ...pick, date: iso(pick.date) })),
    followUps: shown.followUps.map((later) => ({ ...later, date: iso(later.date) })),
    passedOver: shown.passedOver,
  };
}

/** Prints one line of JSON for each story, oldest story first. */
function tellAll(archive: Archive, flags: RelatedFlags, terminal: Terminal): number {
  const { site } = archive.engine;
  const { config } = archive;
  const entries = archive.engine.entries();
  const asked = flags['no-links'] ? askedProfiles(archive) : undefined;
  const blocksOf = allBlocks(entries, config.related, {
    ask: queryOnAllCores,
    ...(asked && { profileOf: (entry: Entry) => asked.get(entry.key) ?? entry.profile, ownLinks: false }),
  });
  const urlOf = (key: string) => site.articleByKey.get(key)?.url ?? '';
  const lines: string[] = [];
  for (const entry of [...entries].sort(earlierFirst)) {
    const blocks = blocksOf.get(entry.key) ?? noBlocks;
    lines.push(
      JSON.stringify({
        url: urlOf(entry.key),
        background: [...entry.chosen, ...blocks.background.map(({ key }) => key)].map(urlOf),
        followUps: blocks.followUps.map(urlOf),
      }),
    );
  }
  terminal.out(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  return 0;
}

/** The profile of each story without the words of links, so that `--no-links` does not see which words an editor linked. */
function askedProfiles({ engine, config }: Archive): Map<string, Profile> {
  const profiler = createProfiler(placeWeightsFor(config.related.signals));
  return new Map(
    eachStory(engine.site).map((article) => [
      article.key,
      profiler(withoutOwnLinks(article, engine.documentOf(article))),
    ]),
  );
}

function withoutOwnLinks(article: Article, document: ArticleDocument) {
  const source = profileSource(document, article);
  const linked = document.body.links
    .filter((_, at) => article.links[at]?.article !== undefined)
    .map(({ text }) => text);
  return { ...source, text: withoutLinked(source.text, linked) };
}

function tellEvaluation(archive: Archive, flags: RelatedFlags, terminal: Terminal): number {
  const { config, engine } = archive;
  const { site } = engine;
  const entries = engine.entries();
  const { signals } = config.related;
  const profilers = {
    both: createProfiler(placeWeightsFor(signals)),
    words: createProfiler(placeWeightsFor({ ...signals, names: 0 })),
    names: createProfiler(placeWeightsFor({ ...signals, words: 0 })),
  };
  const stories = entries.flatMap((entry) => {
    const article = site.articleByKey.get(entry.key);
    if (article === undefined) return [];
    const source = profileSource(engine.documentOf(article), article);
    const bare = withoutOwnLinks(article, engine.documentOf(article));
    return {
      entry,
      asked: profilers.both(bare),
      headline: profilers.both({ ...source, text: '' }),
      only: {
        words: { profile: profilers.words(source), asked: profilers.words(bare) },
        names: { profile: profilers.names(source), asked: profilers.names(bare) },
      },
    };
  });
  const evaluation = evaluate(stories, config.related);
  if (evaluation.links < fewestLinks) {
    terminal.err(
      `The stories link to earlier stories ${count(evaluation.links, 'time')}; at least ${fewestLinks} links are needed to measure anything by.\n`,
    );
    return 1;
  }
  terminal.out(flags.json ? `${JSON.stringify(evaluation)}\n` : asTable(evaluation));
  return 0;
}

function asTable({ links, queries, results }: Evaluation): string {
  const rows = Object.entries(results).map(([name, { ndcg5, hit3, mrr, ci95 }]) =>
    [
      name.padEnd(28),
      ndcg5.toFixed(3),
      `${ci95[0].toFixed(3)} to ${ci95[1].toFixed(3)}`,
      hit3.toFixed(3),
      mrr.toFixed(3),
    ].join('  '),
  );
  const head = `${''.padEnd(28)}  nDCG@5 (95 % of resamples)  hit@3  MRR`;
  return `${count(links, 'link')} to earlier stories, from ${count(queries, 'story', 'stories')}.\n\n${head}\n${rows.join('\n')}\n`;
}
