import type { ArticleView } from '../../src/plan/views.js';
import { Picture } from './picture.js';

/** Who the authors are, in a sentence each. */
export function AuthorNotes({ view }: { view: ArticleView }) {
  const { authorNotes } = view;
  if (authorNotes.length === 0) return null;
  return (
    <section class="author-notes" aria-label={view.shell.strings.aboutTheAuthor}>
      {authorNotes.map(({ name, href, role, note, noteHtml, image }) => (
        <div class="author-note" key={href}>
          {image && <Picture image={image} place="portrait" decorative />}
          <div>
            <p>
              <a href={href}>
                <bdi>{name}</bdi>
              </a>{' '}
              {role && <bdi class="role">{role}</bdi>}
            </p>
            {note && (
              <p>
                <bdi>{note}</bdi>
              </p>
            )}
            {noteHtml && (
              <p>
                <bdi dangerouslySetInnerHTML={{ __html: noteHtml }} />
              </p>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
