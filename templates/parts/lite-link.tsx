import type { ArticleView, BaseView } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

type Props = { view: Pick<ArticleView, keyof BaseView | 'liteHref'> };

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
      <a href={view.liteHref} lang={wordingLanguage(view)}>
        {view.shell.strings.lite}
      </a>
    </p>
  );
}
