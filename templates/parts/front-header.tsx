import type { ComponentChildren } from 'preact';
import type { BaseView, ImageView, LinkView } from '../../src/plan/views.js';
import { Picture } from './picture.js';
import { Prose } from './prose.js';

interface Props {
  view: BaseView;
  title: string;
  /** What the page belongs to, above its title. */
  above?: LinkView | string | undefined;
  description?: string | undefined;
  bodyHtml?: string | undefined;
  /** A portrait. */
  image?: ImageView | undefined;
  feedHref?: string | undefined;
  children?: ComponentChildren;
}

/** The head of a page that lists stories: what they have in common. */
export function FrontHeader({ view, title, above, description, bodyHtml, image, feedHref, children }: Props) {
  return (
    <header class="front-header">
      {image && <Picture image={image} place="portrait" first />}
      <div>
        {above && (
          <p class="kicker">{typeof above === 'string' ? above : <a href={above.href}>{above.title}</a>}</p>
        )}
        <h1>{title}</h1>
        {children}
        {description && <p class="dek">{description}</p>}
        {bodyHtml && <Prose html={bodyHtml} />}
        {feedHref && (
          <p class="feed">
            <a href={feedHref} type="application/rss+xml">
              {view.shell.strings.feed}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}
