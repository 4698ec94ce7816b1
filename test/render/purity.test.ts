import { describe, expect, it } from 'vitest';
import { load, renderArticle } from '../support/templates.js';

/** The messages of an article template whose component has this in its body. */
async function refused(
  expression: string,
  before = '',
): Promise<[string, number | undefined, number | undefined][]> {
  const { messages, templates } = await load({
    'article.jsx': `${before}export default function Page(view) {\n  return <html>{${expression}}</html>;\n}`,
  });
  expect(templates === undefined).toBe(messages.length > 0);
  return messages.map(({ rule, line, column }) => [rule.replace('render/', ''), line, column]);
}

describe('a component', () => {
  it.each([
    ['process.env.HOME', 'machine'],
    ['globalThis.process', 'machine'],
    ['global.process', 'machine'],
    ['window.location', 'machine'],
    ['typeof process', 'machine'],
    ['fetch("https://example.org")', 'machine'],
    ['require("x" + view.headline)', 'machine'],
    ['__dirname', 'machine'],
    ['Buffer.from("x")', 'machine'],
    ['console.log(view)', 'machine'],
    ['navigator.language', 'machine'],
    ['new WeakRef(view)', 'machine'],
    ['Date.now()', 'clock'],
    ['Date["now"]()', 'clock'],
    ['new Date()', 'clock'],
    ['Date()', 'clock'],
    ['performance.now()', 'clock'],
    ['setTimeout(view)', 'clock'],
    ['Math.random()', 'chance'],
    ['Math[`random`]()', 'chance'],
    ['crypto.randomUUID()', 'chance'],
    ['eval("1")', 'runs-text'],
    ['Function("return process")()', 'runs-text'],
    ['import(view.headline)', 'runs-text'],
    ['import("./" + view.headline)', 'runs-text'],
    ['import("./parts/" + view.headline + ".js")', 'runs-text'],
    ['import("./parts/byline.js")', 'runs-text'],
    ['import("preact")', 'runs-text'],
    ['view.constructor', 'runs-text'],
    ['view["__proto__"]', 'runs-text'],
    ['new Date(2024, 1, 1)', 'machine-locale'],
    ['(5).toLocaleString()', 'machine-locale'],
    ['view.headline.toLocaleUpperCase()', 'machine-locale'],
    ['view.headline.localeCompare("x")', 'machine-locale'],
    ['Array.prototype.last = 1', 'shared-state'],
    ['Object.assign(Math, {})', 'shared-state'],
    ['Object.defineProperty(Array.prototype, "x", {})', 'shared-state'],
    ['Math.count++', 'shared-state'],
  ])('is refused for %s', async (expression, rule) => {
    const found = await refused(expression);
    expect(found).toContainEqual([rule, 2, expect.any(Number)]);
    expect(found.map(([each]) => each)).toEqual(found.map(() => rule));
  });

  it.each([
    ['fs', 'node-module'],
    ['node:fs', 'node-module'],
    ['fs/promises', 'node-module'],
    ['node:child_process', 'node-module'],
    ['node:test', 'node-module'],
    ['https://example.org/x.js', 'unresolved'],
    ['file:///etc/passwd', 'unresolved'],
    ['preact/debug', 'unresolved'],
    ['preact-render-to-string', 'unresolved'],
    ['not-installed', 'unresolved'],
    ['./styles/main.css', 'unresolved'],
  ])('is refused for an import of %s', async (name, rule) => {
    expect(await refused('view && x', `import x from '${name}';\n`)).toEqual([[rule, 1, 15]]);
  });

  it('is refused for require() and a dynamic import of a part of Node', async () => {
    expect(await refused('require("node:fs").sep')).toEqual([['node-module', 2, 25]]);
    expect(await refused('import("node:fs")')).toEqual([['node-module', 2, 24]]);
  });

  it('is refused for import.meta', async () => {
    expect(await refused('import.meta.url')).toEqual([['machine', 2, 17]]);
  });

  it('is refused for what a part or a package that it imports does, at its place there', async () => {
    const { messages } = await load({
      'parts/byline.tsx': 'const a = 1;\nexport const Byline = () => <p>{a}{process.pid}</p>;',
    });
    expect(messages).toMatchObject([
      { rule: 'render/machine', file: 'templates/parts/byline.tsx', line: 2, column: 36 },
    ]);
    expect(messages[0]?.what).toBe('A template reads process, which is no part of its view.');
  });

  it('may require a module that is not CommonJS', async () => {
    expect(await refused('require("./own.js").own', '')).toMatchObject([['unresolved', 2, 25]]);
    const { html, messages } = await renderArticle({
      'article.jsx': 'export default () => <html>{require("./own.js").own}</html>;',
      'own.js': 'export let own = 5;',
    });
    expect(messages).toEqual([]);
    expect(html).toContain('<html>5</html>');
  });

  it('is refused for a variable it keeps from page to page', async () => {
    expect(await refused('++count', 'let count = 0;\n')).toEqual([['shared-state', 3, 19]]);
  });

  it.each([
    ['((process) => process.env)({ env: view.headline })', ''],
    ['process.title', 'const process = { title: "x" };\n'],
    ['view.process', ''],
    ['view.fetch?.now', ''],
    ['new Date(view.published.iso).toISOString()', ''],
    ['Date.UTC(2024, 0, 1)', ''],
    ['Math.max(1, 2)', ''],
    ['"constructor"', ''],
    ['(5).toLocaleString("en")', ''],
    ['"a".localeCompare("b", "en")', ''],
    ['new Intl.NumberFormat("en").format(5)', ''],
    ['new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(new Date(0))', ''],
    ['new Date(0).toLocaleDateString("en", { timeZone: "UTC" })', ''],
    ['Object.assign({}, view).headline', ''],
    ['[...view.topics].sort().length', ''],
  ])('may have %s', async (expression, before) => {
    expect(await refused(expression, before.replace('process =', 'process ='))).toEqual([]);
    const { messages } = await renderArticle({
      'article.jsx': `${before}export default (view) => <html>{${expression}}</html>;`,
    });
    expect(messages).toEqual([]);
  });
});

describe('while it runs, a component', () => {
  it.each([
    ['new (view.x ?? Date)()', 'clock', 'new Date() reads the clock'],
    ['(view.x ?? Date)()', 'clock', 'Date() reads the clock'],
    ['(({ now }) => now())(Date)', 'clock', 'Date.now() reads the clock'],
    ['(({ random }) => random())(Math)', 'chance', 'Math.random() gives another number'],
    ['new (view.x ?? Date)(2024, 1)', 'machine-locale', 'time zone of the machine'],
    ['new Date("2024-07-18T09:30").toISOString()', 'machine-locale', 'has no time zone'],
    ['new Date("18 July 2024").toISOString()', 'machine-locale', 'has no time zone'],
    ['Date.parse("2024-07-18T09:30")', 'machine-locale', 'has no time zone'],
    ['new Date(0).getHours()', 'machine-locale', 'getHours() uses the time zone'],
    ['new Date(0).getTimezoneOffset()', 'machine-locale', 'getTimezoneOffset() uses'],
    ['String(new Date(0))', 'machine-locale', 'toString() uses'],
    ['new Date(0).toLocaleDateString("en")', 'machine-locale', 'without a timeZone'],
    ['new Intl.NumberFormat().format(5)', 'machine-locale', 'Intl.NumberFormat without a language'],
    ['new Intl.DateTimeFormat("en").format(0)', 'machine-locale', 'Intl.DateTimeFormat without a timeZone'],
    [
      'Intl.DateTimeFormat().resolvedOptions().timeZone',
      'machine-locale',
      'Intl.DateTimeFormat without a language',
    ],
    ['view.topics.push({})', 'failed', 'not extensible'],
    ['delete view.headline', 'failed', 'Cannot delete property'],
  ])('is stopped at %s', async (expression, rule, words) => {
    const { html, messages } = await renderArticle({
      'article.jsx': `export default function Page(view) {\n  return <html>{${expression}}</html>;\n}`,
    });
    expect(html).toBe('');
    expect(messages).toMatchObject([{ rule: `render/${rule}`, file: 'templates/article.jsx', line: 2 }]);
    expect(messages[0]?.what).toContain(words);
  });

  it.each(['process', 'collections', 'pkg', 'page', 'eleventy', 'require', 'fetch'])(
    'finds no %s in its view or its context',
    async (name) => {
      const { html, messages } = await renderArticle({
        'article.jsx': `export default function Page(view) {\n  return <html>{String(view.${name})} {this === undefined ? 'alone' : Object.keys(this).join(' ')}</html>;\n}`,
      });
      expect(messages).toEqual([]);
      expect(html).toContain('<html>undefined ');
      expect(html).not.toContain(name);
    },
  );

  it('is given the fields of its view and no others', async () => {
    const { html } = await renderArticle({
      'article.jsx': 'export default (view) => <html>{Object.keys(view).sort().join(" ")}</html>;',
    });
    expect(html).toContain(
      '<html>authors bodyHtml direction headline kind language published section topics</html>',
    );
  });
});
