import type { LabelView, Strings } from '../../src/plan/views.js';

/** What sets a story apart from news. News has no label. */
export function Label({ label, strings }: { label: LabelView; strings: Strings }) {
  return label === 'news' ? null : <span class="label">{strings[label]}</span>;
}
