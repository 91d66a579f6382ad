import { useWords } from '../use-words';

export interface TwoSidesProps {
  /** `null` where that side says nothing of it. */
  page: string | null;
  source: string | null;
}

/** What the page says beside what the source says. */
export function TwoSides({ page, source }: TwoSidesProps) {
  const words = useWords();
  const nothing = <span class="quiet">{words.translate('says_nothing')}</span>;
  return (
    <dl class="two-sides">
      <div>
        <dt>{words.translate('this_page_says')}</dt>{' '}
        <dd>{page === null ? nothing : <bdi>{page}</bdi>}</dd>
      </div>
      <div>
        <dt>{words.translate('the_source_says')}</dt>{' '}
        <dd>{source === null ? nothing : <bdi>{source}</bdi>}</dd>
      </div>
    </dl>
  );
}
