import type { BaseView, LinkView } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

interface Props {
  view: BaseView;
  newer?: LinkView | undefined;
  older?: LinkView | undefined;
}

/** To the stories before and after those of this page, named by their dates. */
export function Pager({ view, newer, older }: Props) {
  const { strings } = view.shell;
  if (!newer && !older) return null;
  return (
    <nav class="pager" aria-label={strings.archive}>
      {newer && (
        <a class="newer" href={newer.href} rel="prev">
          <span lang={wordingLanguage(view)}>{strings.newer}</span> {newer.title}
        </a>
      )}
      {older && (
        <a class="older" href={older.href} rel="next">
          <span lang={wordingLanguage(view)}>{strings.older}</span> {older.title}
        </a>
      )}
    </nav>
  );
}
