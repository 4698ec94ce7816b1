import { describe, expect, it } from 'vitest';
import type { OwnLink } from '../../src/dead-links.js';
import { withStore } from '../../src/newsroom.js';
import type { MachineFile, Page, Plan, SocialCard } from '../../src/plan/page.js';
import { type LastOutline, lookAtNewsroom, planNewsroom } from '../../src/planned.js';
import { configOf, type Edited, type EditName, newsroomToEdit } from '../support/edits.js';
import { temporaryFolder } from '../support/folders.js';

/** What each file of a plan is made of, by its path. */
function madeOf({ pages, machineFiles, cards }: Plan): Map<string, string> {
  const told = (each: Page | MachineFile<string | Uint8Array> | SocialCard) =>
    each.inputs?.() ??
    ('view' in each ? JSON.stringify(each.view()) : 'content' in each ? String(each.content()) : '');
  return new Map([...pages, ...machineFiles, ...cards].map((each) => [each.file, told(each)]));
}

interface Step {
  readonly whole: Plan;
  /** Of what changed since the step before. */
  readonly changes: Plan | undefined;
  readonly made: Map<string, string>;
  readonly links: readonly OwnLink[];
  readonly state: string | undefined;
}

/** Plans a newsroom as it is now: everything, and, where that goes, what changed since `last`. */
async function step(newsroom: Edited, last?: Step): Promise<Step> {
  const config = configOf(newsroom);
  return withStore(config, async (store) => {
    const options = { config, now: newsroom.now, store, progress: () => {} };
    const known: LastOutline | undefined =
      last?.state === undefined
        ? undefined
        : { outline: last.whole.outline, links: last.links, state: last.state };
    const planned = await planNewsroom(options, await lookAtNewsroom(options), known);
    const whole = planned.whole?.() ?? planned;
    if (whole.made === undefined || planned.made === undefined) throw new Error('no plan');
    expect(whole.messages.filter(({ level }) => level === 'error')).toEqual([]);
    const { plan } = whole.made;
    const changes = planned.whole && planned.made.plan;
    const made = madeOf(plan);
    if (changes && last) expectSame(changes, { whole: plan, made, last });
    return { whole: plan, changes, made, links: planned.made.links, state: planned.state };
  });
}

/** A plan of changes says of every file what the plan of everything says. */
function expectSame(
  changes: Plan,
  { whole, made, last }: { readonly whole: Plan; readonly made: Step['made']; readonly last: Step },
): void {
  const { gone, fresh } = changes.others ?? { gone: new Set(), fresh: new Set() };
  const own = madeOf(changes);
  for (const [file, its] of own) expect([file, its]).toEqual([file, made.get(file)]);
  const left = [...last.made.keys()].filter((file) => !made.has(file));
  expect([...gone].sort()).toEqual(left.sort());
  for (const [file, its] of made) {
    if (!own.has(file)) expect([file, last.made.get(file)]).toEqual([file, its]);
    if (!last.made.has(file)) expect(fresh).toContain(file);
  }
  expect(changes.copies).toEqual(whole.copies);
  const { frames, ...outline } = changes.outline;
  const { frames: all, ...wanted } = whole.outline;
  expect(outline).toEqual(wanted);
  expect(all).toMatchObject(frames);
}

describe('a plan of changes', () => {
  const planned = async (edit: EditName, stories = 60) => {
    const newsroom = newsroomToEdit(temporaryFolder(), 3, stories);
    const first = await step(newsroom);
    newsroom.edit(edit);
    return { first, second: await step(newsroom, first) };
  };

  it.each<EditName>(['body edited', 'headline edited', 'touched'])(
    'is of a few pages when one story was changed: %s',
    async (edit) => {
      const { second } = await planned(edit);
      expect(second.changes?.pages.length).toBeLessThan(second.whole.pages.length / 2);
    },
  );

  it('says of every file what the plan of everything says, after any edits', async () => {
    const newsroom = newsroomToEdit(temporaryFolder(), 11, 60);
    let last = await step(newsroom);
    let count = 0;
    for (let n = 0; n < 25; n++) {
      newsroom.edit();
      last = await step(newsroom, last);
      if (last.changes) count++;
    }
    expect(count).toBeGreaterThan(6);
  });

  it('is not made when more than stories changed', async () => {
    expect((await planned('author changed')).second.changes).toBeUndefined();
  });
});
