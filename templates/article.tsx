import type { ArticleView } from '../src/plan/views.js';
import { AuthorNotes } from './parts/author-note.js';
import { Byline } from './parts/byline.js';
import { Corrections } from './parts/corrections.js';
import { Dates } from './parts/dates.js';
import { Document } from './parts/document.js';
import { FollowUps } from './parts/follow-ups.js';
import { Label } from './parts/label.js';
import { Figure, Picture } from './parts/picture.js';
import { Prose } from './parts/prose.js';
import { Recommendations } from './parts/recommendations.js';
import { Share } from './parts/share.js';
import { Source } from './parts/source.js';
import { Topics } from './parts/topics.js';
import { Translations } from './parts/translations.js';

export default function Article(view: ArticleView) {
  const { strings } = view.shell;
  // "Opinion, Opinion" would say it once too often.
  const sectionTold = view.label === 'news' || view.section.title !== strings[view.label];
  const [author] = view.authorNotes;
  return (
    <Document view={view} label={view.label}>
      <article class="story">
        <header class="story-head">
          <p class="kicker">
            <Label label={view.label} strings={strings} />{' '}
            {sectionTold && (
              <a href={view.section.href}>
                <bdi>{view.section.title}</bdi>
              </a>
            )}{' '}
            {view.kicker && <span>{view.kicker}</span>}
          </p>
          <h1>{view.headline}</h1>
          {view.dek && <p class="dek">{view.dek}</p>}
        </header>
        <div class="story-meta">
          {view.label === 'opinion' && author?.image && <Picture image={author.image} decorative portrait />}
          <Byline view={view} />
          <Dates view={view} />
          {view.series && (
            <p class="in-series">
              <span>{strings.inThisSeries}</span>{' '}
              <a href={view.series.href}>
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
          <AuthorNotes view={view} />
          <Topics view={view} />
          <Share view={view} />
          {view.head.canonical && <p class="address">{view.head.canonical}</p>}
        </footer>
      </article>
      <FollowUps view={view} />
      <Recommendations view={view} />
    </Document>
  );
}
