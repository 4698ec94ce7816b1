import { Fragment } from 'preact';
import type { ArticleView, Direction, Strings } from '../../src/plan/views.js';
import { foreign, wordingLanguage } from './foreign.js';

/** Who wrote the story, each name leading to its author's page. */
export function Byline({ view }: { view: ArticleView }) {
  const { authors, direction } = view;
  const { strings } = view.shell;
  if (authors.length === 0) return null;
  return (
    <p class="byline">
      <span lang={wordingLanguage(view)}>{strings.by}</span>{' '}
      {authors.map(({ title, href, language }, index) => (
        <Fragment key={href}>
          {separator(index, authors.length, strings, direction)}
          <a href={href} rel="author" lang={foreign(language, view)}>
            <bdi>{title}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** The names as running text, for lists. */
export function Names({ names, strings, direction }: NamesProps) {
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={name}>
          {separator(index, names.length, strings, direction)}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </>
  );
}

interface NamesProps {
  names: readonly string[];
  strings: Strings;
  /** Of the page whose language `strings` are in. */
  direction: Direction;
}

/** What stands before a name. Hebrew and Arabic write "and" as a part of the word that follows. */
function separator(index: number, count: number, { and }: Strings, direction: Direction): string {
  if (index === 0) return '';
  if (index < count - 1) return ', ';
  return direction === 'rtl' ? ` ${and}` : ` ${and} `;
}
