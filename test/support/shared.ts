import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    sharedFolder: string;
  }
}

/** A file system in memory, on Linux, and the bytes that all folders of tests take up at once. */
const memory = '/dev/shm';
const needed = 4 * 1024 ** 3;

/**
 * Run by Vitest before and after all tests: a folder for temporary files, which lies in memory where there is room, and in
 * it one for what takes long to make and is only read.
 */
export default function setup({ provide }: TestProject): () => void {
  const before = process.env.TMPDIR;
  const folder = fs.mkdtempSync(path.join(hasRoom(memory) ? memory : os.tmpdir(), 'stet-tests-'));
  // Processes of tests, and those that they start, make their folders here.
  process.env.TMPDIR = folder;
  provide('sharedFolder', fs.mkdtempSync(path.join(folder, 'shared-')));
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

function hasRoom(dir: string): boolean {
  if (process.env.TMPDIR !== undefined || !fs.existsSync(dir)) return false;
  const { bavail, bsize } = fs.statfsSync(dir);
  return bavail * bsize > needed;
}

/**
 * What `make` puts into a folder of this name and returns, as JSON carries it. Made by the first test file that asks; others, which may run
 * beside it, wait. It fails for all where it failed once.
 */
export async function shared<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const folder = path.join(inject('sharedFolder'), name);
  const made = `${folder}.json`;
  try {
    fs.mkdirSync(folder);
  } catch {
    while (!fs.existsSync(made)) await new Promise((resolve) => setTimeout(resolve, 100));
    const { value, failure } = JSON.parse(fs.readFileSync(made, 'utf8'));
    if (failure !== undefined) throw new Error(failure);
    return value;
  }
  const tell = (result: { readonly value?: T; readonly failure?: string }) => {
    fs.writeFileSync(`${made}.new`, JSON.stringify(result));
    fs.renameSync(`${made}.new`, made);
  };
  try {
    const value = await make(folder);
    tell({ value });
    return value;
  } catch (error) {
    tell({ failure: String(error) });
    throw error;
  }
}
