import type { ComponentChildren } from 'preact';
import type { LabelView, View } from '../../src/plan/views.js';
import { Footer } from './footer.js';
import { wordingLanguage } from './foreign.js';
import { HeadTags } from './head.js';
import { Masthead } from './masthead.js';

interface Props {
  view: View;
  /** Sets the whole page's colours, so that opinion and sponsored text cannot be taken for news. */
  label?: LabelView;
  /** Further tags for `<head>`. */
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page: head, skip link, masthead, the page's own content in `main`, foot. */
export function Document({ view, label, head, children }: Props) {
  return (
    <html lang={view.language} dir={view.direction}>
      <HeadTags view={view}>{head}</HeadTags>
      <body class={`kind-${view.kind}`} data-label={label === 'news' ? undefined : label}>
        <a class="skip" href="#page-content" lang={wordingLanguage(view)}>
          {view.shell.strings.skipToContent}
        </a>
        <Masthead view={view} />
        <main id="page-content" tabIndex={-1}>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}
