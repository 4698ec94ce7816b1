import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Edit } from '../lib/edit.js';
import type { Level, Message } from '../lib/message.js';
import { version } from '../lib/version.js';
import { allRules } from './all-rules.js';
import { fingerprints } from './fingerprints.js';
import type { FormatContext } from './format.js';

/** GitHub refuses a report with more results; messages come with errors first. */
const mostResults = 25_000;

/**
 * Formats messages as SARIF 2.1.0 (OASIS), which GitHub shows as code scanning alerts. Paths are relative to the repository, columns
 * count UTF-16 code units, as those of messages do.
 */
export function formatSarif(messages: readonly Message[], context: FormatContext): string {
  const told = messages.slice(0, mostResults);
  const ids = [...new Set(told.map(({ rule }) => rule))].sort();
  const indices = new Map(ids.map((id, index) => [id, index]));
  const names = fingerprints(told);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stet', version, semanticVersion: version, rules: ids.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results: told.map((each, at) =>
          resultOf(each, indices.get(each.rule) ?? -1, names[at] ?? '', context),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function descriptorOf(id: string): ReportingDescriptor {
  const rule = allRules.get(id);
  if (rule === undefined) return { id };
  const { level, why, fix } = rule;
  return {
    id,
    shortDescription: { text: why },
    fullDescription: { text: `${why} ${fix}` },
    help: { text: `${why}\n\n${fix}`, markdown: `${inMarkdown(why)}\n\n**What to do:** ${inMarkdown(fix)}` },
    defaultConfiguration: { level },
    properties: { tags: [id.slice(0, id.indexOf('/'))] },
  };
}

const levels: Readonly<Record<Level, Result.level>> = { error: 'error', warning: 'warning', note: 'note' };

function resultOf(each: Message, ruleIndex: number, name: string, context: FormatContext): Result {
  const { rule, level, what, fix, line, column, edits } = each;
  const artifactLocation = artifactOf(each.file ?? context.siteFile, context);
  const region: Region = {
    startLine: line ?? 1,
    ...(line !== undefined && column && { startColumn: column }),
  };
  const location: Location = { physicalLocation: { artifactLocation, region } };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    message: { text: `${what}\n${fix}` },
    locations: [location],
    partialFingerprints: { 'stetMessage/v1': name },
    ...(edits && { fixes: [fixOf(fix, edits, artifactLocation)] }),
  };
}

function fixOf(description: string, edits: readonly Edit[], artifactLocation: ArtifactLocation): Fix {
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ line, column, endLine, endColumn, text }) => ({
          deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** The path as a relative URI (RFC 3986): a space, a letter with an accent and `%` are percent-encoded in UTF-8. */
function artifactOf(file: string, { prefix }: FormatContext): ArtifactLocation {
  const parts = `${prefix}${file}`.toWellFormed().split('/');
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A sentence of a rule, in which signs of Markdown and HTML stand for themselves. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
