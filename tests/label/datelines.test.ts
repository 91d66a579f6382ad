import { describe, expect, it } from 'vitest';
import { readDateline } from '../../lib/label/dateline';

const DATELINES: [line: string, codes: string, evidence?: string][] = [
  ['GRENZAU (Reuters) - The harbour was closed on Monday.', 'Reuters', 'GRENZAU (Reuters) -'],
  ['GRENZAU, Jan 27 (Reuters) - The harbour was closed.', 'Reuters'],
  ['BEIRUT/THE HAGUE, March 7 (Reuters) - Two courts met.', 'Reuters'],
  ['GRENZAU, Mich. (AP) — The harbour was closed.', 'AP', 'GRENZAU, Mich. (AP) —'],
  ['HONOLULU, Dec. 23 (UPI) — The harbour was closed.', 'UPI'],
  ['Grenzau (AFP) – The harbour was closed.', 'AFP'],
  ['Grenzau (AFP) - The harbour was closed.', 'AFP'],
  ['Hamburg (dpa/lno) – Der Hafen ist gesperrt.', 'dpa', 'Hamburg (dpa/lno) –'],
  ['Berlin/Grenzau (dpa) - Der Hafen ist gesperrt.', 'dpa'],
  ['Hannover (dts Nachrichtenagentur) – Der Hafen ist gesperrt.', 'dts'],
  ['Wien (APA/dpa) - Der Hafen ist gesperrt.', 'APA dpa'],
  ['FRANKFURT (dpa-AFX) - Der Dax hat zugelegt.', 'afx'],
  ['Köln (SID) - Der Trainer geht.', 'SID'],
  ['Bonn (KNA) Der Bischof kommt nicht.', 'KNA', 'Bonn (KNA)'],
  ['(Belga) De haven is gesloten.', 'Belga', '(Belga)'],
  ['(sda) Der Hafen ist gesperrt.', 'SDA'],
  ['Grenzau, AFP.- El puerto está cerrado.', 'AFP', 'Grenzau, AFP.-'],
  ['(ANSA) - ROMA, 16 APR - Il porto è chiuso.', 'ANSA', '(ANSA) - ROMA, 16 APR -'],
  ['Roma, 12 gen. (askanews) - Il porto è chiuso.', 'askanews'],
  ['(Adnkronos) - Il porto è chiuso da lunedì.', 'Adnkronos'],
  ['AGI - Il porto è chiuso da lunedì.', 'AGI'],
  ['Madrid, 18 oct (EFE).- El puerto está cerrado.', 'EFE', 'Madrid, 18 oct (EFE).-'],
  ['EFE.- El puerto está cerrado.', 'EFE'],
  ['MADRID, 18 Oct. (EUROPA PRESS) - El puerto está cerrado.', 'Europa Press'],
  ['Lisboa, 12 jan 2024 (Lusa) — O porto está fechado.', 'Lusa'],
  ['Paris, 12 janv 2024 (AFP) - Le port est fermé.', 'AFP'],
  ['BRUSSEL (BELGA) - De haven is gesloten.', 'Belga'],
  ['AMSTERDAM (ANP) - De haven is gesloten.', 'ANP'],
  ['BEIJING, March 30 (Xinhua) -- The harbour was closed.', 'Xinhua'],
  ['（新华社北京1月20日电）港口周一关闭。', 'Xinhua', '（新华社北京1月20日电）'],
  ['新华社北京1月20日电（记者某某）港口周一关闭。', 'Xinhua'],
  ['中新网上海3月2日电 港口周一关闭。', 'CNS'],
  ['（法新社巴黎24日電）港口週一關閉。', 'AFP'],
  ['（中央社記者某某台北24日電）港口週一關閉。', 'CNA'],
  ['MOSCOW, January 21. /TASS/. The harbour was closed.', 'TASS', 'MOSCOW, January 21. /TASS/.'],
  ['МОСКВА, 10 фев — РИА Новости. Порт закрыт.', 'RIA Novosti'],
  ['МОСКВА, 10 февраля. /ТАСС/. Порт закрыт.', 'TASS'],
  ['Москва. 22 ноября. INTERFAX.RU - Порт закрыт.', 'Interfax'],
  ['TOKYO (Kyodo) -- The harbour was closed.', 'Kyodo'],
  ['【ロンドン時事】港が閉鎖された。', 'Jiji', '【ロンドン時事】'],
  ['【ワシントン共同】港が閉鎖された。', 'Kyodo'],
  ['［東京 12日 ロイター］ - 港が閉鎖された。', 'Reuters'],
  ['SEOUL, June 1 (Yonhap) -- The harbour was closed.', 'Yonhap'],
  ['(서울=연합뉴스) 홍길동 기자 = 항구가 폐쇄됐다.', 'Yonhap', '(서울=연합뉴스)'],
  ['[서울=뉴시스] 항구가 폐쇄됐다.', 'Newsis'],
  ['KUALA LUMPUR, Aug 6 (Bernama) -- The harbour was closed.', 'Bernama'],
  ['Mumbai, Dec 9 (PTI) The harbour was closed.', 'PTI', 'Mumbai, Dec 9 (PTI)'],
  ['New Delhi [India], July 26 (ANI): The harbour was closed.', 'ANI'],
  ['New Delhi, July 26 (IANS) The harbour was closed.', 'IANS'],
  ['ANKARA (AA) - Liman kapatıldı.', 'AA'],
  ['GRENZAU, Jan. 2, 2024 /PRNewswire/ -- Harbour Ltd has news.', 'PR Newswire'],
  ['GRENZAU--(BUSINESS WIRE)--Harbour Ltd has news.', 'Business Wire'],
  ['GRENZAU, Jan. 02, 2024 (GLOBE NEWSWIRE) -- Harbour Ltd has news.', 'GlobeNewswire'],
  ['القاهرة (رويترز) - أغلق الميناء يوم الاثنين.', 'Reuters'],
  ['بيروت - أ ف ب: أغلق الميناء يوم الاثنين.', 'AFP'],
  ['Warszawa (PAP) - Port jest zamknięty.', 'PAP'],
  ['GENF/BERLIN afp/dpa/xyz | Der Hafen ist gesperrt.', 'AFP dpa', 'GENF/BERLIN afp/dpa/xyz |'],
  ['Nov 19 (Reuters) - The harbour was closed.', 'Reuters'],
  ['(Bloomberg) -- The harbour was closed.', 'Bloomberg'],
  ['(런던 로이터=연합뉴스) 항구가 폐쇄됐다.', 'Reuters Yonhap'],
  ['新华社记者 某某', 'Xinhua'],
];

const NOT_DATELINES = [
  'Reuters reported on Monday that the harbour was closed.',
  'According to Reuters, the harbour was closed - for good.',
  'Artificial narrow intelligence (ANI) — a kind of program — runs the harbour.',
  'The Associated Press (AP) — founded in New York — has a history.',
  'The FBI (AP) said nothing.',
  'The minister told Reuters - and others - that the harbour was closed.',
  'A Reuters/Ipsos poll: most want the harbour open.',
  'Berlin. Der Hafen ist gesperrt, sagte die Ministerin der dpa.',
  'Laut dpa - und anderen - ist der Hafen gesperrt.',
  'The harbour master, Uni Larsen, said (on Monday) - twice - that it was closed.',
  'Grenzau (ABC 17 News) - The harbour was closed.',
  'AP2 - the second exam - starts on Monday.',
  'Associated Press (AP) President Jane Doe said that the harbour was closed.',
  'Anna Lena Beispiel (PAP) Sprecherin der Fraktion war dagegen.',
  'Beispiel (PA) Der Hafen ist gesperrt.',
  '(dpa, Seite 3) Der Hafen ist gesperrt.',
];

describe('datelines', () => {
  it.each(DATELINES)('reads %s', (line, codes, evidence) => {
    const read = readDateline(line);
    expect((read?.agencies ?? []).map(agency => agency.code).join(' ')).toBe(codes);
    if (evidence) expect(read?.evidence).toBe(evidence);
    if (read) expect(line).toContain(read.evidence);
  });

  it.each(NOT_DATELINES)('finds none in: %s', line => {
    expect(readDateline(line)).toBeNull();
  });
});
