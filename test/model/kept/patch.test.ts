import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import type { Config } from '../../../src/config.js';
import type { Message } from '../../../src/lib/message.js';
import type { Site, Term } from '../../../src/model/site.js';
import { listNewsroom, parseAll, withStore } from '../../../src/newsroom.js';
import { openParsed } from '../../../src/parsed.js';
import { patchNewsroom } from '../../../src/patched.js';
import { lookAtNewsroom, planNewsroom } from '../../../src/planned.js';
import type { Store } from '../../../src/store/store.js';
import { fill, temporaryFolder } from '../../support/folders.js';
import { story } from '../../support/newsroom.js';

const now = Date.parse('2026-11-23T12:00:00Z');

/** Stories of three topics that no file declares, some of which link to the one before. */
function newsroom(count: number): Record<string, string> {
  const files: Record<string, string> = {
    'content/sections/world.md': '---\ntitle: World\n---\n',
    'content/media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  };
  for (let n = 0; n < count; n++)
    files[`content/articles/s${n}.md`] = story(
      `Harbour ${n} of town ${n % 7}`,
      `2026-0${1 + (n % 9)}-1${n % 10}T08:00:00Z`,
      `section: world\ntopics: [t${n % 3}]`,
      `The ferry ${n % 5} left the harbour of town ${n % 7}.${n % 4 === 1 ? `\n\nAs [we said](s${n - 1}.md).` : ''}`,
    );
  return files;
}

function configOf(root: string): Config {
  const { config } = resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
  if (config === undefined) throw new Error('no configuration');
  return config;
}

async function plan(config: Config, at: number, kept: boolean) {
  const planWith = async (store: Store | undefined) => {
    const options = { config, now: at, store, progress: () => {} };
    return planNewsroom(options, await lookAtNewsroom(options));
  };
  if (!kept) return planWith(undefined);
  return withStore(config, async (store) => {
    const planned = await planWith(store);
    // Records are read while the store is open, and then at hand.
    told(planned.site);
    return planned;
  });
}

/** All that a site holds, its stories' records with it. */
function told(site: Site) {
  const terms = <T extends Term>(of: ReadonlyMap<string, T>) => [...of.values()];
  const fields = [
    'key file url title shortTitle seoTitle socialTitle description date updated modified section topics series authors',
    'kicker dateline label image corrections source language translations body words links bodyPictures',
  ].flatMap((names) => names.split(' ') as (keyof Site['articles'][number])[]);
  return {
    articles: site.articles.map((article) => [
      ...fields.map((field) => article[field]),
      site.recommendations.get(article.key),
      site.followUps.get(article.key),
    ]),
    terms: [terms(site.sections), terms(site.topics), terms(site.series), terms(site.authors)],
    rest: [
      site.withdrawn,
      site.pages,
      site.redirects,
      [...site.pictures],
      site.nextGate,
      site.nextHousekeeping,
    ],
  };
}

/** What is said of names that depends on how often others have them. */
function doubtsOf(messages: readonly Message[]): readonly string[] {
  const doubts = messages.filter(({ rule }) => /near-name|new-section/.test(rule));
  return doubts.map(({ rule, file, what }) => `${rule} ${file} ${what}`).sort();
}

/** Whether the site is brought from what was kept to what it is after an edit, and that it then is what a clean build makes. */
async function isPatched(
  edit: (root: string) => void,
  at = now,
  count = 30,
  prepare: (root: string) => void = () => {},
): Promise<boolean> {
  const root = temporaryFolder();
  fill(root, newsroom(count));
  prepare(root);
  const config = configOf(root);
  await plan(config, now, true);
  edit(root);
  const patched = await withStore(config, async (store) => {
    const listing = await listNewsroom(config);
    const parsedFiles = openParsed({ config, database: store.parsed, clock: Date.now });
    const { changed, gone } = await parsedFiles.look(listing.paths);
    const parsed = await parseAll(changed, config, () => {});
    const its = patchNewsroom({ listing, config, store, parsedFiles, parsed, gone }, at);
    return its && { site: told(its.site), doubts: doubtsOf(its.messages) };
  });
  const clean = await plan(config, at, false);
  if (patched) expect(patched).toEqual({ site: told(clean.site), doubts: doubtsOf(clean.messages) });
  // Whichever way it went, the next build begins from the right site.
  expect(told((await plan(config, at, true)).site)).toEqual(told(clean.site));
  return patched !== undefined;
}

const write = (root: string, name: string, text: string) =>
  fill(root, { [`content/articles/${name}.md`]: text });
const remove = (root: string, name: string) => fs.rmSync(path.join(root, `content/articles/${name}.md`));
const filed = 'section: world\ntopics: [t1]';

describe('a site is brought to what it is now', () => {
  it('when a text, a headline and a topic of stories changed', async () => {
    const edit = (root: string) => {
      write(
        root,
        's12',
        story('Another headline', '2026-04-12T08:00:00Z', filed, 'Another text on the council.'),
      );
      write(root, 's17', story('Harbour 17', '2026-09-17T08:00:00Z', 'section: world\ntopics: [t0]'));
    };
    expect(await isPatched(edit)).toBe(true);
  });

  it('when a name that is doubtful was given where many have it', async () => {
    const doubtful = (root: string, topics: string) =>
      write(root, 's29', story('Harbour 29', '2026-03-19T08:00:00Z', `section: world\ntopics: [${topics}]`));
    const count = async (others: number, edit: (root: string) => void) =>
      isPatched(
        (root) => edit(root),
        now,
        30,
        (root) => {
          doubtful(root, 'electionz');
          for (let n = 0; n < others; n++)
            write(
              root,
              `e${n}`,
              story(`Vote ${n}`, `2026-05-1${n}T08:00:00Z`, 'section: world\ntopics: [election, elections]'),
            );
        },
      );
    const one = (root: string) =>
      write(root, 'new', story('New', '2026-10-20T08:00:00Z', 'section: world\ntopics: [elections]'));
    expect(await count(4, one)).toBe(false);
    expect(await count(7, one)).toBe(true);
  });

  it('when a story came that links to another, with a picture that came with it', async () => {
    const front = `${filed}\nimage: { src: media/b.svg, alt: A ferry }`;
    const edit = (root: string) => {
      write(root, 'new', story('The ferry sank', '2026-11-23T08:00:00Z', front, 'See [this](s3.md).'));
      fill(root, { 'content/media/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    };
    expect(await isPatched(edit)).toBe(true);
  });

  it('when a story went to which another links', async () => {
    expect(await isPatched((root) => remove(root, 's12'))).toBe(true);
  });

  it('when nothing changed but the time: a story that was to come is there', async () => {
    const later = now + 3 * 86_400_000;
    const root = temporaryFolder();
    fill(root, newsroom(20));
    write(root, 'later', story('Tomorrow', '2026-11-24T08:00:00Z', filed));
    const config = configOf(root);
    const before = await plan(config, now, true);
    expect(before.site.nextGate).toBe(Date.parse('2026-11-24T08:00:00Z'));
    const after = await plan(config, later, true);
    expect(after.site.articleByKey.has('later')).toBe(true);
    expect(told(after.site)).toEqual(told((await plan(config, later, false)).site));
  });
});

describe('a site is made anew', () => {
  it('when a term comes or goes with a story, for its title is in the navigation of others', async () => {
    const edit = (root: string) =>
      write(
        root,
        'new',
        story('The ferry sank', '2026-11-23T08:00:00Z', 'section: world\ntopics: [ferries]'),
      );
    expect(await isPatched(edit)).toBe(false);
  });

  it('when the story came that another had named in vain', async () => {
    const root = temporaryFolder();
    fill(root, newsroom(10));
    write(root, 's3', story('Harbour 3', '2026-04-13T08:00:00Z', filed, 'See [this](coming.md).'));
    const config = configOf(root);
    await plan(config, now, true);
    write(root, 'coming', story('It came', '2026-11-23T08:00:00Z', filed));
    const { site } = await plan(config, now, true);
    expect(site.articleByKey.get('s3')?.links[0]?.url).toBe(site.articleByKey.get('coming')?.url);
  });

  it('when a term’s file changed', async () => {
    const edit = (root: string) => fill(root, { 'content/sections/world.md': '---\ntitle: Abroad\n---\n' });
    expect(await isPatched(edit)).toBe(false);
  });
});
