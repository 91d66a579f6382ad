import { deflateSync } from 'fflate';
import { commonStems } from '../../lib/cli/common-words';
import { packWeights } from '../../lib/corpus/stem-weights';
import { UNKNOWN_WEIGHT } from '../../lib/store/common-stems';

export const COMMON_STEMS = new URL('../../public/common-stems.bin', import.meta.url);

/** The languages that Whence speaks: 9 kB each. Rewrites of articles in others are not looked for. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'zh'];

/** The bytes of `public/common-stems.bin` (see `lib/store/common-stems.ts`). */
export function commonStemsFile(): Uint8Array {
  const parts = LANGUAGES.flatMap(language => {
    const shares = commonStems(language);
    if (!shares) throw new Error(`There is no list of words for “${language}”.`);
    const weights = Uint8Array.from(shares, share =>
      share === 0 ? UNKNOWN_WEIGHT : Math.round(-Math.log2(share)),
    );
    const deflated = deflateSync(packWeights(weights), { level: 9 });
    const head = new DataView(new ArrayBuffer(6));
    head.setUint8(0, language.charCodeAt(0));
    head.setUint8(1, language.charCodeAt(1));
    head.setUint32(2, deflated.length, true);
    return [new Uint8Array(head.buffer), deflated];
  });
  return Uint8Array.from(parts.flatMap(part => [...part]));
}
