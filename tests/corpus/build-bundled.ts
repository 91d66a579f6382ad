import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { BUNDLED_PACK, bundledPack, SHARED } from './bundled-pack';
import { COMMON_STEMS, commonStemsFile } from './common-stems-file';
import { goldenPack } from './golden/articles';

writeFileSync(new URL('golden/version-2.whence', import.meta.url), goldenPack());

writeFileSync(COMMON_STEMS, commonStemsFile());

if (existsSync(SHARED)) {
  const { bytes, articles, leftOut } = bundledPack(SHARED);
  mkdirSync(new URL('.', BUNDLED_PACK), { recursive: true });
  writeFileSync(BUNDLED_PACK, bytes);
  const each = Math.round(bytes.length / articles);
  console.log(
    `public/packs/news.whence: ${articles} articles, ${bytes.length} bytes, ${each} each`,
  );
  if (leftOut.length > 0) console.log(`not taken for articles: ${leftOut.join(', ')}`);
} else {
  console.log('../shared is not there: public/packs/news.whence stays as it is');
}
