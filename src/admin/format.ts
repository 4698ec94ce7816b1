import { isMap } from 'yaml';
import type { EditorField } from '../parse/editor-fields.js';
import { editHead, parseHead, writeHead } from './edit-yaml.js';
import { divide } from './source.js';
import { pairFor, shownValue } from './values.js';

/** The name under which an entry carries the text of its file. No field of a newsroom has this name. */
export const sourceKey = 'stetFileAsRead';

/** How entries are read from files and written into them. The editor takes off white space at both ends of a file. */
export interface FileFormat {
  /** Throws where the front matter cannot be read; the editor then leaves the file alone. */
  fromFile(text: string): Record<string, unknown>;
  toFile(values: Readonly<Record<string, unknown>>): string;
}

/** The format of files with these fields: in a file that is there, nothing changes but what was edited. */
export function createFormat(fields: readonly EditorField[], timeZone: string): FileFormat {
  const inFrontMatter = fields.filter(({ name }) => name !== 'body');
  return {
    fromFile(text) {
      const { head, body } = divide(text);
      const document = parseHead(head);
      const { contents } = document;
      const map = isMap(contents) ? contents : undefined;
      const values: Record<string, unknown> = {};
      for (const field of inFrontMatter) {
        const pair = pairFor(map, field);
        const value = (pair && shownValue(pair.value, field, { document, timeZone })) ?? field.default;
        if (value !== undefined) values[field.name] = value;
      }
      return { ...values, body, [sourceKey]: text };
    },
    toFile(values) {
      const { [sourceKey]: before, body: written } = values;
      const body = typeof written === 'string' ? written : '';
      if (typeof before !== 'string')
        return `---\n${writeHead(values, inFrontMatter, timeZone)}\n---\n\n${body}`;
      const source = divide(before);
      const head = editHead(source.head, values, inFrontMatter, timeZone);
      // Between two fences with nothing between them there is no line to go on from.
      const fence = head !== '' && !source.close.startsWith('\n') ? `\n${source.close}` : source.close;
      if (body.trim() === source.body.trim()) return [source.open, head, fence, source.body].join('');
      const close = source.body === '' ? `${fence.trimEnd()}\n\n` : fence;
      return [source.open, head, close, body].join('');
    },
  };
}
