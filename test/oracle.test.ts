import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOptions, BuildResult } from '../src/build/build.js';
import type { Message } from '../src/lib/message.js';
import { newsroomToEdit } from './support/edits.js';
import { fill, temporaryFolder } from './support/folders.js';
import { createOracle, type Engine } from './support/oracle.js';

const warning: Message = {
  rule: 'model/dead-link',
  level: 'warning',
  what: 'A link.',
  why: 'Why.',
  fix: 'Mend.',
};
const error: Message = { ...warning, rule: 'parse/bad-date', level: 'error' };

/** An engine whose site is two pages that say what time it is; it does right if `fault` changes nothing. */
function engineOf(name: string, messages: readonly Message[], fault: Fault = () => {}): Engine {
  return {
    name,
    async build({ config, now, write }) {
      const store = path.join(config.storeDir, 'store');
      const isFirst = !fs.existsSync(store);
      const isOk = messages.every(({ level }) => level !== 'error');
      const pages = { 'index.html': String(now), 'about.html': 'Always the same.' };
      const written = Object.entries(pages).flatMap(([file, text]) => {
        const target = path.join(config.outputDir, file);
        return fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text ? [] : [file];
      });
      if (write) fill(path.dirname(store), { store: String(now) });
      if (write && isOk)
        for (const [file, text] of Object.entries(pages))
          if (written.includes(file)) fill(config.outputDir, { [file]: text });
      const result: Made = {
        messages: [...messages],
        standing: { stories: 1, pages: 2, nextGate: null, nextHousekeeping: null },
        ...(write && isOk && { written: { written: written.sort(), deleted: [], unchanged: 0 } }),
      };
      // A clean build is right in any case.
      if (!config.outputDir.includes('apart')) fault(result, { isFirst, write, ...config });
      return result;
    },
  };
}

type Made = { -readonly [Part in keyof BuildResult]: BuildResult[Part] };
type Fault = (
  result: Made,
  about: { readonly isFirst: boolean; readonly write: boolean } & Pick<
    BuildOptions['config'],
    'outputDir' | 'storeDir'
  >,
) => void;

const faults: Record<string, Fault> = {
  'leaves out a message': (result) => {
    result.messages = [];
  },
  'tells a message twice': (result) => {
    result.messages = [warning, ...result.messages];
  },
  'leaves out a message in a check alone': (result, { write }) => {
    if (!write) result.messages = [];
  },
  'forgets a message when nothing changed': (result, { isFirst, write }) => {
    if (!isFirst && write) result.messages = [];
  },
  'knows of another gate': (result) => {
    result.standing = { ...result.standing, nextGate: 1 };
  },
  'makes other bytes of a file': (_, { write, outputDir }) => {
    if (write) fill(outputDir, { 'about.html': 'Something else.' });
  },
  'leaves a file that no clean build has': (_, { write, outputDir }) => {
    if (write) fill(outputDir, { 'old.html': 'Old.' });
  },
  'writes a file again whose bytes are the same': (_, { isFirst, outputDir }) => {
    if (!isFirst) fs.utimesSync(path.join(outputDir, 'about.html'), 1, 1);
  },
  'does not report a file that it wrote': (result, { isFirst }) => {
    if (isFirst && result.written) result.written = { ...result.written, written: ['index.html'] };
  },
  'reports a deletion that was none': (result) => {
    if (result.written) result.written = { ...result.written, deleted: ['old.html'] };
  },
  'writes a page in a check': (_, { write, outputDir }) => {
    if (!write) fill(outputDir, { 'index.html': 'Checked.' });
  },
  'writes into the store in a check': (_, { write, storeDir }) => {
    if (!write) fill(storeDir, { store: 'Checked.' });
  },
};

const step = (...engines: Engine[]) =>
  createOracle(newsroomToEdit(temporaryFolder(), 1, 1), engines).step('a step', 'after');

describe('the oracle', () => {
  it('finds nothing wrong with an engine that does what a clean build does, whether or not that has errors', async () => {
    expect(await step(engineOf('one', [warning]))).toMatchObject({ published: true });
    expect(await step(engineOf('one', [error, warning]))).toMatchObject({ published: false });
  });

  it.each(Object.entries(faults))('finds an engine that %s', async (_, fault) => {
    await expect(step(engineOf('one', [warning], fault))).rejects.toThrow(/a step, one/);
  });

  it('finds an engine that touches the site when there are errors', async () => {
    const fault = faults['leaves a file that no clean build has'];
    await expect(step(engineOf('one', [error], fault))).rejects.toThrow(/with errors/);
  });

  it('finds a second engine whose clean builds are others than those of the first', async () => {
    const second = engineOf('two', [warning, warning]);
    await expect(step(engineOf('one', [warning]), second)).rejects.toThrow(/two beside one/);
  });
});
