import { expect, it } from 'vitest';
import { runIn } from '../support/terminal.js';

const schema = (...args: string[]) => runIn('/', ['schema', ...args], '2026-11-23T12:00:00Z');

it('prints the schema of one kind, or of all kinds by their names', async () => {
  const story = JSON.parse((await schema('story')).out);
  expect(story.properties.label.enum).toContain('opinion');
  const all = JSON.parse((await schema()).out);
  expect(Object.keys(all)).toEqual(['story', 'author', 'section', 'topic', 'series', 'page', 'front']);
  expect(all.story).toEqual(story);
});

it('suggests the kind that a misspelt one is near to', async () => {
  const { code, err } = await schema('storry');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean “story”?');
});
