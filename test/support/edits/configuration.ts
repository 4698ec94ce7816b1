import type { UserConfig } from '../../../src/config/config.js';
import { pages, pictures } from './names.js';
import type { Room } from './room.js';

type Changes = Parameters<Room['configure']>[0];

/** Each gives some fields another value, or takes them out. */
const changes: readonly ((room: Room) => Changes)[] = [
  ({ draw }) => ({ title: `The Test ${draw.below(100)}` }),
  ({ draw }) => ({ tagline: draw.maybe(0.6, () => draw.sentence()) }),
  ({ draw }) => ({ timeZone: draw.pick(['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) }),
  ({ draw }) => ({ language: draw.pick([undefined, 'es', 'de', 'he', 'en-GB']) }),
  ({ draw }) => ({
    url: draw.pick(['https://news.example', 'https://news.example', 'https://news.example/paper']),
  }),
  ({ draw }) => ({
    logo: draw.maybe(0.7, () => draw.pick([...pictures, 'logo.gif', 'media/expected-0.gif'])),
  }),
  ({ draw }) => ({
    organization: draw.maybe(0.6, () => ({
      name: `Publisher ${draw.below(9)}`,
      ...(draw.chance(0.4) && { logo: draw.pick(pictures) }),
      sameAs: draw.some(0.5, ['https://social.example/@test']),
      policies: { ethicsPolicy: draw.pick(pages) },
    })),
  }),
  ({ draw }) => ({
    theme: draw.maybe(0.6, () => ({
      // The second is too faint.
      colors: { accent: draw.pick(['#9c1c1f', '#dddddd']) },
      fonts: { headlines: draw.pick(['Georgia, serif', 'sans-serif']) },
      measure: `${30 + draw.below(9)}rem`,
    })),
  }),
  (room) => ({ related: drawRelated(room) }),
  (room) => ({ related: drawRelated(room) }),
  ({ draw }) => ({ oldAfter: draw.pick([undefined, 0, 30, 200]) }),
  ({ draw }) => ({ lite: draw.pick([undefined, true]) }),
  ({ draw }) => ({ search: draw.pick([undefined, false]) }),
  ({ draw }) => ({ editions: draw.pick([undefined, false]) }),
  ({ draw }) => ({ markdown: draw.pick([undefined, { parser: 'remark' as const }]) }),
  ({ draw }) => ({ embeds: draw.pick([undefined, 'links'] as const) }),
  ({ draw }) => ({
    pictures: draw.pick([
      undefined,
      'original' as const,
      { pattern: 'https://images.example/{path}?w={width}&v={version}' },
    ]),
  }),
  ({ draw }) => ({ pageScript: draw.pick([undefined, false]) }),
  ({ draw }) => ({ socialCards: draw.pick([undefined, true]) }),
  ({ draw }) => ({
    permalink: draw.pick([
      undefined,
      undefined,
      '/:year/:slug/',
      '/:folder/:year/:month/:day/:slug.html',
      '/s/:slug',
    ]),
  }),
  ({ draw }) => ({
    robots: draw.maybe(0.6, () => ({
      aiTraining: draw.pick(['allow', 'refuse'] as const),
      aiAnswers: draw.pick(['allow', 'refuse'] as const),
      extra: ['Disallow: /x/'],
    })),
  }),
  ({ draw }) => ({ security: draw.maybe(0.6, () => ({ images: ['https://images.example'] })) }),
  ({ draw }) => ({
    budgets: draw.maybe(0.7, () => ({
      article: { kilobytes: 10 + draw.below(10) },
      home: { requests: draw.pick([2, 9]) },
    })),
  }),
  ({ draw }) => ({ frontMatter: draw.maybe(0.6, () => ({ kicker: draw.pick(['mood', 'kicker']) })) }),
  ({ draw }) => ({
    limits: draw.maybe(0.6, () => ({ pictureBytes: 1_024, picturePixels: draw.pick([10_000, 200_000]) })),
  }),
];

function drawRelated({ draw }: Room): UserConfig['related'] | undefined {
  const values: readonly (() => UserConfig['related'])[] = [
    () => ({ count: draw.below(6) }),
    () => ({ title: draw.sentence() }),
    () => ({ followUps: false }),
    () => ({ followUpsTitle: draw.sentence() }),
    () => ({ halfLife: 1 + draw.below(300) }),
    () => ({
      signals: { [draw.pick(['names', 'words', 'topics', 'time', 'links'] as const)]: draw.below(3) },
    }),
  ];
  return draw.maybe(0.85, () => draw.pick(values)());
}

export function changeConfig(room: Room): string {
  const change = room.draw.pick(changes)(room);
  room.configure(change);
  return JSON.stringify(change, (_, value) => value ?? null);
}
