import type { BaseView } from '../../src/plan/views.js';

/**
 * The `lang` of a part of a page, so that screen readers pronounce it (WCAG 2.2, criterion 3.1.2); undefined where the part is in
 * the page's own language. `language` is that of the part, BCP 47.
 */
export function foreign(language: string | undefined, view: BaseView): string | undefined {
  return language === view.language ? undefined : language;
}

/** The `lang` of the interface texts: English stands in for a language that stet has no texts in. */
export function wordingLanguage(view: BaseView): string | undefined {
  return foreign(view.shell.stringsLanguage, view);
}
