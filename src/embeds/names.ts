import type { Directive } from './provider.js';
import { providers } from './providers.js';

const directives = new Map<string, Directive>();
for (const { directive, shortcodes = [] } of providers)
  if (directive !== undefined)
    for (const name of [directive.name, ...shortcodes]) directives.set(name, directive);

/** Names of directives for the embeds of one provider; `embed` takes the address of any. */
export const embedDirectives: readonly string[] = providers.flatMap(({ directive }) => directive?.name ?? []);

/** Names of WordPress shortcodes for embeds, with the name of the directive that means the same. */
export const wordPressEmbeds: ReadonlyMap<string, string> = new Map(
  providers.flatMap(({ directive, wordPress = [] }) =>
    wordPress.map((name) => [name, directive?.name ?? 'embed'] as const),
  ),
);

/** Whether a directive or shortcode of this name shows an embed. */
export function isEmbedName(name: string): boolean {
  return name === 'embed' || name === 'iframe' || directives.has(name);
}

/** The address that the attributes of a directive or shortcode give, under whatever name. */
export function embedAddress(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const { url, src, href, link, id, 0: first, 1: second } = attributes;
  const given = [url, src, href, link, id, first, second].find(
    (each) => each !== undefined && each.trim() !== '',
  );
  if (given === undefined) return undefined;
  if (/^(?:https?:)?\/\//i.test(given.trim())) return given.trim();
  return directives.get(name)?.page(given.trim(), given === first ? second : undefined);
}
