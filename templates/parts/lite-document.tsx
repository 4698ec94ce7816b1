import type { ComponentChildren } from 'preact';
import type { LiteHomeView, LiteView } from '../../src/plan/views.js';
import { foreign, wordingLanguage } from './foreign.js';

interface Props {
  view: LiteView | LiteHomeView;
  /** Where the paper's name leads; it leads nowhere on the page that it names. */
  homeHref?: string;
  children: ComponentChildren;
}

/**
 * The frame of a page of the lite edition, which asks for nothing but itself: the empty icon keeps browsers from looking for
 * one.
 */
export function LiteDocument({ view, homeHref, children }: Props) {
  const { head, shell } = view;
  return (
    <html lang={view.language} dir={view.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={head.policy} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        <meta name="robots" content={head.robots} />
        <meta name="color-scheme" content="light dark" />
        {head.canonical && <link rel="canonical" href={head.canonical} />}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: view.liteStyle }} />
      </head>
      <body>
        {homeHref && (
          <header>
            <p>
              <a href={homeHref}>
                <bdi lang={foreign(shell.language, view)}>{shell.title}</bdi>
              </a>
            </p>
          </header>
        )}
        <main>{children}</main>
        <footer>
          <hr />
          <p>
            <a href={view.fullHref} lang={wordingLanguage(view)}>
              {shell.strings.full}
            </a>
          </p>
        </footer>
      </body>
    </html>
  );
}
