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
const marker = /^[ \t>*+-]{0,40}?(<{7,}|>{7,}|={7,})(?:[ \t]+(\S.*))?$/;
const codeFence = /^[ \t>*+-]*(`{3,}|~{3,})/;

/**
 * Where a file has merge conflicts that nobody resolved: one for each, at its first line. A whole conflict inside fenced code
 * is an example, and none.
 */
export function findConflicts(text: string): Conflict[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const lines = text.split(/\r\n|\n|\r/);
  const conflicts: Conflict[] = [];
  /** Where the conflict begins that the lines are in. */
  let open: Conflict | undefined;
  let divided = false;
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
      // A conflict around the fence is one all the same; one that the fence cuts through is no example.
      if (fence === '') end();
    }
    const found = marker.exec(line);
    if (found === null) return;
    const [, mark = '', version] = found;
    if (mark.startsWith('<')) {
      end();
      if (version !== undefined || isDivided(lines, index + 1))
        open = { line: index + 1, marker: line.trim() };
    } else if (mark.startsWith('=')) {
      divided = open !== undefined;
    } else if (open !== undefined) {
      if (fence !== '' && divided) open = undefined;
      end();
    } else if (version !== undefined && isVersion(version) && !isQuotation(lines, index)) {
      conflicts.push({ line: index + 1, marker: line.trim() });
    }
  });
  end();
  return conflicts;
}

/** Whether a line that divides two versions follows within the next hundred. */
function isDivided(lines: readonly string[], from: number): boolean {
  return lines.slice(from, from + 100).some((line) => marker.exec(line)?.[1]?.startsWith('=') === true);
}

/** A branch, or a commit with its subject in brackets. */
function isVersion(name: string): boolean {
  return /^\S+(?:\s+\(.*\))?$/.test(name);
}

/** Whether the line stands among lines that are quoted too, as in an e-mail with many answers. */
function isQuotation(lines: readonly string[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line?.startsWith('>') === true);
}
