import { expect, it } from 'vitest';
import { isEmbedName } from '../../src/embeds/names.js';
import { providers } from '../../src/embeds/providers.js';

it.each([
  ['brand', providers.map(({ brand }) => brand)],
  ['host', providers.flatMap(({ hosts }) => hosts)],
  ['host of a player', providers.flatMap(({ player }) => player?.hosts ?? [])],
  [
    'name of a directive or shortcode',
    providers.flatMap(({ directive, shortcodes = [] }) => [
      ...(directive ? [directive.name] : []),
      ...shortcodes,
    ]),
  ],
  ['name of a WordPress shortcode', providers.flatMap(({ wordPress = [] }) => wordPress)],
])('two providers never have the same %s', (_, all) => {
  expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
});

it('shortcodes of a provider are names of embeds', () => {
  const names = providers.flatMap(({ shortcodes = [] }) => shortcodes);
  expect(names).not.toEqual([]);
  expect(names.filter((name) => !isEmbedName(name))).toEqual([]);
});

it('origins of players are origins over HTTPS, without a path', () => {
  const origins = providers.flatMap(({ player }) => player?.origins ?? []);
  expect(
    origins.filter((origin) => new URL(origin).origin !== origin || !origin.startsWith('https:')),
  ).toEqual([]);
});
