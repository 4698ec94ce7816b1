import type { View } from '../../src/plan/views.js';
import { DateTime } from './date.js';
import { Editions } from './editions.js';
import { foreign, wordingLanguage } from './foreign.js';
import { Navigation } from './navigation.js';

/** The paper's name, large and as the page's title on the front page, small above every other page. */
export function Masthead({ view }: { view: View }) {
  const { shell } = view;
  const name = (
    <a class="nameplate" href={shell.homeHref} rel="home">
      {shell.logo && (
        <img
          class="logo"
          src={shell.logo.src}
          alt={shell.logo.alt}
          width={shell.logo.width}
          height={shell.logo.height}
        />
      )}
      <bdi lang={foreign(shell.language, view)}>{shell.title}</bdi>
    </a>
  );
  return (
    <header class="masthead">
      {view.kind === 'home' ? (
        <>
          <h1>{name}</h1>
          {shell.tagline && (
            <p class="tagline" dir="auto" lang={foreign(shell.language, view)}>
              {shell.tagline}
            </p>
          )}
          {view.edition && (
            <p class="edition-date">
              <DateTime date={view.edition} />
            </p>
          )}
        </>
      ) : (
        <p>{name}</p>
      )}
      {shell.searchHref && (
        <p class="search-link">
          <a href={shell.searchHref} aria-current={view.kind === 'search' ? 'page' : undefined}>
            {/* Sized here too: without the stylesheet it would fill the screen. */}
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <circle cx="6.5" cy="6.5" r="4.75" />
              <path d="M10 10l5 5" />
            </svg>
            <span lang={wordingLanguage(view)}>{shell.strings.search}</span>
          </a>
        </p>
      )}
      {view.kind === 'home' && <Editions shell={shell} />}
      <Navigation view={view} />
    </header>
  );
}
