import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Message } from './lib/message.js';
import type { Page } from './plan/page.js';
import type { Finding } from './render/finding.js';
import { type OutputFile, renderPages } from './render/render.js';
import { toSendable } from './render/sendable.js';
import type { Templates } from './render/templates.js';
import type { Rendered, RendererData, SentPage } from './renderer.js';

/** Fewer pages than this for each thread are rendered sooner than it has started. */
const worthAThread = 500;
const batchSize = 250;
/** Batches that wait for a thread besides the one that it renders. */
const ahead = 1;

/** For tests: what to run in threads, and how many. */
export interface Pool {
  readonly program?: URL;
  readonly threads?: number;
}

/**
 * Renders pages on all cores, as `renderPages` does on one. Views are made here, for threads know of pages nothing but them; so no
 * more than a few batches are in memory at once. A batch of which a thread has something to say, or at which it dies, is rendered
 * here in the end: so what is said of templates and pages is the same however many threads take part.
 */
export async function renderOnAllCores(
  pages: readonly Page[],
  templates: Templates,
  emit: (file: OutputFile) => void | Promise<void>,
  before: readonly Finding[] = [],
  { program = new URL('./renderer.js', import.meta.url), ...pool }: Pool = {},
): Promise<{ messages: Message[]; findings: readonly Finding[] }> {
  const worthIt = Math.floor(pages.length / worthAThread);
  const threads = pool.threads ?? Math.min(os.availableParallelism(), worthIt);
  // Run from its TypeScript sources, as tests do, there is no program for a thread.
  if (threads < 2 || !fs.existsSync(fileURLToPath(program)))
    return renderPages(pages, templates, emit, before);
  const left: Page[] = [];
  let next = 0;
  const take = (): readonly Page[] | undefined => {
    if (next >= pages.length) return undefined;
    next += batchSize;
    return pages.slice(next - batchSize, next);
  };
  const workerData: RendererData = { stetRenderer: true, templates: toSendable(templates) };

  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData });
      /** What the thread has been sent and has not answered, oldest first. */
      const sent: (readonly Page[])[] = [];
      let failure: { readonly error: unknown } | undefined;
      const end = () => void worker.terminate();
      const attempt = (what: () => void) => {
        try {
          what();
        } catch (error) {
          failure ??= { error };
          end();
        }
      };
      const send = () =>
        attempt(() => {
          while (sent.length <= ahead && failure === undefined) {
            const batch = take();
            if (batch === undefined) break;
            sent.push(batch);
            worker.postMessage(batch.map(toSend));
          }
          if (sent.length === 0) end();
        });
      const answered = async (batch: readonly Page[], rendered: Rendered) => {
        if (rendered === undefined) left.push(...batch);
        else
          for (const [at, bytes] of rendered.entries()) {
            const { file, url } = batch[at] as Page;
            await emit({ file, url, bytes });
          }
      };
      worker.on('message', (rendered: Rendered) => {
        const batch = sent.shift();
        if (batch === undefined || failure !== undefined) return;
        answered(batch, rendered).then(send, (error: unknown) => {
          failure ??= { error };
          end();
        });
      });
      // Why it died shows, if it shows, when its batches are rendered here.
      worker.on('error', () => {});
      worker.on('exit', () => {
        if (failure !== undefined) {
          next = pages.length;
          reject(failure.error);
          return;
        }
        const isDone = sent.length === 0 && next >= pages.length;
        left.push(...sent.flat());
        resolve(isDone || next >= pages.length ? undefined : work());
      });
      send();
    });

  await settled(Array.from({ length: threads }, work));
  const places = new Map(pages.map((page, at) => [page, at]));
  const inOrder = left.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return renderPages(inOrder, templates, emit, before);
}

function toSend({ kind, url, file, sources, view }: Page): SentPage {
  return { kind, url, file, sources, madeView: view() };
}

/** Waits for all, so that no thread is left behind when one of them fails. */
async function settled(all: readonly Promise<void>[]): Promise<void> {
  for (const each of await Promise.allSettled(all)) if (each.status === 'rejected') throw each.reason;
}
