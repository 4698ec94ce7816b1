import type { SearchView } from '../src/plan/views.js';
import { Document } from './parts/document.js';
import { FrontHeader } from './parts/front-header.js';

/**
 * The script finds what it fills by the ids, and the parts of a card by their classes. What stands for an address or a date until then is
 * a valid one, for validators read it too.
 */
export default function Search(view: SearchView) {
  const { wording, archive } = view;
  const { strings } = view.shell;
  return (
    <Document view={view}>
      <FrontHeader view={view} title={view.title} />
      <noscript>
        <p class="nothing">
          {wording.noScript} <a href={archive.href}>{archive.title}</a>
        </p>
      </noscript>
      <search>
        <form id="search-form" class="search-form" action={view.action} data-options={view.options}>
          <p class="search-query">
            <label for="search-q">{wording.query}</label>
            <input id="search-q" name="q" type="search" dir="auto" autocomplete="off" enterkeyhint="search" />
            <button type="submit">{strings.search}</button>
          </p>
          <fieldset>
            <legend>{wording.filters}</legend>
            <p>
              <label for="search-section">{wording.section}</label>
              <select id="search-section" name="section">
                <option value="">{wording.all}</option>
                {view.sections.map((title) => (
                  <option key={title}>{title}</option>
                ))}
              </select>
            </p>
            <p>
              <label for="search-topic">{wording.topic}</label>
              <input id="search-topic" name="topic" list="search-topics" dir="auto" autocomplete="off" />
              <Names id="search-topics" names={view.topics} />
            </p>
            <p>
              <label for="search-author">{wording.author}</label>
              <input id="search-author" name="author" list="search-authors" dir="auto" autocomplete="off" />
              <Names id="search-authors" names={view.authors} />
            </p>
            <p>
              <label for="search-year">{wording.year}</label>
              <select id="search-year" name="year">
                <option value="">{wording.all}</option>
                {view.years.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </p>
          </fieldset>
        </form>
      </search>
      <p id="search-status" class="search-status" role="status" />
      <ol id="search-results" class="river" aria-label={wording.results} />
      <p class="search-more">
        <button id="search-more" type="button" hidden />
      </p>
      <template id="search-card">
        <li>
          <article class="card row">
            <div class="card-text">
              <p class="kicker">
                <span class="section" dir="auto" />
              </p>
              <h2 class="headline" dir="auto">
                <span class="label" lang={view.language} />
                <a href={view.action}>{strings.search}</a>
              </h2>
              <p class="dek" dir="auto" />
              <p class="card-meta">
                <span class="names" dir="auto" /> <time class="date" datetime="2000-01-01" />
              </p>
            </div>
          </article>
        </li>
      </template>
    </Document>
  );
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
