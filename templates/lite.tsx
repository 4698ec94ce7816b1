import type { LiteLink, LiteList, LiteView } from '../src/plan/views.js';
import { Names } from './parts/byline.js';
import { Corrections } from './parts/corrections.js';
import { Dates } from './parts/dates.js';
import { foreign, wordingLanguage } from './parts/foreign.js';
import { LiteDocument } from './parts/lite-document.js';
import { LiteLinks } from './parts/lite-list.js';
import { Source } from './parts/source.js';
import { Translations } from './parts/translations.js';

/** A story in words alone. */
export default function Lite(view: LiteView) {
  const { strings } = view.shell;
  const { picture, series } = view;
  const wording = wordingLanguage(view);
  return (
    <LiteDocument view={view} homeHref={view.liteHomeHref}>
      <article>
        <p>
          {view.label === 'news' ? (
            <bdi lang={foreign(view.sectionLanguage, view)}>{view.sectionTitle}</bdi>
          ) : (
            <strong lang={wording}>{strings[view.label]}</strong>
          )}
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
            <em lang={wording}>{view.old}</em>
          </p>
        )}
        {view.authors.length > 0 && (
          <p>
            <span lang={wording}>{strings.by}</span>{' '}
            <span class="names">
              <Names names={view.authors} strings={strings} direction={view.direction} />
            </span>
          </p>
        )}
        <Dates view={view} />
        {series && (
          <p>
            <span lang={wording}>{series.part ?? strings.inThisSeries}</span> ·{' '}
            <bdi lang={foreign(series.language, view)}>{series.title}</bdi>
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
      {series?.previous && <Part name={strings.previousPart} link={series.previous} view={view} />}
      {series?.next && <Part name={strings.nextPart} link={series.next} view={view} />}
      <List list={view.followUps} view={view} />
      <List list={view.recommendations} view={view} />
    </LiteDocument>
  );
}

function Part({ name, link, view }: { name: string; link: LiteLink; view: LiteView }) {
  return (
    <p>
      <span lang={wordingLanguage(view)}>{name}</span>:{' '}
      <a href={link.href} lang={link.language} dir={link.direction}>
        {link.title}
      </a>
    </p>
  );
}

function List({ list, view }: { list: LiteList | undefined; view: LiteView }) {
  return list === undefined ? null : (
    <nav aria-label={list.title}>
      <h2 lang={foreign(list.language, view)}>{list.title}</h2>
      <LiteLinks links={list.links} />
    </nav>
  );
}
