/** What builds run in, as a test sets it: its name, and how far its clocks are from those of the first. */
export const runsIn: { environment: string } = { environment: 'one' };

const ahead: Readonly<Record<string, number>> = { two: 3_600_000, three: -7_200_000 };

/** Another Node may have other rules of time zones: a time without an offset is then another instant. */
export function withOtherZones(
  real: typeof import('../../src/lib/parse-instant.js'),
): typeof import('../../src/lib/parse-instant.js') {
  return {
    ...real,
    parseInstant(text, zone) {
      const parsed = real.parseInstant(text, zone);
      const hasOffset = /Z$|\d[+-]\d\d:\d\d$/.test(text);
      return parsed.instant === undefined || hasOffset
        ? parsed
        : { ...parsed, instant: parsed.instant + (ahead[runsIn.environment] ?? 0) };
    },
  };
}

/** The same for instants that are shown by a clock. */
export function withOtherClocks(
  real: typeof import('../../src/lib/time.js'),
): typeof import('../../src/lib/time.js') {
  const there = (instant: number) => instant + (ahead[runsIn.environment] ?? 0);
  return {
    ...real,
    formatIso: (instant, zone) => real.formatIso(there(instant), zone),
    calendarDay: (instant, zone) => real.calendarDay(there(instant), zone),
  };
}
