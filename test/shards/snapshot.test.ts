import { expect, it } from 'vitest';
import { Lost } from '../../src/shards/depot.js';
import { OtherSources } from '../../src/shards/parsing.js';
import { problemMessage } from '../../src/shards/problem.js';
import { checkHead, headed, OtherProgram } from '../../src/shards/snapshot.js';

/** Bytes as another program would have put them. */
function ofOther(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as object;
  const other = { ...head, environment: 'another', stet: '9.9.9', node: 'v99.0.0' };
  return Buffer.concat([Buffer.from(JSON.stringify(other)), bytes.subarray(end)]);
}

it('what this program has put is read, and what another one has put is refused with both versions', () => {
  const bytes = Buffer.from('a\nb');
  expect(checkHead(headed(bytes))).toEqual(bytes);
  const refusal = () => checkHead(ofOther(headed(bytes)));
  expect(refusal).toThrow(OtherProgram);
  try {
    refusal();
  } catch (error) {
    const found = problemMessage(error);
    expect(found?.rule).toBe('shards/other-program');
    expect(found?.what).toContain('stet 9.9.9 on Node v99.0.0');
    expect(found?.what).toContain(`Node ${process.version}`);
  }
});

it('what another build of the same version has put is refused, too', () => {
  const bytes = headed(Buffer.from('a'));
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as object;
  const other = Buffer.concat([
    Buffer.from(JSON.stringify({ ...head, environment: 'another' })),
    bytes.subarray(end),
  ]);
  expect(() => checkHead(other)).toThrow(OtherProgram);
});

it('names the file that differs, and the object that is lost', () => {
  expect(problemMessage(new OtherSources('articles/a.md'))).toMatchObject({
    rule: 'shards/other-sources',
    file: 'articles/a.md',
  });
  expect(problemMessage(new Lost('blobs/x'))?.what).toContain('blobs/x');
  expect(problemMessage(new Error('something else'))).toBeUndefined();
});
