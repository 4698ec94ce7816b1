import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a file's beginning that are looked at: fields behind them are not needed to tell a story. */
const headBytes = 4096;

/** What the beginning of a file tells of it. */
export interface Beginning {
  /** Front matter with a title: no program writes that by itself. */
  readonly titled: boolean;
  /** Front matter with a date. */
  readonly dated: boolean;
  /** Front matter with any field. */
  readonly fields: boolean;
}

const nothing: Beginning = { titled: false, dated: false, fields: false };

/** Looks at the beginning of a file; a file that can’t be read tells nothing. */
export function beginningOf(file: string): Beginning {
  let text: string;
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(headBytes);
      text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, headBytes, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return nothing;
  }
  const block = /^\ufeff?\s*(---|\+\+\+)[^\S\n]*\r?\n([\s\S]*?)(?:\n(?:\1|\.\.\.)|$)/.exec(text)?.[2];
  if (block === undefined) return nothing;
  const has = (name: string) => new RegExp(`^["']?(?:${name})["']?\\s*[:=]`, 'im').test(block);
  return {
    titled: has('title|headline|name'),
    dated: has('[\\w-]*date[\\w-]*|published[\\w-]*|created[\\w-]*|pubdate|time'),
    fields: has('[A-Za-z][\\w-]*'),
  };
}

/** Ends of names of files that other programs of a newsroom read, in which front matter says nothing of a story. */
const otherPrograms =
  /\.(?:xml|json|[cm]?jsx?|[cm]?tsx?|css|s[ac]ss|less|liquid|njk|hbs|ejs|pug|haml|php|py|rb|ya?ml|toml|csv|tsv|ics|webmanifest)$/i;
/** Ends of names of text in another markup language, which stet cannot read. */
const otherMarkup = /\.(?:adoc|asciidoc|asc|rst|org|textile|rmd|qmd|docx?|odt|rtf|pages|html?)$/i;
/** Ends of names of the copies that text editors leave behind, and of texts in no markup at all. */
const copies = /(?:~|\.(?:bak|orig|old|sw[op]|tmp|rej))$/i;
const plainText = /\.(?:txt|text)$/i;
/** Ends of names that are no text. */
const binary =
  /\.(?:pdf|zip|gz|tgz|mp[34]|m4[av]|og[agv]|opus|wav|flac|aac|web[mp]|mov|avi|mkv|ttf|otf|woff2?|eot|ico|tiff?|heic|psd|ai|eps|xlsx?|pptx?)$/i;

/**
 * What becomes of a file that is neither a story nor a picture by its name: `story` begins as a story does, so that its
 * editor expects it to be published; `text` may hold what somebody wrote; `other` is nothing to speak of.
 */
export function judgeUnread(name: string, look: () => Beginning): 'story' | 'text' | 'other' {
  if (binary.test(name)) return 'other';
  if (otherMarkup.test(name)) return 'text';
  if (otherPrograms.test(name)) return look().titled ? 'text' : 'other';
  const { titled, fields } = look();
  if (copies.test(name)) return fields ? 'text' : 'other';
  if (titled) return 'story';
  return fields || plainText.test(name) ? 'text' : 'other';
}
