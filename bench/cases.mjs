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

/** How often a case can happen, and how many stories the archive needs for that. */
export const mostTurns = 20;
export const fewestStories = 200;

/** The story in the middle of the archive, and those after it: a case has its own of them, one for each turn. */
const middle = (stories, place, turn) => stories[Math.floor(stories.length / 2) + mostTurns * place + turn];

const addParagraph = (file) => edit(file, (text) => `${text}\nOne paragraph more, as of today.\n`);

/** 750 stories of 100,000. */
const SHARE = 0.0075;

/** The topic of about that share of the stories, and the stories that have it. Topics that were renamed before do not count. */
function topicToRename(stories) {
  const found = new Map();
  for (const file of stories)
    for (const [topic] of /^topics: .*$/m.exec(fs.readFileSync(file, 'utf8'))[0].matchAll(/\btopic-\d+\b/g)) {
      const files = found.get(topic) ?? [];
      files.push(file);
      found.set(topic, files);
    }
  const distance = ([, files]) => Math.abs(files.length - SHARE * stories.length);
  return [...found].reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/**
 * By name: what is done the `turn`th time, on top of all before; returns how many stories it is done to where that is not one.
 * `command` is what is run then, if it is not `build`. `atAnySize` says that a case is measured in archives that are larger
 * than the peers can build, too.
 */
export const cases = {
  'nothing changed': { change: () => {} },
  'body of one edited': {
    atAnySize: true,
    change: ({ stories }, turn) => addParagraph(middle(stories, 0, turn)),
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
  'check after one edit': {
    command: 'check',
    change: ({ stories }, turn) => addParagraph(middle(stories, 3, turn)),
  },
  'topic renamed': {
    change({ stories }, turn) {
      const [topic, files] = topicToRename(stories.filter((file) => fs.existsSync(file)));
      const named = new RegExp(`^(topics: .*)\\b${topic}\\b`, 'm');
      for (const file of files) edit(file, (text) => text.replace(named, `$1renamed-${turn}`));
      return files.length;
    },
  },
  'template changed': {
    change: ({ templates }, turn) =>
      edit(path.join(templates, 'article.tsx'), (text) =>
        text.replace(/<article(?: data-changed="\d+")?/, `<article data-changed="${turn}"`),
      ),
  },
  'title of the site changed': {
    change: ({ config }, turn) =>
      edit(config, (text) => JSON.stringify({ ...JSON.parse(text), title: `Another name, ${turn + 1}` })),
  },
};
