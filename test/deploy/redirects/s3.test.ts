import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../src/deploy/metadata.js';
import { s3Rules } from '../../../src/deploy/redirects/s3.js';
import { fill, temporaryFolder } from '../../support/folders.js';
import { type Given, previewAnswer, sourceOf } from './expected.js';

/** The empty objects that a script makes: where each key leads. The script runs in a shell, with another program in place of the AWS CLI. */
function runScript(script: string): Record<string, string> {
  const cwd = temporaryFolder();
  fill(cwd, { 'bin/aws': '#!/bin/sh\nprintf "%s\\n" "$@" END >> calls\n', 'stet-redirects.sh': script });
  fs.chmodSync(`${cwd}/bin/aws`, 0o755);
  execFileSync('sh', ['stet-redirects.sh', 'a bucket'], {
    cwd,
    env: { PATH: `${cwd}/bin:${process.env.PATH}` },
  });
  const calls = fs.readFileSync(`${cwd}/calls`, 'utf8').split('\nEND\n').slice(0, -1);
  return Object.fromEntries(
    calls.map((call) => {
      const [service, action, , bucket, , key = '', , location = ''] = call.split('\n');
      expect([service, action, bucket]).toEqual(['s3api', 'put-object', 'a bucket']);
      return [key, location];
    }),
  );
}

/** What the website of a bucket answers (Amazon S3, “Hosting a static website”): routing rules, then objects. */
function website(given: Given, target: string): { status: number; location?: string; body?: string } {
  const made = s3Rules(sourceOf(given));
  const source = sourceOf(given);
  const {
    RoutingRules = [],
    IndexDocument,
    ErrorDocument,
  } = JSON.parse(made.files['stet-website.json'] ?? '');
  const objects =
    made.files['stet-redirects.sh'] === undefined ? {} : runScript(made.files['stet-redirects.sh']);
  const root = given.base === undefined ? '' : `${given.base.slice(1)}/`;
  const key = decodeURIComponent(target.slice(1));
  for (const { Condition, Redirect } of RoutingRules) {
    if (!key.startsWith(Condition.KeyPrefixEquals)) continue;
    const rest = encodeURI(key.slice(Condition.KeyPrefixEquals.length));
    const path = Redirect.ReplaceKeyWith ?? Redirect.ReplaceKeyPrefixWith;
    const host = Redirect.HostName === undefined ? '' : `${Redirect.Protocol}://${Redirect.HostName}`;
    const location = `${host}/${encodeURI(path)}${Redirect.ReplaceKeyWith === undefined ? rest : ''}`;
    return { status: Number(Redirect.HttpRedirectCode), location };
  }
  const file = key === '' || key.endsWith('/') ? key + IndexDocument.Suffix : key;
  const of = (name: string) => {
    const file = name.startsWith(root) ? given.files[name.slice(root.length)] : undefined;
    return file === undefined ? undefined : String(file);
  };
  const body = of(file);
  if (body !== undefined) {
    const rules = { headers: source.headers, websiteRedirects: source.redirects };
    const location = metadataOf(file.slice(root.length), rules).headers['x-amz-website-redirect-location'];
    return location === undefined ? { status: 200, body } : { status: 301, location };
  }
  const location = objects[file];
  return location === undefined
    ? { status: 404, body: of(ErrorDocument.Key) ?? '' }
    : { status: 301, location };
}

const given = {
  base: '/paper',
  files: {
    'index.html': 'front',
    '404.html': 'none',
    'city/index.html': 'city',
    'forward.html': 'forwarding page',
  },
  redirects: `
/forward.html /paper/city/ 301
/old's$x /paper/city/?a="b"&c 301
/caf%C3%A9/ /paper/city/#x 301
/blog/* /paper/city/:splat 302
/far/* https://other.example/x/:splat 301
/all/* /paper/city/ 308
`,
};

describe('the website of a bucket', () => {
  it('leads where a preview leads', async () => {
    expect(s3Rules(sourceOf(given)).messages).toEqual([]);
    const paths = [
      '/',
      '/city/',
      '/forward.html',
      "/old's$x",
      '/caf%C3%A9/',
      '/blog/2026/a%20b',
      '/far/y',
      '/all/x',
    ];
    for (const path of [...paths, '/all/', '/nothing', '/old', '/blog']) {
      const { status, headers, body } = await previewAnswer(given, `/paper${path}`);
      const is = website(given, `/paper${path}`);
      expect({ path, ...is, status: is.status === 308 ? 301 : is.status }).toEqual({
        path,
        status: status === 308 ? 301 : status,
        ...(headers.location === undefined ? { body } : { location: headers.location }),
      });
    }
  });

  it.each([
    ['/a /b 302', 'status 301 alone'],
    ['/:a/x /b/:a 301', 'has no form in S3'],
    ['/a/*/b /c/:splat 301', 'has no form in S3'],
    ['/a/* /b?c=:splat 301', 'has no form in S3'],
    ['/a/* /b 200', 'has no form in S3'],
    ['/a/b /c 301\n/a/* /d/:splat 301', 'other rules lead elsewhere'],
  ])('says of %j that S3 cannot follow it exactly', (redirects, what) => {
    const { messages } = s3Rules(sourceOf({ files: {}, redirects }));
    expect(messages).toMatchObject([{ rule: 'hosting/not-expressible', level: 'warning' }]);
    expect(messages[0]?.what).toContain(what);
  });

  it('takes fifty patterns', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `/${index}/* /x/:splat 301`);
    const messagesOf = (count: number) =>
      s3Rules(sourceOf({ files: {}, redirects: lines(count).join('\n') })).messages;
    expect(messagesOf(50)).toEqual([]);
    expect(messagesOf(51)).toMatchObject([{ rule: 'hosting/too-large' }]);
  });
});
