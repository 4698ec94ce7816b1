/** What came of `npm run bench`, as a table and as plots. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, edit, judge, judgeFlatness, judgeGrowth, share, withoutLook } from './aims.mjs';
import { bars, legend, logPanel, svg } from './plot.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** `1,000`, or `700 long`. */
export function sizeName({ count, shape = 'yardstick' }) {
  return `${count.toLocaleString('en')}${shape === 'yardstick' ? '' : ` ${shape}`}`;
}

/** A table for bench/RESULTS.md, with what stet aims at beside what was measured. */
export function tableOf({ machine: where, sizes }) {
  const lines = [
    where,
    '',
    '| stories | what | wall s | CPU s | peak MB | own MB | files written | × Hugo | aim |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const size of sizes) {
    const { rows, onDisk } = size;
    const [hugo, eleventy] = [hugoIn(rows), wallIn(rows, 'Eleventy, related by topics')];
    const stories = [sizeName(size), ...onDisk.map((name) => `${name} on a disk`)].join(', ');
    for (const row of rows) {
      const touched = row.stories === undefined ? '' : `, in ${row.stories.toLocaleString('en')} stories`;
      const name = row.peer ? row.name : `stet, ${row.name}${touched}`;
      const ratio = row.wall && hugo && row.wall / hugo;
      const times = { hugo: ratio, eleventy: row.wall && eleventy && row.wall / eleventy };
      const aim = row.peer ? '' : judge(size, row, times);
      if (row.wall === undefined) {
        lines.push(`| ${stories} | ${name} | ${row.failed} | | | | | | ${aim} |`);
        continue;
      }
      const seconds = [row.wall, row.cpu].map((each) => each.toFixed(each < 10 ? 2 : 1));
      const megabytes = [row.memory, row.own].map((each) => Math.round(each).toLocaleString('en'));
      const cells = [
        ...seconds,
        ...megabytes,
        row.files.toLocaleString('en'),
        ratio ? share(ratio) : '',
        aim,
      ];
      lines.push(`| ${stories} | ${name} | ${cells.join(' | ')} |`);
    }
  }
  const looks = sizes.map((size) => `${size.look.toPrecision(2)} s at ${sizeName(size)}`);
  const judged = [judgeGrowth(sizes), judgeFlatness(sizes)].filter(Boolean);
  const bracketed = sizes.some(({ count }) => count < at)
    ? [`Aims in brackets are those at ${at.toLocaleString('en')}.`]
    : [];
  return [
    ...lines,
    '',
    `A look at the sources by a bare program: ${looks.join(', ')}.`,
    ...judged,
    ...bracketed,
  ].join('\n');
}

function wallIn(rows, peer) {
  return rows.find(({ name }) => name === peer)?.wall;
}

function hugoIn(rows) {
  return wallIn(rows, 'Hugo, without related');
}

const series = [
  { name: 'a', row: 'cold', label: 'stet, from nothing' },
  { name: 'd', row: edit, label: 'stet, one edited' },
  { name: 'b', row: 'Hugo, without related', label: 'Hugo, without related' },
  { name: 'e', row: 'Hugo, with .Related', label: 'Hugo, with .Related' },
  { name: 'c', row: 'Eleventy, related by topics', label: 'Eleventy, by topics' },
  { name: 'f', row: /^Astro /, label: 'Astro' },
];

/** Draws the plots of bench/, of the yardstick. */
export function draw(figures) {
  const sizes = figures.sizes.filter(({ shape = 'yardstick' }) => shape === 'yardstick');
  if (sizes.length === 0) return;
  fs.writeFileSync(path.join(here, 'sizes.svg'), sizesPlot(sizes));
  const compared = sizes.filter(({ rows }) => hugoIn(rows) !== undefined).at(-1);
  fs.writeFileSync(path.join(here, 'cases.svg'), casesPlot(compared ?? sizes.at(-1)));
  if (sizes.some((size) => withoutLook(size) !== undefined))
    fs.writeFileSync(path.join(here, 'edits.svg'), editsPlot(sizes));
}

/** Wall time by size of the archive. */
function sizesPlot(sizes) {
  const drawn = series
    .map((each) => ({
      ...each,
      points: sizes.flatMap(({ count, rows }) => {
        const wall = rows.find(({ name }) => each.row.test?.(name) ?? name === each.row)?.wall;
        return wall === undefined ? [] : [[count, wall]];
      }),
    }))
    .filter(({ points }) => points.length > 0);
  return svg({ title: 'Seconds that a build takes, by stories in the archive', height: 350 }, [
    logPanel({
      left: 50,
      title: 'seconds that a build takes, by stories in the archive',
      series: drawn,
      width: 560,
      height: 240,
    }),
    legend(drawn.slice(0, 3), 50, 318, 190),
    legend(drawn.slice(3), 50, 338, 190),
  ]);
}

/** One edit by size of the archive, the whole process and how much of that is the look at the sources. */
function editsPlot(sizes) {
  const measured = sizes.filter((size) => withoutLook(size) !== undefined);
  const of = (value) => measured.map((size) => [size.count, value(size)]);
  const drawn = [
    { name: 'a', label: 'but for the look', points: of(withoutLook) },
    {
      name: 'd',
      label: 'whole process',
      points: of(({ rows }) => rows.find(({ name }) => name === edit).wall),
    },
    { name: 'c', label: 'a look at the sources', points: of(({ look }) => look) },
  ];
  const title = 'seconds that a build takes after one edit, by stories in the archive';
  return svg({ title: `S${title.slice(1)}`, height: 330 }, [
    logPanel({ left: 50, title, series: drawn, width: 560, height: 240, fromZero: true }),
    legend(drawn, 50, 318, 190),
  ]);
}

/** All cases at one size. */
function casesPlot({ count, rows }) {
  const hugo = hugoIn(rows);
  const shown = rows.filter(({ wall }) => wall !== undefined);
  return svg({ title: `Seconds that a build of ${count} stories takes`, height: 50 + 22 * shown.length }, [
    bars({
      left: 190,
      width: 330,
      title: `seconds that a build of ${count.toLocaleString('en')} stories takes`,
      rows: shown.map(({ name, peer, wall }) => ({
        name: peer ? 'c' : 'a',
        label: peer ? name : `stet, ${name}`,
        value: wall,
        text: `${wall.toFixed(wall < 10 ? 1 : 0)}${hugo && !peer ? `, ${share(wall / hugo).replace(/\d$/, '$& of')} Hugo` : ''}`,
      })),
    }),
  ]);
}
