import type { EntryCopyright } from '../../lib/corpus/types';
import type { Copyright, Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { Facts } from './facts';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';
import { rightsAgree } from './rights-agree';
import { TwoSides } from './two-sides';

const PLACES: Record<Copyright['where'], MessageKey> = {
  text: 'copyright_in_text',
  page: 'copyright_on_page',
  metadata: 'copyright_in_metadata',
};

/** Whose copyright it is: the notice word for word, the source's where it is known. */
export function Rights({ report }: { report: Report }) {
  const words = useWords();
  const { source } = rankedMatches(report);
  const page = report.stated.copyright;
  const known = source?.entry.copyright ?? null;
  const shown = known ?? page;
  const differ = page && known && !rightsAgree(report);
  return (
    <Section title={words.translate('copyright')}>
      {shown?.notice && (
        <blockquote dir="auto" lang={(known && source?.entry.language) ?? report.language ?? ''}>
          {shown.notice}
        </blockquote>
      )}
      {shown && (
        <Facts
          facts={[
            [words.translate('holder'), shown.holder],
            [words.translate('year'), shown.year === null ? null : String(shown.year)],
          ]}
        />
      )}
      {differ ? (
        <TwoSides page={inShort(page)} source={inShort(known)} />
      ) : (
        <p class="meta">{words.translate(remark(page, source !== null, known))}</p>
      )}
    </Section>
  );
}

function remark(
  page: Copyright | null,
  matched: boolean,
  known: EntryCopyright | null,
): MessageKey {
  if (known) return page ? 'copyright_agrees' : 'copyright_from_source';
  if (!page) return 'copyright_none';
  return matched ? 'copyright_from_page' : PLACES[page.where];
}

/** `© 2023 Deutsche Welle`, or the notice when it names no holder. */
function inShort(copyright: EntryCopyright | Copyright | null): string | null {
  if (!copyright) return null;
  const { holder, year, notice } = copyright;
  return holder === null ? notice : ['©', year, holder].filter(part => part !== null).join(' ');
}
