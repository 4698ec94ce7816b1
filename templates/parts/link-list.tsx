import type { LinkView } from '../../src/plan/views.js';

/** Months of a year, years of the archive. */
export function LinkList({ links }: { links: readonly LinkView[] }) {
  return (
    <ul class="link-list indented">
      {links.map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
