/**
 * What stet aims at on two cores: wall time as a share of Hugo's in the same run (which recommends nothing, and builds
 * everything each time) or of Eleventy's, seconds of wall time, MB of memory of the processes' own, and files written.
 */
export const at = 100_000;

/** By stories in the archive or posts of a shape, then by case. `own` in MB, `wall` in seconds. */
const aims = {
  1000: {
    cold: { ratio: 2.5, eleventy: 1 },
    'body of one edited': { ratio: 0.6 },
    'headline of one edited': { ratio: 0.6 },
  },
  10000: {
    cold: { ratio: 2, eleventy: 0.3 },
    'cold, with search': { ratio: 2 },
  },
  [at]: {
    cold: { ratio: 2, own: 1_200 },
    'nothing changed': { ratio: 1 / 150 },
    'body of one edited': { ratio: 1 / 80, files: 60, own: 250 },
    'headline of one edited': { ratio: 1 / 80, own: 250 },
    'one added': { ratio: 1 / 60 },
    'one removed': { ratio: 1 / 60 },
    'check after one edit': { ratio: 1 / 60 },
    'topic renamed': { ratio: 1 / 15 },
    'template changed': { ratio: 0.3 },
  },
  250000: {
    cold: { own: 2_000 },
  },
  'long:700': {
    cold: { wall: 8 },
  },
};
/** Wall time from nothing, times that of a tenth of the stories. */
const growth = 12;
/** The case that has to take the same time at any size, and times the wall time from 10,000 to 250,000 stories. */
export const edit = 'body of one edited';
const flatness = { less: 10_000, more: 250_000, most: 1.3 };

/** "1/80", "0.25 ×" or "4.1 ×". */
export function share(ratio) {
  if (ratio < 0.2) return `1/${Math.round(1 / ratio)}`;
  return `${ratio < 100 ? ratio.toPrecision(2) : Math.round(ratio)} ×`;
}

const verdict = (isMet) => (isMet ? 'met' : '**missed**');

/**
 * Each aim of a case beside whether it was met, which a case that failed has not; in brackets where it is an aim for a
 * larger archive. `times` has what the case took as a share of Hugo's time and of Eleventy's, where they were measured.
 */
export function judge({ count, shape = 'yardstick' }, { name, failed, wall, own, files }, times) {
  const isYardstick = shape === 'yardstick';
  const exact = aims[isYardstick ? count : `${shape}:${count}`]?.[name];
  const aim = exact ?? (isYardstick && count < at ? aims[at][name] : undefined) ?? {};
  const isMet = (most, figure) => failed === undefined && figure <= most;
  const isComparable = (most, figure) => most !== undefined && (failed !== undefined || figure !== undefined);
  const judged = [
    isComparable(aim.ratio, times.hugo) && [share(aim.ratio), isMet(aim.ratio, times.hugo)],
    isComparable(aim.eleventy, times.eleventy) && [
      `${share(aim.eleventy)} Eleventy`,
      isMet(aim.eleventy, times.eleventy),
    ],
    aim.wall !== undefined && [`${aim.wall} s`, isMet(aim.wall, wall)],
    aim.files !== undefined && [`${aim.files} files`, isMet(aim.files, files)],
    aim.own !== undefined && [`${aim.own.toLocaleString('en')} MB`, isMet(aim.own, own)],
  ].filter(Boolean);
  return judged.map(([most, met]) => (exact ? `${most}: ${verdict(met)}` : `(${most})`)).join(', ');
}

const sizeOf = (sizes, count) =>
  sizes.find((size) => size.count === count && (size.shape ?? 'yardstick') === 'yardstick');
const wallOf = (size, name) => size?.rows.find((row) => row.name === name)?.wall;

/** From 10,000 to 100,000 stories; undefined when one of them was not measured. */
export function judgeGrowth(sizes) {
  const [less, more] = [at / 10, at].map((count) => wallOf(sizeOf(sizes, count), 'cold'));
  if (less === undefined || more === undefined) return undefined;
  const times = more / less;
  return `From 10,000 to 100,000 stories, cold: ${times.toFixed(1)} times the wall time (aim ${growth}: ${verdict(times <= growth)}).`;
}

/** Wall seconds of one edit but for those that a bare program needs to look at the sources. */
export function withoutLook(size) {
  const wall = wallOf(size, edit);
  return wall === undefined ? undefined : wall - size.look;
}

/** Whether an edit takes the same time at any size; undefined when one of the two sizes was not measured. */
export function judgeFlatness(sizes) {
  const { less, more, most } = flatness;
  const [few, many] = [less, more]
    .map((count) => sizeOf(sizes, count))
    .map((size) => size && withoutLook(size));
  if (few === undefined || many === undefined) return undefined;
  const times = many / few;
  return `From 10,000 to 250,000 stories, ${edit}, but for the look at the sources: ${times.toFixed(2)} times the wall time (aim ${most}: ${verdict(times <= most)}).`;
}
