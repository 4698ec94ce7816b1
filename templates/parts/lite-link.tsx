import type { ArticleView } from '../../src/plan/views.js';

type Props = { view: Pick<ArticleView, 'shell' | 'liteHref'> };

/** Tells browsers and machines of the story's page in the lite edition. */
export function LiteAlternate({ view }: Props) {
  return view.liteHref === undefined ? null : (
    <link rel="alternate" type="text/html" title={view.shell.strings.lite} href={view.liteHref} />
  );
}

/** Tells readers of it, after all else. */
export function LiteLink({ view }: Props) {
  return view.liteHref === undefined ? null : (
    <p class="lite-link">
      <a href={view.liteHref}>{view.shell.strings.lite}</a>
    </p>
  );
}
