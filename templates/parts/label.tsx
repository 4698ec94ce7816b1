import type { BaseView, LabelView } from '../../src/plan/views.js';
import { wordingLanguage } from './foreign.js';

/** What sets a story apart from news. News has no label. */
export function Label({ label, view }: { label: LabelView; view: BaseView }) {
  if (label === 'news') return null;
  return (
    <span class="label" lang={wordingLanguage(view)}>
      {view.shell.strings[label]}
    </span>
  );
}
