/** What happens to a newsroom between two builds. Each can happen several times, to other stories or in another way. */
import fs from 'node:fs';
import path from 'node:path';

/** All stories of a corpus, oldest first. */
export function storiesOf(corpus) {
  return fs
    .readdirSync(corpus, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => path.join(corpus, file));
}

/** Leaves a file alone that stays the same: its time of change is what a build looks at first. */
function edit(file, change) {
  const before = fs.readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) fs.writeFileSync(file, after);
}

/** The story in the middle of the archive, and those after it; a case takes one of a hundred of its own. */
const middle = (stories, place, turn) => stories[Math.floor(stories.length / 2) + 3 * place + turn];

/** Topics of few stories, the same of every corpus if it has them. */
function rareTopics(stories) {
  const found = new Set();
  for (const file of stories)
    for (const [topic] of /^topics: .*$/m
      .exec(fs.readFileSync(file, 'utf8'))[0]
      .matchAll(/\btopic-3[5-9]\d\b/g))
      found.add(topic);
  return [...found].sort();
}

/**
 * By name: what is done the `turn`th time, on top of all before. `everything` says that the whole site is built again, or
 * all files are.
 */
export const cases = {
  'nothing changed': { change: () => {} },
  'body of one edited': {
    change: ({ stories }, turn) =>
      edit(middle(stories, 0, turn), (text) => `${text}\nOne paragraph more, as of today.\n`),
  },
  'headline of one edited': {
    change: ({ stories }, turn) =>
      edit(middle(stories, 1, turn), (text) => text.replace(/^title: "/m, '$&Again: ')),
  },
  'one added': {
    change({ stories }, turn) {
      const last = stories.at(-1);
      const text = fs
        .readFileSync(last, 'utf8')
        .replace(/^slug: .*$/m, `slug: brand-new-${turn}`)
        .replace(/^title: "/m, `$&New ${turn}: `)
        .replace(/^date: .*$/m, `date: 2026-11-21T0${turn % 10}:00:00.000Z`);
      fs.writeFileSync(path.join(path.dirname(last), `zz-brand-new-${turn}.md`), text);
    },
  },
  'one removed': {
    change: ({ stories }, turn) => fs.rmSync(middle(stories, 2, turn)),
  },
  'topic renamed': {
    change({ stories }, turn) {
      const there = stories.filter((file) => fs.existsSync(file));
      const topic = rareTopics(there)[turn];
      const named = new RegExp(`^(topics: .*)\\b${topic}\\b`, 'm');
      for (const file of there) edit(file, (text) => text.replace(named, `$1renamed-${turn}`));
    },
  },
  'template changed': {
    everything: true,
    change: ({ templates }, turn) =>
      edit(path.join(templates, 'article.tsx'), (text) =>
        text.replace(/<article(?: data-changed="\d+")?/, `<article data-changed="${turn}"`),
      ),
  },
  'title of the site changed': {
    everything: true,
    change: ({ config }, turn) =>
      edit(config, (text) => JSON.stringify({ ...JSON.parse(text), title: `Another name, ${turn + 1}` })),
  },
};
