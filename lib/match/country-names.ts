/** Of the states and territories that news tell of (ISO 3166-1). */
const REGIONS =
  'AD AE AF AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO ' +
  'CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID ' +
  'IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR ' +
  'MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL ' +
  'SM SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TR TT TW TZ UA UG US UY UZ VA VE VN XK YE ZA ZM ZW ' +
  '001 002 003 005 009 013 019 021 029 142 150 419';
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];

/**
 * What states, territories and continents are called in eight languages: a list each (Unicode CLDR, as
 * the platform has it).
 *
 * Cost: some milliseconds.
 */
export function countryNames(): string[][] {
  const names = LANGUAGES.map(
    language => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  return REGIONS.split(' ').map(region => [
    ...new Set(names.flatMap(name => name.of(region) ?? [])),
  ]);
}
