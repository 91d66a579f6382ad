import type { Report } from '../../lib/label/types';
import { rankedMatches } from '../label/ranked-matches';
import { sourceName } from '../label/report-headline';
import { useWords } from '../use-words';
import type { PopupActions } from './popup-actions';

export interface WrongProps {
  report: Report;
  /** Sources that the reader has chosen to ignore on this site. */
  ignored: readonly string[];
  actions: Pick<PopupActions, 'ignoreSource' | 'heedSource' | 'ignoreSite' | 'readAgain'>;
}

/** What a reader can do about a wrong label: all of it here, at once, and to be undone. */
export function Wrong({ report, ignored, actions }: WrongProps) {
  const words = useWords();
  const { source } = rankedMatches(report);
  const name = sourceName(report) ?? words.translate('source_unnamed');
  return (
    <details class="section" open={ignored.length > 0}>
      <summary>{words.translate('wrong')}</summary>
      <p class="meta">{words.translate('wrong_means')}</p>
      <ul class="ignored" role="status">
        {ignored.map(one => (
          <li key={one}>
            <span>{words.translate('ignored_source', [one])}</span>{' '}
            <button class="small" type="button" onClick={() => actions.heedSource(one)}>
              {words.translate('undo')}
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        {source && (
          <button class="small" type="button" onClick={() => actions.ignoreSource(source.entry)}>
            {words.translate('ignore_source', [name])}
          </button>
        )}
        <button class="small" type="button" onClick={() => actions.ignoreSite()}>
          {words.translate('ignore_site')}
        </button>
        <button class="small" type="button" onClick={() => actions.readAgain()}>
          {words.translate('check_again')}
        </button>
      </div>
    </details>
  );
}
