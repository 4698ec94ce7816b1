/**
 * What stet aims at, at 100,000 stories on two cores: wall time as a share of Hugo's in the same run (which recommends
 * nothing, and builds everything each time), MB of all processes, and files written.
 */
const at = 100_000;

/** By case. `memory` in MB. */
const aims = {
  cold: { ratio: 1.3, memory: 2_048 },
  'nothing changed': { ratio: 1 / 150 },
  'body of one edited': { ratio: 1 / 80, files: 60, memory: 700 },
  'one added': { ratio: 1 / 60 },
  'template changed': { ratio: 0.25 },
};
/** Where a case is only to end within so much memory. */
const larger = { cold: { memory: 4_096 } };
/** Times the wall time of a tenth of the stories. */
const growth = 12;

/** "1/80", "0.25 ×" or "4.1 ×". */
export function share(ratio) {
  if (ratio < 0.2) return `1/${Math.round(1 / ratio)}`;
  return `${ratio.toPrecision(2)} ×`;
}

/** Each aim of a case beside whether it was met; in brackets where there are not as many stories as it is an aim for. */
export function judge(count, name, { ratio, memory, files }) {
  const its = (count > at ? larger : aims)[name] ?? {};
  const judged = [
    its.ratio !== undefined && ratio !== undefined && [share(its.ratio), ratio <= its.ratio],
    its.files !== undefined && [`${its.files} files`, files <= its.files],
    its.memory !== undefined && [`${its.memory.toLocaleString('en')} MB`, memory <= its.memory],
  ].filter(Boolean);
  return judged
    .map(([aim, isMet]) => (count < at ? `(${aim})` : `${aim}: ${isMet ? 'met' : '**missed**'}`))
    .join(', ');
}

/** From 10,000 to 100,000 stories; undefined when one of them was not measured. */
export function judgeGrowth(sizes) {
  const [less, more] = [at / 10, at].map(
    (count) => sizes.find((size) => size.count === count)?.rows[0]?.wall,
  );
  if (less === undefined || more === undefined) return undefined;
  const times = more / less;
  return `From 10,000 to 100,000 stories, cold: ${times.toFixed(1)} times the wall time (aim ${growth}: ${times <= growth ? 'met' : '**missed**'}).`;
}
