import type { View } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

/** Light or dark, whatever the device says. Hidden until the script of the page has found it. */
export function Colors({ view }: { view: View }) {
  const { strings, script } = view.shell;
  if (!script) return null;
  return (
    <p class="choose-colors" lang={wordingLanguage(view)} hidden>
      <label for="colors">{strings.colors}</label>{' '}
      <select id="colors" autocomplete="off">
        <option value="">{strings.colorsOfDevice}</option>
        <option value="light">{strings.light}</option>
        <option value="dark">{strings.dark}</option>
      </select>
    </p>
  );
}
