import type { ComponentChildren } from 'preact';
import type { BaseView, ImageView, LinkView } from '../../src/plan/views.js';
import { foreign, wordingLanguage } from './foreign.js';
import { Picture } from './picture.js';
import { Prose } from './prose.js';

interface Props {
  view: BaseView;
  title: string;
  /** BCP 47, of the title, where it may be in another language than the page. */
  titleLanguage?: string | undefined;
  /** What the page belongs to, above its title. */
  above?: (Omit<LinkView, 'href'> & Partial<Pick<LinkView, 'href'>>) | undefined;
  description?: string | undefined;
  bodyHtml?: string | undefined;
  /** A portrait. */
  image?: ImageView | undefined;
  feedHref?: string | undefined;
  children?: ComponentChildren;
}

/** The head of a page that lists stories: what they have in common. */
export function FrontHeader(props: Props) {
  const { view, title, titleLanguage = view.language, above, description, bodyHtml, image, feedHref } = props;
  return (
    <header class="front-header">
      {image && <Picture image={image} place="portrait" first />}
      <div>
        {above && (
          <p class="kicker" lang={foreign(above.language, view)}>
            {above.href === undefined ? above.title : <a href={above.href}>{above.title}</a>}
          </p>
        )}
        <h1 lang={foreign(titleLanguage, view)}>{title}</h1>
        {props.children}
        {description && <p class="dek">{description}</p>}
        {bodyHtml && <Prose html={bodyHtml} />}
        {feedHref && (
          <p class="feed" lang={wordingLanguage(view)}>
            <a href={feedHref} type="application/rss+xml">
              {view.shell.strings.feed}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}
