import type { PageKind } from '../lib/page-kinds.js';
import { loadComponent } from './component.js';
import type { ComponentTemplate, PageTemplate, Templates } from './templates.js';

/** Templates as plain data, for loading in another thread. */
export interface SendableTemplates extends Omit<Templates, 'byKind'> {
  readonly byKind: ReadonlyMap<PageKind, Sendable>;
}

type Sendable =
  | Exclude<PageTemplate, { readonly language: 'stet' }>
  | (Pick<ComponentTemplate, 'language' | 'shown' | 'markup' | 'isOwn'> & { readonly code: string });

export function toSendable(templates: Templates): SendableTemplates {
  const byKind = new Map<PageKind, Sendable>();
  for (const [kind, template] of templates.byKind) {
    if (template.language !== 'stet') byKind.set(kind, template);
    else {
      const { language, shown, markup, isOwn } = template;
      byKind.set(kind, { language, shown, markup, isOwn, code: template.bundle.code });
    }
  }
  // Threads make pages and no files.
  return { ...templates, assets: [], byKind };
}

/**
 * Other threads cannot map places in code to sources, so a page that fails there is rendered again in the main thread.
 */
export function fromSendable(sent: SendableTemplates): Templates {
  const byKind = new Map<PageKind, PageTemplate>();
  for (const [kind, template] of sent.byKind) {
    if (template.language !== 'stet') byKind.set(kind, template);
    else {
      const { language, shown, code, markup, isOwn } = template;
      const bundle = { file: { folder: 'own' as const, path: shown }, code, locate: () => undefined };
      const component = loadComponent(code, kind, markup);
      byKind.set(kind, { language, shown, markup, isOwn, bundle, component });
    }
  }
  return { ...sent, byKind };
}
