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

/** Run by Vitest before and after all tests: a folder for what takes long to make and is only read. */
export default function setup({ provide }: TestProject): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-shared-'));
  provide('sharedFolder', folder);
  return () => fs.rmSync(folder, { recursive: true, force: true });
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
