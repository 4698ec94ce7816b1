import type { Page } from 'playwright-core';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node?: Element;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Which of the page's parts have moved by themselves, pictures that come late and those far below included, and how far. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shifts: string[] = [];
    const told = ({ node, previousRect, currentRect }: Shift['sources'][number]) =>
      `${node?.outerHTML?.slice(0, 80) ?? node?.textContent} ${JSON.stringify([previousRect, currentRect])}`;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push(`${value} ${sources.map(told).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
    for (const image of document.images) image.loading = 'eager';
    while (![...document.images].every((image) => image.complete))
      await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return shifts;
  });
}
