import type { LiteLink } from '../../src/plan/views.js';

/** Headlines of the lite edition. */
export function LiteLinks({ links }: { links: readonly LiteLink[] }) {
  return (
    <ul>
      {links.map(({ title, href, label, language, direction, host }) => (
        <li key={href}>
          {label && (
            <>
              <strong>{label}:</strong>{' '}
            </>
          )}
          <a href={href} lang={language} dir={direction}>
            {title}
          </a>
          {host && (
            <>
              {' '}
              (<bdi>{host}</bdi>)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
