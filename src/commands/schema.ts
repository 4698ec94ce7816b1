import { editorSchema } from '../parse/editor-schema.js';
import { fileKinds } from './file-kinds.js';
import type { Terminal } from './terminal.js';

/** Runs `stet schema [KIND]`: prints the JSON Schema of front matter of a kind; without one, of all kinds, by their names. */
export function schemaCommand(name: string | undefined, terminal: Terminal): number {
  const all = Object.fromEntries(Object.entries(fileKinds).map(([each, kind]) => [each, editorSchema(kind)]));
  terminal.out(`${JSON.stringify(name === undefined ? all : all[name], null, 2)}\n`);
  return 0;
}
