import { describe, expect, it } from 'vitest';
import { readByline } from '../../lib/label/byline';

const NOBODY = { language: 'en', authors: [] };

const BYLINES: [line: string, codes: string, language?: string][] = [
  ['By Associated Press', 'AP'],
  ['The Associated Press', 'AP'],
  ['By AFP and Grenzau Herald staff', 'AFP'],
  ['AFP, MANILA', 'AFP'],
  ['By Reuters Staff', 'Reuters'],
  ['REUTERS', 'Reuters'],
  ['Jane Doe, Associated Press', 'AP'],
  ['Jane Doe and John Roe, Associated Press', 'AP'],
  ['By JANE DOE AP Sports Writer', 'AP'],
  ['By JANE DOE, Associated Press Writer', 'AP'],
  ['Jane Doe | Reuters', 'Reuters'],
  ['Jane Doe, The Canadian Press', 'CP'],
  ['Australian Associated Press', 'AAP'],
  ['By Jane Doe, PA', 'PA'],
  ['Press Trust of India', 'PTI'],
  ['PTI | Updated: Jan 3, 2024, 10:30 IST', 'PTI'],
  ['ANI | Updated: Jan 3, 2024, 10:30 IST', 'ANI'],
  ['Von dpa 30.04.2024, 18:58', 'dpa', 'de'],
  ['Von Erika Beispiel und Max Muster, dpa', 'dpa', 'de'],
  ['dpa/Grenzauer Bote', 'dpa', 'de'],
  ['SID', 'SID', 'de'],
  ['Par Le Courrier et AFP', 'AFP', 'fr'],
  ['Par Courrier du soir (avec AFP)', 'AFP', 'fr'],
  ['Rédaction en ligne (avec afp)', 'AFP', 'fr'],
  ['Le Courrier avec Reuters', 'Reuters', 'fr'],
  ['Por Agencia EFE', 'EFE', 'es'],
  ['EFE / Redacción', 'EFE', 'es'],
  ['Redacción / Europa Press', 'Europa Press', 'es'],
  ['Agência Lusa', 'Lusa', 'pt'],
  ['Da Redação, com Estadão Conteúdo', 'Estadão Conteúdo', 'pt'],
  ['Redazione ANSA', 'ANSA', 'it'],
  ['Door ANP', 'ANP', 'nl'],
  ['Bron: BELGA', 'Belga', 'nl'],
  ['Av NTB', 'NTB', 'no'],
  ['©NTB', 'NTB', 'no'],
  ['Ritzau', 'Ritzau', 'da'],
  ['TT', 'TT', 'sv'],
  ['TT Nyhetsbyrån', 'TT', 'sv'],
  ['STT', 'STT', 'fi'],
  ['PAP, oprac. XY', 'PAP', 'pl'],
  ['Anadolu Ajansı', 'AA', 'tr'],
  ['AA', 'AA', 'tr'],
  ['РИА Новости', 'RIA Novosti', 'ru'],
  ['رويترز', 'Reuters', 'ar'],
  ['لندن - رويترز', 'Reuters', 'ar'],
  ['来源：新华网', 'Xinhua', 'zh'],
  ['ロイター', 'Reuters', 'ja'],
  ['共同通信', 'Kyodo', 'ja'],
  ['연합뉴스', 'Yonhap', 'ko'],
  ['Agence France-Presse in Grenzau', 'AFP'],
  ['Publié le 3 janvier 2024 par Agence France-Presse', 'AFP', 'fr'],
  ['Last updated on Jan 3, 2024 by Reuters', 'Reuters'],
  ['연합뉴스 홍길동 기자', 'Yonhap', 'ko'],
  ['غرنتساو 3 يناير 2024 م واس', 'SPA', 'ar'],
  ['By Jane Doe The Canadian Press', 'CP'],
  ['By JANE DOE The Associated Press', 'AP'],
  ['By Jane Doe - Associated Press - Tuesday, November 19, 2019', 'AP'],
  ['By Associated Press and Jane Doe for Herald Online', 'AP'],
  ['Staff writer, with CNA', 'CNA'],
  [
    'The Associated Press · Posted: Nov 19, 2019 9:38 AM ET | Last Updated: November 19, 2019',
    'AP',
  ],
  ['Herald Online with AFP', 'AFP'],
  ['Quellen: dpa, AFP', 'dpa AFP', 'de'],
  ['Zusätzliche Quellen • AP', 'AP', 'de'],
  ['LRT.lt, BNS', 'BNS', 'lt'],
  ['Source: PNA', 'PNA'],
  ['Associated PressApril 28, 2023 GMT', 'AP'],
];

const NOT_BYLINES: [line: string, language?: string][] = [
  ['Photo: AP'],
  ['Foto: dpa', 'de'],
  ['Photograph: Jane Doe/Reuters'],
  ['Jane Doe/Getty Images'],
  ['By Jane Doe'],
  ['ap'],
  ['BETA'],
  ['MAP'],
  ['PA', 'lt'],
  ['AA', 'sv'],
  ['AA', 'en'],
  ['The harbour was closed, Reuters reported, after a crane fell on Monday and nobody was hurt.'],
  ['How the minister told Reuters that the harbour would be closed'],
  ['Von Uni Larsen', 'de'],
  ['Reuters: five killed at the harbour'],
  ['AFP journalists honoured in Grenzau'],
  ['AP Psychology'],
];

describe('bylines', () => {
  it.each(BYLINES)('reads %s', (line, codes, language = 'en') => {
    const read = readByline(line, { language, authors: [] });
    expect((read?.agencies ?? []).map(agency => agency.code).join(' ')).toBe(codes);
  });

  it.each(NOT_BYLINES)('finds none in: %s', (line, language = 'en') => {
    expect(readByline(line, { language, authors: [] })).toBeNull();
  });

  it('takes two letters for the initials of an author who has them', () => {
    expect(readByline('AP', NOBODY)).not.toBeNull();
    expect(readByline('AP', { language: 'en', authors: ['Anna Petersen'] })).toBeNull();
  });
});
