import fs from 'node:fs';
import { expect, it } from 'vitest';
import { isSystemError, systemReason } from '../../src/lib/system-error.js';
import { temporaryFolder } from '../support/folders.js';

function failureOf(act: () => unknown): NodeJS.ErrnoException {
  try {
    act();
  } catch (error) {
    if (isSystemError(error)) return error;
  }
  throw new Error('the system refused nothing');
}

it('tells what the system refused without its codes', () => {
  const dir = temporaryFolder();
  fs.writeFileSync(`${dir}/file`, '');
  expect(systemReason(failureOf(() => fs.mkdirSync(`${dir}/file`)))).toBe('a file is where a folder must be');
  expect(systemReason(failureOf(() => fs.readFileSync(`${dir}/none`)))).toBe(
    'there is no such file or folder',
  );
});

it('takes no mistake of the program for one of the system', () => {
  expect(isSystemError(new TypeError('x is undefined'))).toBe(false);
});
