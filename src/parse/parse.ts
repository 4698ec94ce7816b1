import type { Config } from '../config/config.js';
import { hasErrors, type Message, message } from '../lib/message.js';
import { isHtmlName } from '../lib/story-names.js';
import type { SourceFile } from '../read/source.js';
import { languageOfFile, slugOfFile } from './addresses.js';
import { conflictMessages } from './conflicts.js';
import type { ArticleDocument, Body, Document } from './document.js';
import { createFolderData } from './folder-data.js';
import { createFrontMatterReader, type FrontMatter } from './front-matter.js';
import { type Gates, gatesOf } from './gates.js';
import { kindOf } from './kinds.js';
import { createMarkdown } from './markdown.js';
import { rules } from './rules.js';
import type { Fields } from './schema.js';

interface ParseOptions {
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** BCP 47, for documents that name no language. */
  readonly language: string;
  /** An IANA name, for dates without an offset. */
  readonly timeZone: string;
  readonly frontMatter: Config['frontMatter'];
  /** satteri is the parser by default. */
  readonly markdown?: Config['markdown'];
  readonly limits: Pick<Config['limits'], 'fileSize'>;
}

export interface Parser {
  /** `document` is undefined when one of the messages is an error. Never throws because of the content of a file. */
  parse(source: SourceFile): { document?: Document; gates?: Gates | undefined; messages: Message[] };
}

/** Makes a parser. Work that depends only on the configuration is done once. */
export function createParser(options: ParseOptions): Parser {
  const readFrontMatter = createFrontMatterReader(options);
  const folderData = createFolderData(options);
  const markdown = createMarkdown({
    siteUrl: options.siteUrl,
    language: options.language,
    ...options.markdown,
  });
  return {
    parse(source) {
      const conflicts = conflictMessages(source);
      // Further messages about a file with two versions in it would fit neither version.
      if (conflicts.length > 0) return { messages: conflicts };
      const ofFolder = folderData(source);
      if (ofFolder !== undefined) return { messages: ofFolder };
      const { kind, key, language: ofFront } = kindOf(source.path, options.language);
      const front = readFrontMatter(source, kind);
      const messages = [...front.messages];
      const { gates } = front;
      if (front.fields === undefined && front.body === '') return { messages, gates };
      const stated =
        front.fields !== undefined && 'language' in front.fields ? front.fields.language : undefined;
      const inName = kind === 'article' || kind === 'page' ? languageOfFile(source.path) : undefined;
      const named = stated === undefined || stated === inName?.language ? inName : undefined;
      const own = stated ?? named?.language ?? ofFront;
      if (named !== undefined) {
        const what = `The name of the file says that it is in the language “${named.language}”.`;
        messages.push(message(rules['language-by-name'], what, { file: source.path }));
      }
      const place = {
        file: source.path,
        line: front.bodyLine,
        language: own ?? options.language,
        isHtml: isHtmlName(source.path),
      };
      // The body is parsed even if the front matter has errors, so that all errors of a file are reported at once.
      const rendered = markdown.render(front.body, place);
      messages.push(...rendered.messages);
      if (front.fields === undefined) return { messages, gates };
      const base = {
        file: source.path,
        key,
        digest: source.digest,
        body: rendered.body,
        places: front.places,
      };
      if (kind === 'front') {
        if (rendered.body.html !== '') messages.push(textOnFront(front, source.path));
        return { document: { ...front.fields, ...base, kind, language: ofFront } as Document, messages };
      }
      const byName = named && { language: named.language, languageInName: named.language };
      if (kind !== 'article')
        return { document: { ...front.fields, ...base, kind, ...byName } as Document, messages };
      const slug = slugOf(front as FrontMatter<'article'>, named?.bare ?? source.path, messages);
      if (slug === undefined) return { messages, gates: gatesOf(front.fields as Fields<'article'>) };
      const fields = front.fields as Fields<'article'>;
      if (!fields.draft && !hasErrors(rendered.messages) && isEmpty(rendered.body))
        messages.push(emptyStory(front, source.path));
      // Two versions of a story in one folder need different addresses; the version in the language of the site has the
      // plain one.
      const ofLanguage =
        named === undefined ||
        (front as FrontMatter<'article'>).fields?.slug !== undefined ||
        named.language === options.language
          ? slug
          : `${slug}-${named.language.toLowerCase()}`;
      const translationOf = fields.translationOf ?? named?.bare;
      const document: ArticleDocument = {
        ...fields,
        ...base,
        kind,
        slug: ofLanguage,
        ...(front.dayOnly && { dayOnly: front.dayOnly }),
        ...(named && { ...byName, translationOf }),
      };
      return { document, messages };
    },
  };
}

/** Whether a body shows readers nothing, or nothing but headings. */
function isEmpty({ html, text }: Body): boolean {
  if (/<(?:p|pre|ul|ol|dl|table|blockquote|aside|details|figure|img|audio|video)\b/.test(html)) return false;
  if (text === '') return true;
  // Headings contain no headings, so each begins at the last `<h` before its end.
  const parts = html.split(/<\/h[1-6]>/);
  const outside = parts.map((part, index) =>
    index === parts.length - 1 ? part : part.slice(0, part.lastIndexOf('<h')),
  );
  return (
    outside
      .join('')
      .replace(/<hr\b[^<>]*>/g, '')
      .trim() === ''
  );
}

function emptyStory({ bodyLine }: { readonly bodyLine: number }, file: string): Message {
  return message(rules['no-text'], 'The story has no text.', { file, line: bodyLine, column: 1 });
}

function textOnFront({ bodyLine }: { readonly bodyLine: number }, file: string): Message {
  return message(rules['text-on-front'], 'There is text below the fields.', {
    file,
    line: bodyLine,
    column: 1,
  });
}

function slugOf(front: FrontMatter<'article'>, file: string, messages: Message[]): string | undefined {
  if (front.fields?.slug !== undefined) return front.fields.slug;
  const { slug, bad } = slugOfFile(file);
  if (slug === undefined) {
    const what = `The file’s name can’t be part of an address: ${bad}.`;
    const fix = 'Rename the file with words and hyphens, such as beijing-talks.md, or add a slug: field.';
    messages.push(message(rules['bad-slug'], what, { file }, fix));
  }
  return slug;
}
