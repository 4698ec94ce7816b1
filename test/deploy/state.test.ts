import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeFiles,
  emptyState,
  joinChanges,
  listText,
  parseList,
  parseState,
  stateText,
  type TargetState,
  UnreadableState,
} from '../../src/deploy/state.js';
import { digest } from '../../src/lib/digest.js';

const path = fc.oneof(
  fc.constantFrom('index.html', '__proto__', 'constructor', 'é/一.html'),
  fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8}){0,3}\.html$/),
);
const entry = fc.string().map((text) => `${digest(text)}.${digest(text).slice(0, 11)}`);
const changes = fc.uniqueArray(fc.tuple(path, fc.option(entry)), { selector: ([file]) => file });
const ownKey = fc.constantFrom('.stet/kept/a-b_c', '.stet/files/1.json.gz');
const instant = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());

const state: fc.Arbitrary<TargetState> = fc.record({
  generation: fc.option(fc.uuid()),
  rolledBack: fc.boolean(),
  rules: fc.string(),
  files: fc.nat(),
  conditions: fc.boolean(),
  base: fc.option(ownKey),
  changes,
  lock: fc.option(fc.record({ owner: fc.string(), id: fc.uuid(), since: instant, until: instant })),
  pending: fc.option(
    fc.record({
      puts: fc.oneof(ownKey, fc.array(fc.tuple(path, entry))),
      done: fc.nat(),
      keeps: fc.boolean(),
    }),
  ),
  doomed: fc.array(path),
  stale: fc.array(fc.oneof(ownKey, entry)),
  generations: fc.array(
    fc.record({
      generation: fc.uuid(),
      at: instant,
      rules: fc.string(),
      files: fc.nat(),
      undo: fc.oneof(fc.constant(null), ownKey, changes),
    }),
  ),
});

describe('parseState', () => {
  it('gives back every state that was written', () => {
    fc.assert(fc.property(state, (its) => void expect(parseState(stateText(its))).toEqual(its)));
    expect(parseState(stateText(emptyState))).toEqual(emptyState);
  });

  it.each(['../up.html', '/abs.html', 'a//b.html', './a.html', '.stet/state.json', ''])(
    'takes no state that names “%s” as a file of the site',
    (file) => {
      expect(() => parseState(stateText({ ...emptyState, doomed: [file] }))).toThrow(UnreadableState);
      expect(() => parseState(stateText({ ...emptyState, changes: [[file, null]] }))).toThrow(
        UnreadableState,
      );
    },
  );

  it.each(['index.html', '.stet/../index.html', '.stet/kept/../../a', '.stet/state.json/x'])(
    'takes no state that names “%s” as an object of stet’s own',
    (key) => expect(() => parseState(stateText({ ...emptyState, stale: [key] }))).toThrow(UnreadableState),
  );

  it('refuses what is cut off, of another form, or more than a state, and knows a newer form', () => {
    const text = stateText(emptyState);
    const isNewer = (its: string) => {
      try {
        parseState(its);
        return undefined;
      } catch (error) {
        return error instanceof UnreadableState ? error.isNewer : undefined;
      }
    };
    for (let length = 0; length < text.trim().length; length++)
      expect(isNewer(text.slice(0, length))).toBe(false);
    expect(isNewer(text.replace('"form":1', '"form":2'))).toBe(true);
    expect(isNewer(text.replace('"form":1', '"form":1,"more":1'))).toBe(false);
  });
});

it('parseList gives back every list that was written, and refuses others', () => {
  fc.assert(fc.property(changes, (list) => void expect(parseList(listText(list))).toEqual(list)));
  for (const text of ['', '{}', '[["a"]]', '[["../a",null]]'])
    expect(() => parseList(text)).toThrow(UnreadableState);
});

it('joinChanges has the effect of one change after the other', () => {
  const after = (...all: (readonly (readonly [string, string | null])[])[]) => {
    const files = new Map<string, string>([['index.html', 'old']]);
    for (const each of all) changeFiles(files, each);
    return new Map([...files].sort());
  };
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      expect(after(joinChanges(first, second))).toEqual(after(first, second));
    }),
  );
});
