import { expect, it } from 'vitest';
import { ask } from '../../src/web/ask.js';
import { createTurns } from '../../src/web/turns.js';
import { type Route, startWeb } from '../support/web.js';

const to =
  (status: number, location: string): Route =>
  () => ({ status, location });
const says =
  (status: number): Route =>
  () => ({ status });

const routes: Readonly<Record<string, Route>> = {
  '/ok': says(200),
  '/no-head': (method) => ({ status: method === 'HEAD' ? 405 : 200 }),
  '/no-head-404': (method) => ({ status: method === 'HEAD' ? 404 : 200 }),
  '/410': says(410),
  '/403': says(403),
  '/429': says(429),
  '/503': says(503),
  '/silent': () => undefined,
  '/moved': to(301, '/moved-on'),
  '/moved-on': to(308, '/ok'),
  '/moved-to-nothing': to(301, '/missing'),
  '/for-now': to(302, '/moved'),
  '/moved-for-now': to(301, '/login'),
  '/login': to(307, '/ok'),
  '/circle': to(302, '/circle'),
  '/to-file': to(302, 'file:///etc/passwd'),
  '/to-private': to(302, 'http://10.0.0.1/'),
};

it('says what hosts answer', async () => {
  const web = await startWeb(routes);
  const host = `http://127.0.0.1:${web.port}`;
  const options = {
    userAgent: 'stet/1 (checks links of https://news.example)',
    timeout: 10_000,
    turns: createTurns(0),
    isOwn: (hostname: string) => hostname === '127.0.0.1',
  };
  const asked = async (path: string, timeout = options.timeout) =>
    ask(path.startsWith('http') ? path : host + path, { ...options, timeout });
  expect(await asked('/ok')).toEqual({ is: 'found' });
  expect(await asked('/no-head')).toEqual({ is: 'found' });
  expect(await asked('/no-head-404')).toEqual({ is: 'found' });
  expect(await asked('/missing')).toEqual({ is: 'gone', status: 404 });
  expect(await asked('/410')).toEqual({ is: 'gone', status: 410 });
  expect(await asked('/moved')).toEqual({ is: 'moved', to: `${host}/ok` });
  expect(await asked('/moved-to-nothing')).toEqual({ is: 'gone', status: 404 });
  expect(await asked('/for-now')).toEqual({ is: 'found' });
  expect(await asked('/moved-for-now')).toEqual({ is: 'moved', to: `${host}/login` });
  const unasked = (why: string, answered: boolean) => ({ is: 'unasked', why, answered });
  expect(await asked('/403')).toEqual(unasked('the host answers 403', true));
  expect(await asked('/429')).toEqual(unasked('the host answers 429', false));
  expect(await asked('/503')).toEqual(unasked('the host answers 503', false));
  expect(await asked('/silent', 50)).toEqual(unasked('the host took too long', false));
  expect(await asked('/circle')).toEqual(unasked('it forwards in a circle', true));
  expect(await asked('/to-file')).toEqual(unasked('it forwards to what is no web address', true));
  expect(await asked('/to-private')).toEqual(unasked('it forwards to a private address', true));
  expect(await asked('http://192.168.1.1/')).toEqual({ is: 'private' });
  expect(web.requests.filter(({ url }) => url === '/ok')[0]).toEqual({
    method: 'HEAD',
    url: '/ok',
    agent: options.userAgent,
  });
});
