import type { ImportOutcome, ImportProblem } from '../../lib/library/library';
import { STORAGE_PROBLEMS } from '../storage-problems';
import type { MessageKey, Words } from '../words';

const PROBLEMS: Record<ImportProblem, MessageKey> = {
  'not-a-pack': 'pack_not_a_pack',
  'newer-version': 'pack_newer_version',
  truncated: 'pack_truncated',
  corrupt: 'pack_corrupt',
  'too-large': 'pack_too_large',
  'file-unreadable': 'pack_file_unreadable',
  ...STORAGE_PROBLEMS,
};

/** What came of importing a file, in a sentence. */
export function importSentence(outcome: ImportOutcome | 'reading', words: Words): string {
  if (outcome === 'reading') return words.translate('pack_reading');
  if ('problem' in outcome) return words.translate(PROBLEMS[outcome.problem]);
  const { name, articles } = outcome.pack;
  return words.translate('pack_imported', [name, words.number(articles)]);
}
