import type { View } from '../../src/plan/views.js';
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
      <bdi>{shell.title}</bdi>
    </a>
  );
  return (
    <header class="masthead">
      {view.kind === 'home' ? (
        <>
          <h1>{name}</h1>
          {shell.tagline && (
            <p class="tagline" dir="auto">
              {shell.tagline}
            </p>
          )}
        </>
      ) : (
        <p>{name}</p>
      )}
      <Navigation view={view} />
    </header>
  );
}
