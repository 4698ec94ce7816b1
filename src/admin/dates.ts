import { parseInstant } from '../lib/parse-instant.js';
import { formatIso, type Instant } from '../lib/time.js';

/** A date of a file with its offset, so that the editor shows the clock of the newsroom wherever its reader is; a text that is no date as it is. */
export function shownDate(text: string, timeZone: string): string {
  const { instant } = parseInstant(text, timeZone);
  return instant === undefined ? text : formatIso(instant, timeZone);
}

/**
 * A date of the editor as people write it, on the clock of the newsroom: `2026-11-20 08:30`, or the day alone at midnight. With the offset
 * where that clock shows the time twice.
 */
export function writtenDate(text: string, timeZone: string): string {
  const { instant } = parseInstant(text, timeZone);
  if (instant === undefined) return text;
  const iso = formatIso(instant, timeZone);
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time;
  const short = clock === '00:00' ? day : `${day} ${clock}`;
  return isAt(short, instant, timeZone) ? short : iso;
}

function isAt(text: string, instant: Instant, timeZone: string): boolean {
  const second = 1_000;
  const its = parseInstant(text, timeZone).instant;
  return its !== undefined && Math.abs(its - instant) < second;
}
