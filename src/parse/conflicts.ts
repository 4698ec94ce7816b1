import { type Message, message } from '../lib/message.js';
import type { SourceFile } from '../read/source.js';
import { visible } from './characters.js';
import { rules } from './rules.js';

/** A line that Git writes where two versions of a text could not be merged. */
export interface Conflict {
  /** 1-based, in the whole file. */
  readonly line: number;
  readonly marker: string;
}

/**
 * `<<<<<<< HEAD` and `>>>>>>> branch`, each with the name of a version behind it, at the beginning of a line, or after the marks of
 * lists and quotations where an editor moved it. Source: git-merge, “How conflicts are presented”. The lines between, `=======`
 * and `|||||||`, are ordinary text where they stand alone.
 */
const marker = /^(?:[ \t]|[>*+-][ \t]){0,20}(<{7,11}|>{7,11}|={7,11})(?:[ \t]+(\S.*))?$/;
const codeFence = /^[ \t>*+-]*(`{3,}|~{3,})/;

/**
 * Where a file has merge conflicts that nobody resolved: one for each, at its first line. A whole conflict inside fenced code
 * is an example, and none.
 */
export function findConflicts(text: string): Conflict[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const lines = text.split(/\r\n|\n|\r/);
  const anyDivider = /^={7,}\s*$/m.test(text);
  const conflicts: Conflict[] = [];
  /** Where the conflict begins that the lines are in. */
  let open: Conflict | undefined;
  let divided = false;
  /** Whether it begins inside fenced code. */
  let fenced = false;
  let fence = '';
  const end = () => {
    if (open !== undefined) conflicts.push(open);
    open = undefined;
    divided = false;
  };
  lines.forEach((line, index) => {
    const code = codeFence.exec(line)?.[1];
    if (code !== undefined && (fence === '' || code.startsWith(fence))) {
      fence = fence === '' ? code : '';
      // One that the fence cuts through is no example; one around the fence goes on.
      if (fence === '' && fenced) end();
    }
    const found = marker.exec(line);
    if (found === null) return;
    const [, mark = '', version] = found;
    if (mark.startsWith('<')) {
      end();
      fenced = fence !== '';
      if (version !== undefined || anyDivider) open = { line: index + 1, marker: line.trim() };
    } else if (mark.startsWith('=')) {
      divided = open !== undefined;
    } else if (open !== undefined) {
      if (fenced && divided) open = undefined;
      end();
    } else if (version !== undefined && isVersion(version) && !isQuotation(lines, index)) {
      conflicts.push({ line: index + 1, marker: line.trim() });
    }
  });
  end();
  return conflicts;
}

/** A branch, or a commit with its subject in brackets. */
function isVersion(name: string): boolean {
  return /^\S+(?:\s+\(.*\))?$/.test(name);
}

/** Whether the line stands among lines that are quoted too, as in an e-mail with many answers. */
function isQuotation(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line?.startsWith('>') === true);
}

/** More of them are told by their number: each has the same remedy. */
const maxTold = 20;

export function conflictMessages({ path, text }: Pick<SourceFile, 'path' | 'text'>): Message[] {
  const conflicts = findConflicts(text);
  return conflicts.slice(0, maxTold).map(({ line, marker }, index) => {
    const more = index === maxTold - 1 ? conflicts.length - maxTold : 0;
    return message(
      rules['merge-conflict'],
      `The file has an unresolved merge conflict, which begins with “${visible(marker, 80)}”.${more > 0 ? ` There are ${more} more.` : ''}`,
      { file: path, line, column: 1 },
    );
  });
}
