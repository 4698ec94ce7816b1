import { message } from '../../lib/message.js';
import { frontOf } from '../../model/fronts.js';
import { placeOf } from '../../model/place.js';
import { rules } from '../../model/rules.js';
import type { Front } from '../../model/site.js';
import { frontKeyOf, planEditions } from '../../plan/editions.js';
import type { Family, Read } from '../graph.js';
import { siteOf } from '../site.js';
import { documentOf, type Facts, keyList } from './documents.js';
import { frontFamily } from './front-name.js';
import { type NameOptions, referencesOf } from './names.js';
import { storyFamily } from './stories.js';
import { termFamily } from './terms.js';

const vocabularies = { section: 'sections', topic: 'topics', series: 'series' } as const;

/** What editors decided about front pages, by the keys of their files: `front`, `front.de`, `front/city`. */
export function frontFamilyOf(options: NameOptions): Family<{ front: Front }> {
  const { documents, config, now } = options;

  return {
    name: frontFamily.name,
    rank: 7,
    rule(key, read) {
      const facts = firstOf(key, read);
      if (facts?.kind !== 'front') return undefined;
      if (!facts.draft) tellWithoutPage(key, facts, read);
      const terms = options.vocabularies(read);
      const hasTerm = (name: string) => read.part(termFamily, name, 'term') !== undefined;
      const front = frontOf(documentOf(facts), {
        references: referencesOf(options, read),
        card: (story) => read.part(storyFamily, story, 'card'),
        termOf(kind, name) {
          const found = terms[vocabularies[kind]].find(name);
          return found !== undefined && hasTerm(`${kind}/${found}`) ? found : undefined;
        },
        *keysOf(kind) {
          for (const { member } of read.rows(`terms:${kind}`)) yield member;
        },
        language: facts.language ?? config.language,
        now,
        report: read.tell,
      });
      return front && { front };
    },
    *rows(key) {
      yield { list: 'fronts', sort: key, member: key };
    },
  };

  /** The first file of a key; of others it is said that they do not count. */
  function firstOf(key: string, read: Read): Facts | undefined {
    let first: Facts | undefined;
    for (const { member } of read.rows(keyList('front', key))) {
      const facts = documents.facts(member, read);
      if (facts === undefined) continue;
      if (first === undefined) {
        first = facts;
        continue;
      }
      const what = `${first.file} and ${facts.file} are about the same front page.`;
      const files = [first.file, facts.file];
      read.tell({ ...message(rules['duplicate-front'], what, placeOf(facts, '')), files });
    }
    return first;
  }

  function tellWithoutPage(key: string, facts: Facts, read: Read): void {
    const [, section] = /^front\/(.*)$/s.exec(key) ?? [];
    const site = siteOf(read, now, config);
    const what =
      section === undefined
        ? key === frontKeyOf('/') || planEditions(site, config).some(({ url }) => frontKeyOf(url) === key)
          ? undefined
          : `There is no front page in the language “${key.slice('front.'.length)}”.`
        : site.sections.get(section) === undefined
          ? `There is no section “${section}”.`
          : undefined;
    if (what !== undefined) read.tell(message(rules['front-without-page'], what, placeOf(facts, '')));
  }
}
