/** The plots of bench/ as SVG, light or dark as the reader's page is. */

/** A drawing of so many parts; lines and bars have the classes a to f. */
export function svg({ title, height, width = 640 }, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>
  svg { font: 12px system-ui, sans-serif; color: #222; background: #fff; --a: #0b5cad; --b: #b3470b; --c: #6b6b6b; --grid: #ddd }
  @media (prefers-color-scheme: dark) {
    svg { color: #ddd; background: #161616; --a: #7ab8ff; --b: #ff9c5c; --c: #a0a0a0; --grid: #3a3a3a }
  }
  text { fill: currentColor }
  .grid { stroke: var(--grid) }
  .a, .b, .c, .d, .e, .f { fill: none; stroke: var(--a); stroke-width: 2; stroke-linejoin: round }
  .b, .e { stroke: var(--b) }
  .c, .f { stroke: var(--c) }
  .b, .c { stroke-dasharray: 6 3 }
  .d, .f { stroke-dasharray: 1 4; stroke-linecap: round }
  .dot-a, .dot-d { fill: var(--a) }
  .dot-b, .dot-e { fill: var(--b) }
  .dot-c, .dot-f { fill: var(--c) }
</style>
${parts.join('\n')}
</svg>
`;
}

/**
 * The horizontal axis is logarithmic, and so is the vertical one unless it is to begin at zero. Each series has a class and
 * points, and is drawn in its turn: the first lies above.
 */
export function logPanel({ left, title, series, width = 270, height = 180, top = 40, fromZero = false }) {
  const powers = (values) => [
    Math.floor(Math.log10(Math.min(...values)) + 1e-9),
    Math.ceil(Math.log10(Math.max(...values)) - 1e-9),
  ];
  const logScale = (values) => {
    const [from, to] = powers(values);
    return {
      share: (value) => (Math.log10(value) - from) / Math.max(1, to - from),
      marks: Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at)),
    };
  };
  const zeroScale = (values) => {
    const most = Math.max(...values);
    const power = 10 ** Math.floor(Math.log10(most));
    const step = [0.2, 0.5, 1, 2].map((times) => times * power).find((each) => most / each <= 6);
    const count = Math.ceil(most / step);
    return {
      share: (value) => value / (count * step),
      marks: Array.from({ length: count + 1 }, (_, at) => at * step),
    };
  };
  const all = series.flatMap(({ points }) => points);
  const across = logScale(all.map(([stories]) => stories));
  const upward = (fromZero ? zeroScale : logScale)(all.map(([, cost]) => cost));
  const x = (stories) => left + width * across.share(stories);
  const y = (cost) => top + height - height * upward.share(cost);
  const lines = [];
  for (const mark of upward.marks) {
    const at = round(y(mark));
    lines.push(`<path class="grid" d="M${left} ${at}h${width}"/>`);
    lines.push(`<text x="${left - 6}" y="${at + 4}" text-anchor="end">${short(mark)}</text>`);
  }
  for (const mark of across.marks) {
    const at = round(x(mark));
    lines.push(`<path class="grid" d="M${at} ${top}v${height}"/>`);
    lines.push(`<text x="${at}" y="${top + height + 18}" text-anchor="middle">${short(mark)}</text>`);
  }
  for (const { name, points } of series.toReversed()) {
    const places = points.map(([stories, cost]) => [round(x(stories)), round(y(cost))]);
    lines.push(`<path class="${name}" d="M${places.map((place) => place.join(' ')).join('L')}"/>`);
    for (const [cx, cy] of places) lines.push(`<circle class="dot-${name}" cx="${cx}" cy="${cy}" r="3"/>`);
  }
  return `<text x="${left}" y="22" font-weight="600">${escaped(title)}</text>\n${lines.join('\n')}`;
}

/** One bar below the other, each with its label and what is written behind it. */
export function bars({ left, title, rows, width, top = 40 }) {
  const most = Math.max(...rows.map(({ value }) => value));
  const lines = rows.map(({ name, label, value, text }, at) => {
    const y = top + at * 22;
    const length = round(Math.max(1, (width * value) / most));
    return (
      `<text x="${left - 8}" y="${y + 11}" text-anchor="end">${escaped(label)}</text>` +
      `<rect class="dot-${name}" x="${left}" y="${y}" width="${length}" height="14"/>` +
      `<text x="${round(left + length + 6)}" y="${y + 11}">${escaped(text)}</text>`
    );
  });
  return `<text x="${left}" y="22" font-weight="600">${escaped(title)}</text>\n${lines.join('\n')}`;
}

/** What each line is, side by side. */
export function legend(entries, left, y, step) {
  return entries
    .map(({ name, label }, at) => {
      const x = left + at * step;
      return `<path class="${name}" d="M${x} ${y}h24"/><text x="${x + 30}" y="${y + 4}">${escaped(label)}</text>`;
    })
    .join('\n');
}

const round = (number) => Math.round(number * 10) / 10;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** 0.1, 100, 1k, 100k, 1M. */
function short(number) {
  if (number >= 1_000_000) return `${number / 1_000_000}M`;
  return number >= 1000 ? `${number / 1000}k` : String(Number(number.toPrecision(2)));
}
