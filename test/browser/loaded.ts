import type { Page } from 'playwright-core';

/** Waits until all pictures of a page are there and unpacked, those far below included. */
export function loadPictures(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
    return Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
}
