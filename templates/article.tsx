import type { ArticleView } from '../src/plan/views.js';
import { AuthorNotes } from './parts/author-note.js';
import { Byline } from './parts/byline.js';
import { Corrections } from './parts/corrections.js';
import { Dates } from './parts/dates.js';
import { Document } from './parts/document.js';
import { FollowUps } from './parts/follow-ups.js';
import { foreign, wordingLanguage } from './parts/foreign.js';
import { Label } from './parts/label.js';
import { LiteAlternate, LiteLink } from './parts/lite-link.js';
import { Figure, Picture } from './parts/picture.js';
import { Prose } from './parts/prose.js';
import { Recommendations } from './parts/recommendations.js';
import { SeriesParts } from './parts/series-parts.js';
import { Share } from './parts/share.js';
import { Source } from './parts/source.js';
import { Topics } from './parts/topics.js';
import { Translations } from './parts/translations.js';

export default function Article(view: ArticleView) {
  const { kickerSection } = view;
  const wording = wordingLanguage(view);
  const sponsored = view.label === 'sponsored';
  const [author] = view.authorNotes;
  const kicker = (
    <p class="kicker">
      <Label label={view.label} view={view} />{' '}
      {kickerSection && (
        <a href={kickerSection.href} lang={foreign(kickerSection.language, view)}>
          <bdi>{kickerSection.title}</bdi>
        </a>
      )}{' '}
      {view.kicker && <span>{view.kicker}</span>}
    </p>
  );
  return (
    <Document view={view} label={view.label} head={<LiteAlternate view={view} />}>
      <article class="story">
        {/* It stays in sight for as long as the story does. */}
        {sponsored && kicker}
        <header class="story-head">
          {!sponsored && kicker}
          <h1>{view.headline}</h1>
          {view.dek && <p class="dek">{view.dek}</p>}
          {view.old && (
            <p class="old" lang={wording}>
              {view.old}
            </p>
          )}
        </header>
        <div class="story-meta">
          {view.label === 'opinion' && author?.image && (
            <Picture image={author.image} place="portrait" decorative />
          )}
          <Byline view={view} />
          <Dates view={view} />
          {view.series && (
            <p class="in-series">
              <span lang={wording}>{view.series.part ?? view.shell.strings.inThisSeries}</span>{' '}
              <a href={view.series.href} lang={foreign(view.series.language, view)}>
                <bdi>{view.series.title}</bdi>
              </a>
            </p>
          )}
          <Translations view={view} />
        </div>
        {view.image && <Figure image={view.image} first />}
        <div class="story-body">
          <Prose html={view.bodyHtml} dateline={view.dateline} />
        </div>
        <footer class="story-foot">
          <Source view={view} />
          <Corrections view={view} />
          <SeriesParts view={view} />
          <AuthorNotes view={view} />
          <Topics view={view} />
          <Share view={view} />
          <LiteLink view={view} />
          {view.head.canonical && <p class="address">{view.head.canonical}</p>}
        </footer>
      </article>
      <FollowUps view={view} />
      <Recommendations view={view} />
    </Document>
  );
}
