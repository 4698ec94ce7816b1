import { parentPort, workerData } from 'node:worker_threads';
import type { Page } from './plan/page.js';
import type { View } from './plan/views.js';
import { renderPages } from './render/render.js';
import { fromSendable, type SendableTemplates } from './render/sendable.js';

/** A page with its view made, to be sent to another thread. */
export interface SentPage extends Pick<Page, 'kind' | 'url' | 'file' | 'sources'> {
  readonly madeView: View;
}

/** What a thread that renders is given. */
export interface RendererData {
  readonly stetRenderer: true;
  readonly templates: SendableTemplates;
}

/** What the pages of a batch are, in their order; undefined when there is something to say of any of them. */
export type Rendered = readonly string[] | undefined;

/**
 * As a thread: takes batches of pages until its port is closed, and answers each with their HTML, in the order in which they
 * came: by that alone an answer is told from another. Of what goes wrong it says nothing: whoever sent the batch renders it again, and
 * says it once for all pages.
 */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const templates = fromSendable(workerData.templates);
  /** Rendering waits for this and that, and a batch that came later must not overtake one that waits. */
  let turn = Promise.resolve();
  const render = async (batch: readonly SentPage[]): Promise<void> => {
    const html = new Map<string, string>();
    const pages = batch.map(({ madeView, ...page }): Page => ({ ...page, view: () => madeView }));
    const { messages } = await renderPages(pages, templates, ({ file, bytes }) => {
      html.set(file, String(bytes));
    });
    const made = pages.flatMap(({ file }) => html.get(file) ?? []);
    const rendered: Rendered = messages.length === 0 && made.length === pages.length ? made : undefined;
    port.postMessage(rendered);
  };
  port.on('message', (batch: readonly SentPage[]) => {
    turn = turn.then(() => render(batch));
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is RendererData {
  return typeof data === 'object' && data !== null && 'stetRenderer' in data;
}
