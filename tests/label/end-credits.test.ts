import { describe, expect, it } from 'vitest';
import { readEndCredit } from '../../lib/label/end-credit';

const END_CREDITS: [line: string, codes: string, evidence?: string][] = [
  ['(AFP, AP, Reuters)', 'AFP AP Reuters'],
  ['lo/msh (AFP, AP, Reuters)', 'AFP AP Reuters', 'lo/msh (AFP, AP, Reuters)'],
  ['rs/nm (AP, AFP)', 'AP AFP'],
  ['(dpa/AFP)', 'dpa AFP'],
  ['(Quelle: APA/sda/dpa)', 'APA SDA dpa'],
  ['Quelle: dpa', 'dpa'],
  ['Source: AFP', 'AFP'],
  ['Fuente: EFE', 'EFE'],
  ['Fonte: Lusa', 'Lusa'],
  ['Bron: ANP', 'ANP'],
  ['Kilde: Ritzau', 'Ritzau'],
  ['Kilde: ©NTB', 'NTB'],
  ['Källa: TT', 'TT'],
  ['Lähde: STT', 'STT'],
  ['Źródło: PAP', 'PAP'],
  ['Zdroj: ČTK', 'CTK'],
  ['Forrás: MTI', 'MTI'],
  ['Источник: РИА Новости', 'RIA Novosti'],
  ['Kaynak: Anadolu Ajansı', 'AA'],
  ['来源：新华社', 'Xinhua'],
  ['출처: 연합뉴스', 'Yonhap'],
  ['المصدر: رويترز', 'Reuters'],
  ['red/dpa', 'dpa'],
  ['sak/Reuters', 'Reuters'],
  ['jki/dpa/Reuters', 'dpa Reuters'],
  ['Der Hafen bleibt gesperrt. (dpa)', 'dpa', '(dpa)'],
  ['Der Hafen bleibt gesperrt. dpa', 'dpa'],
  ['Der Hafen bleibt gesperrt. (afp/xy)', 'AFP'],
  ['Il porto è chiuso da lunedì. (ANSA).', 'ANSA'],
  ['/ritzau/AFP', 'Ritzau AFP'],
  ['Havnen er lukket. /ritzau/', 'Ritzau'],
  ['(NTB-AFP)', 'NTB AFP'],
  ['(©NTB)', 'NTB'],
  ['Havna er stengt. (NTB)', 'NTB'],
  ['Hamnen är stängd. (TT-AFP)', 'TT AFP'],
  ['(ANI/GPRC)', 'ANI'],
  ['The harbour is closed. (ANI)', 'ANI'],
  ['The harbour is closed. PTI XYZ', 'PTI'],
  ['The harbour is closed. — Bernama', 'Bernama'],
  ['The harbour is closed.” — AFP', 'AFP'],
  ['(أ ف ب)', 'AFP'],
  ['أغلق الميناء يوم الاثنين (رويترز)', 'Reuters'],
  ['(واس)', 'SPA'],
  ['(كونا)', 'KUNA'],
  ['(avec AFP)', 'AFP'],
  ['Le port est fermé. (Avec AFP)', 'AFP'],
  ['(With inputs from PTI)', 'PTI'],
  ['(Mit Material von dpa und AFP)', 'dpa AFP'],
  ['Z wykorzystaniem: PAP', ''],
  ['港口已关闭。（新华社）', 'Xinhua'],
  ['(Xinhua)', 'Xinhua'],
  ['© dpa-infocom, dpa:240516-99-53606/3', 'dpa'],
  ['— Reuters', 'Reuters'],
  ['Port jest zamknięty. (PAP)', 'PAP'],
];

const NOT_END_CREDITS = [
  'This is called artificial narrow intelligence (ANI).',
  'The agents came from the Federal Bureau of Investigation (FBI)',
  'The story was first told by the Associated Press (AP).',
  'The minister told Reuters.',
  'So the minister told Reuters',
  'Das berichtete die dpa.',
  'So steht es laut dpa fest.',
  'A crane at the harbour. (AP Photo/Jane Doe)',
  'A crane at the harbour. (Jane Doe / AP)',
  'A crane at the harbour. Foto: Jane Doe/dpa',
  'A crane at the harbour. (Jane Doe/Getty Images)',
  '(Photo: AFP)',
  '© AP/dpa | Jane Doe',
  'BILD: SN/APA/JANE DOE',
  '(AFP / JANE DOE)',
  'By REUTERS',
  'By AFP',
  'ABC 17 News',
  'The exam is called AP2.',
  'ap',
  '(ap)',
  'Source: harbour office',
  'Quelle: Hafenamt',
  'Topics: harbour, crane, Reuters, Grenzau, ships, weather, north',
  'He said so. (FBI)',
];

describe('end credits', () => {
  it.each(END_CREDITS)('reads %s', (line, codes, evidence) => {
    const read = readEndCredit(line);
    expect((read?.agencies ?? []).map(agency => agency.code).join(' ')).toBe(codes);
    if (evidence) expect(read?.evidence).toBe(evidence);
    if (read) expect(line).toContain(read.evidence);
  });

  it.each(NOT_END_CREDITS)('finds none in: %s', line => {
    expect(readEndCredit(line)).toBeNull();
  });
});
