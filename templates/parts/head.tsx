import type { ComponentChildren } from 'preact';
import type { View } from '../../src/plan/views.js';

/** Everything the plan says about the page to browsers, search engines and other sites. */
export function HeadTags({ view, children }: { view: View; children?: ComponentChildren }) {
  const { head, shell } = view;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={head.policy} />
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* Before the stylesheet, for which it would have to wait. */}
      {shell.script && <script dangerouslySetInnerHTML={{ __html: shell.script }} />}
      <title>{head.title}</title>
      {shell.stylesheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {shell.iconHref && <link rel="icon" href={shell.iconHref} />}
      {head.scripts?.map(({ href, integrity }) => (
        <script key={href} defer src={href} integrity={integrity} />
      ))}
      {children}
      {head.description && <meta name="description" content={head.description} />}
      <meta name="robots" content={head.robots} />
      <meta name="color-scheme" content="light dark" />
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.translations.map(({ language, href }) => (
        <link key={language} rel="alternate" hreflang={language} href={href} />
      ))}
      {head.feeds.map(({ type, title, href }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      {head.properties.map(({ property, content }) => (
        <meta key={property + content} property={property} content={content} />
      ))}
      {head.metas.map(({ name, content }) => (
        <meta key={name} name={name} content={content} />
      ))}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: shell.prefetch }} />
      {head.jsonLd !== '' && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.jsonLd }} />
      )}
    </head>
  );
}
