import { expect, it } from 'vitest';
import { outcomeOf, readTask, type Task } from '../../src/shards/tasks.js';

const [one, other] = [`blobs/${'a'.repeat(43)}`, `blobs/${'b'.repeat(43)}`];
const tasks: readonly Task[] = [
  { step: 'parse', unit: one },
  { step: 'picks', index: one, unit: other },
  { step: 'picks', index: other, unit: other },
  { step: 'pages', snapshot: one, unit: other },
  { step: 'pages', snapshot: one, unit: one },
];

it('tasks are read from the queue as they were put there, and their outcomes have names of their own', () => {
  expect(tasks.map((task) => readTask(JSON.parse(JSON.stringify(task))))).toEqual(tasks);
  expect(new Set(tasks.map(outcomeOf)).size).toBe(tasks.length);
});

it.each([
  undefined,
  null,
  'parse',
  {},
  { step: 'parse' },
  { step: 'parse', unit: '../../secret' },
  { step: 'parse', unit: 'blobs/../../secret' },
  { step: 'pages', unit: one },
  { step: 'pages', unit: one, snapshot: 'runs/x' },
  { step: 'picks', unit: one, snapshot: one },
  { step: 'deploy', unit: one },
])('%j is no task', (data) => {
  expect(readTask(data)).toBeUndefined();
});
