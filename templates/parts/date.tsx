import type { BaseView, DateView } from '../../src/plan/views.js';

interface Props {
  date: DateView;
  /** Of the page; given where the date stands in a text of another language. */
  page?: BaseView | undefined;
}

export function DateTime({ date, page }: Props) {
  return (
    <time datetime={date.iso} lang={page?.language} dir={page?.direction}>
      {date.text}
    </time>
  );
}
