import { keyOf, plainName, type Vocabulary } from '../model/keys.js';
import type { SectionDocument } from '../parse/document.js';

/**
 * The sections of an earlier version of the newsroom: those of now, without the files that changed since, and with these files as they
 * were. `gone` are changed files under the content folder, as they are now.
 */
export function sectionsThen(
  now: Vocabulary<SectionDocument>,
  gone: ReadonlySet<string>,
  then: readonly SectionDocument[],
): Vocabulary<SectionDocument> {
  const declared = new Map<string, SectionDocument>();
  for (const key of now.declared.keys()) {
    const its = now.declared.get(key);
    if (its && !gone.has(its.file)) declared.set(key, its);
  }
  for (const its of then) {
    const key = keyOf(its.key);
    if (key !== undefined) declared.set(key, its);
  }
  const titled = new Map<string, string[]>();
  for (const [key, { title }] of declared) {
    const plain = plainName(title);
    titled.set(plain, [...(titled.get(plain) ?? []), key]);
  }
  return {
    declared,
    find(written) {
      const made = keyOf(written);
      const plain = plainName(written);
      if (made === undefined || (plain === plainName(made) && declared.has(made))) return made;
      const [only, another] = titled.get(plain) ?? [];
      return only !== undefined && another === undefined ? only : made;
    },
  };
}
