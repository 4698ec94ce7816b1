import type { LiteHomeView } from '../src/plan/views.js';
import { DateTime } from './parts/date.js';
import { wordingLanguage } from './parts/foreign.js';
import { LiteDocument } from './parts/lite-document.js';
import { LiteLinks } from './parts/lite-list.js';

/** The newest stories as links, day by day. */
export default function LiteHome(view: LiteHomeView) {
  return (
    <LiteDocument view={view}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      {view.days.length === 0 && <p lang={wordingLanguage(view)}>{view.shell.strings.noStories}</p>}
      {view.days.map(({ date, links }) => (
        <section key={date.iso}>
          <h2>
            <DateTime date={date} />
          </h2>
          <LiteLinks links={links} />
        </section>
      ))}
    </LiteDocument>
  );
}
