import type { LiteList, LiteView } from '../src/plan/views.js';
import { Names } from './parts/byline.js';
import { Corrections } from './parts/corrections.js';
import { Dates } from './parts/dates.js';
import { LiteDocument } from './parts/lite-document.js';
import { LiteLinks } from './parts/lite-list.js';
import { Source } from './parts/source.js';
import { Translations } from './parts/translations.js';

/** A story in words alone. */
export default function Lite(view: LiteView) {
  const { strings } = view.shell;
  const { picture } = view;
  return (
    <LiteDocument view={view} homeHref={view.liteHomeHref}>
      <article>
        <p>
          {view.label === 'news' ? <bdi>{view.sectionTitle}</bdi> : <strong>{strings[view.label]}</strong>}
          {view.kicker && ` · ${view.kicker}`}
        </p>
        <h1>{view.headline}</h1>
        {view.dek && (
          <p>
            <strong>{view.dek}</strong>
          </p>
        )}
        {view.old && (
          <p>
            <em>{view.old}</em>
          </p>
        )}
        {view.authors.length > 0 && (
          <p>
            {strings.by} <Names names={view.authors} strings={strings} direction={view.direction} />
          </p>
        )}
        <Dates view={view} />
        {view.series && (
          <p>
            {view.series.part ?? strings.inThisSeries} · <bdi>{view.series.title}</bdi>
          </p>
        )}
        <Translations view={view} />
        {picture && (
          <figure>
            <a href={picture.href}>[{picture.title}]</a>
            {(picture.caption || picture.credit) && (
              <figcaption>
                {picture.caption} {picture.credit}
              </figcaption>
            )}
          </figure>
        )}
        {view.dateline && <p>{view.dateline}</p>}
        <div dangerouslySetInnerHTML={{ __html: view.bodyHtml }} />
        <Source view={view} />
        <Corrections view={view} />
      </article>
      <List list={view.followUps} />
      <List list={view.recommendations} />
    </LiteDocument>
  );
}

function List({ list }: { list: LiteList | undefined }) {
  return list === undefined ? null : (
    <nav aria-label={list.title}>
      <h2>{list.title}</h2>
      <LiteLinks links={list.links} />
    </nav>
  );
}
