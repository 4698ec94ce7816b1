import fs from 'node:fs';
import { it, vi } from 'vitest';
import { build } from '../src/build/build.js';
import { newsroomToEdit } from './support/edits.js';
import { temporaryFolder } from './support/folders.js';
import { createOracle } from './support/oracle.js';

const world = vi.hoisted(() => ({ environment: 'one', ahead: (): number => 0 }));
world.ahead = () => ({ one: 0, two: 3_600_000, three: -7_200_000 })[world.environment] ?? 0;
vi.mock('../src/environment.js', () => ({ get environment() { return world.environment; } }));
vi.mock('../src/lib/parse-instant.js', async (original) => {
  const real = await original<typeof import('../src/lib/parse-instant.js')>();
  const parseInstant: typeof real.parseInstant = (text, zone) => {
    const its = real.parseInstant(text, zone);
    return its.instant === undefined || /[Z+]/.test(text) ? its : { ...its, instant: its.instant + world.ahead() };
  };
  return { ...real, parseInstant };
});
vi.mock('../src/lib/time.js', async (original) => {
  const real = await original<typeof import('../src/lib/time.js')>();
  const formatIso: typeof real.formatIso = (instant, zone) => real.formatIso(instant + world.ahead(), zone);
  const calendarDay: typeof real.calendarDay = (instant, zone) => real.calendarDay(instant + world.ahead(), zone);
  return { ...real, formatIso, calendarDay };
});

const log = (text: string) => fs.appendFileSync(process.env.OUT ?? '/tmp/oracle.log', `${text}\n`);
it('explores', async () => {
  const rules = new Map<string, number>();
  let total = 0; let errors = 0; let differing = 0;
  for (const seed of (process.env.SEEDS ?? '1').split(',').map(Number)) {
    const newsroom = newsroomToEdit(temporaryFolder(), seed, Number(process.env.STORIES ?? 15), { mistakes: process.env.MISTAKES !== '0' });
    const oracle = createOracle(newsroom, [{ name: 'graph', build }]);
    let failing = 0;
    let broken = false;
    for (let step = 0; step <= Number(process.env.STEPS ?? 30); step++) {
      const did = step === 0 ? 'begun' : failing >= 3 ? (newsroom.recover(), 'recovered') : newsroom.edit();
      world.environment = newsroom.environment;
      const when = `seed ${seed}, step ${step}, ${did}`;
      const begin = performance.now(); const cpu = process.cpuUsage();
      try {
        const { published, messages } = await oracle.step(when, step % 2 === 0 ? 'before' : 'after');
        total++;
        for (const each of messages) rules.set(each.rule, (rules.get(each.rule) ?? 0) + 1);
        if (!published) errors++;
        log(`${when} ${Math.round(performance.now() - begin)} ms, cpu ${Math.round((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1000)} ${published ? '' : messages.filter((m) => m.level === 'error').map((m) => `${m.rule} ${m.file}`).join(', ')}`);
        if (published) { newsroom.settle(); failing = 0; } else failing++;
        broken = false;
      } catch (error) {
        differing++;
        log(`DIFFERS ${broken ? '(still)' : ''} ${(error as Error).message.slice(0, 500)}\n${String((error as { actual?: unknown }).actual).slice(0, 6_000)}`);
        broken = true;
        failing++;
      }
    }
  }
  log(`${total} steps the same, ${errors} of them with errors; ${differing} differ\n${[...rules].sort((a, b) => b[1] - a[1]).map(([rule, n]) => `${rule} ${n}`).join('\n')}`);
}, 1e9);
