import { expect, it } from 'vitest';
import { carriedFrom } from '../../src/model/carried.js';
import { articleDocument } from '../support/documents.js';

it('the public record has every field of a document that it has in no other form, new ones among them', () => {
  const document = { ...articleDocument({ kicker: 'Harbour' }), mood: 'calm' };
  expect(carriedFrom(document)).toMatchObject({ kicker: 'Harbour', label: 'news', mood: 'calm' });
  expect(Object.keys(carriedFrom(document))).not.toContain('draft');
});
