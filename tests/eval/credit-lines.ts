/** Where a line is put into a page. */
export type PlantedPlace = 'dateline' | 'byline' | 'end' | 'inline' | 'contributed' | 'notice';

/** A credit line that is put into a page, and the agencies that it credits. */
export interface CreditLineCase {
  language: string;
  place: PlantedPlace;
  agencies: string[];
  line: string;
}

/**
 * Credit lines as the press of each language writes them, with invented places and people: language,
 * place, agencies, line. Written from the press's habits and not from the rules that read them.
 */
const LINES = `
en | dateline | AP | GRENZAU (AP) —
en | dateline | AP | GRENZAU, Westmark (AP) —
en | dateline | Reuters | GRENZAU, Jan 3 (Reuters) -
en | dateline | UPI | GRENZAU, Jan. 3 (UPI) --
en | dateline | Xinhua | GRENZAU, Jan. 3 (Xinhua) --
en | dateline | AFP | Grenzau (AFP) –
en | dateline | TASS | GRENZAU, January 3. /TASS/.
en | dateline | PTI | Grenzau, Jan 3 (PTI)
en | dateline | ANI | Grenzau [Westmark], January 3 (ANI):
en | dateline | Bernama | GRENZAU, Jan 3 (Bernama) --
en | dateline | PR Newswire | GRENZAU, Jan. 3, 2024 /PRNewswire/ --
en | dateline | Business Wire | GRENZAU--(BUSINESS WIRE)--
en | dateline | GlobeNewswire | GRENZAU, Jan. 03, 2024 (GLOBE NEWSWIRE) --
en | dateline | Kyodo | GRENZAU (Kyodo) --
en | dateline | Yonhap | GRENZAU, Jan. 3 (Yonhap) --
en | dateline | AA | GRENZAU (AA) -
en | dateline | NAN | Grenzau, Jan. 3, 2024 (NAN)
en | dateline | PNA | GRENZAU – (PNA) –
en | dateline | Antara | Grenzau (ANTARA) -
en | byline | AP | By Jane Doe, Associated Press
en | byline | AP | By The Associated Press
en | byline | AP | Jane Doe | The Associated Press
en | byline | AP | JANE DOE Associated Press
en | byline | Reuters | By Jane Doe and John Roe, Reuters
en | byline | Reuters | By Reuters Staff
en | byline | Reuters | Reuters, Grenzau
en | byline | AFP | Agence France-Presse in Grenzau
en | byline | AFP | From AFP, January 3, 2024
en | byline | AFP | By AFP - Agence France Presse
en | byline | AAP | By AAP Newswire
en | byline | PTI | PTI | Updated: Jan 3, 2024, 10:24 IST
en | byline | ANI | ANI | Grenzau | Jan 3, 2024
en | byline | PA | PA Media
en | byline | PA | By PA Reporter
en | byline | Xinhua | Source: Xinhua | 2024-01-03
en | byline | CP | Jane Doe, The Canadian Press
en | byline | IANS | IANS
en | end | AFP AP Reuters | (AFP, AP, Reuters)
en | end | AFP AP Reuters | lo/msh (AFP, AP, Reuters)
en | end | AFP | — AFP
en | end | Reuters | Source: Reuters
en | end | dpa AFP | jd/rb (dpa, AFP)
en | end | AAP | – AAP
en | end | AAP | Australian Associated Press
en | end | PTI | (With inputs from PTI)
en | end | Bernama | — Bernama
en | end | Xinhua | (Xinhua)
en | end | Antara | Source: Antara
en | inline | AFP | (AFP)
en | inline | Bernama | — Bernama
en | inline | PTI | PTI XYZ ABC
en | inline | NAN | (NAN)
en | contributed | AP | The Associated Press contributed to this report.
en | contributed | AP | Associated Press writer Jane Doe in Grenzau contributed to this report.
en | contributed | Reuters AP | With files from Reuters and The Associated Press
en | contributed | CP | With files from The Canadian Press
en | contributed | AFP | Additional reporting by Agence France-Presse
en | contributed | Reuters | Reuters and Jane Doe contributed to this report.
en | contributed | CP | This report by The Canadian Press was first published Jan. 3, 2024.
en | contributed | PTI | (This story has not been edited by our staff and is auto-generated from a syndicated feed of PTI.)
en | notice | AP | Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
en | notice | AFP | © 2024 AFP
en | notice | UPI | Copyright © 2024 by United Press International
en | notice | PA | Copyright Press Association Ltd 2024, All Rights Reserved
de | dateline | dpa | Grenzau (dpa) -
de | dateline | dpa | Grenzau (dpa/lno) –
de | dateline | AFP | Grenzau/Altdorf (AFP) -
de | dateline | APA | Grenzau (APA) –
de | dateline | SDA | (sda)
de | dateline | epd | Grenzau (epd).
de | dateline | KNA | Grenzau (KNA)
de | dateline | dts | Grenzau (dts Nachrichtenagentur) –
de | dateline | Reuters | Grenzau, 03. Jan (Reuters) -
de | byline | dpa | Von Anna Beispiel, dpa
de | byline | dpa | Von Anna Beispiel und Max Muster, dpa | 03.01.2024, 10:24 Uhr
de | byline | dpa | dpa
de | byline | dpa | Mit Material der dpa
de | byline | dpa AFP | Von dpa/AFP
de | byline | APA | APA/Red.
de | byline | SDA | Keystone-SDA
de | byline | epd | epd
de | end | dpa | (dpa)
de | end | dpa | Quelle: dpa
de | end | APA SDA dpa | (Quelle: APA/sda/dpa)
de | end | dpa | red/dpa
de | end | dpa AFP | abc/dpa/AFP
de | end | dpa | © dpa-infocom, dpa:240103-99-12345/3
de | end | dpa | Mit Material der dpa
de | end | APA | (APA)
de | end | dpa | Quelle: grenzauer-bote.de, abc/dpa
de | end | AFP dpa | Mit Agenturmaterial (AFP/dpa)
de | end | SDA AFP | (SDA/AFP)
de | inline | dpa | (dpa)
de | inline | epd | (epd)
de | inline | AFP | afp
de | contributed | dpa | Mit Informationen der dpa.
de | contributed | dpa | Diese Meldung wurde von der Deutschen Presse-Agentur (dpa) übernommen.
de | contributed | dpa AFP | Unter Verwendung von Material der Nachrichtenagenturen dpa und AFP
de | contributed | dpa | Dieser Text wurde mit Material der Deutschen Presse-Agentur erstellt.
de | notice | dpa | © 2024 Deutsche Presse-Agentur GmbH. Alle Rechte vorbehalten.
fr | dateline | AFP | Grenzau (AFP) -
fr | dateline | AFP | Grenzau, 3 janv. 2024 (AFP) -
fr | dateline | Reuters | GRENZAU, 3 janvier (Reuters) -
fr | dateline | Belga | (Belga)
fr | dateline | SDA | Grenzau (ats) -
fr | byline | AFP | Par AFP
fr | byline | AFP | Par La Gazette avec AFP
fr | byline | AFP | Par Jeanne Exemple avec AFP
fr | byline | AFP | La rédaction avec AFP
fr | byline | AFP | Publié le 3 janvier 2024 par Agence France-Presse
fr | byline | Reuters | Par Reuters
fr | byline | Belga | Rédaction avec Belga
fr | byline | AFP Reuters | Avec AFP et Reuters
fr | end | AFP | (avec AFP)
fr | end | AFP | Avec AFP
fr | end | AFP | Source : AFP
fr | end | SDA AFP | ats/afp
fr | end | Belga | (Belga)
fr | end | AFP | La Gazette (avec AFP)
fr | inline | AFP | (AFP)
fr | inline | Belga | (Belga)
fr | contributed | AFP | Avec les informations de l’Agence France-Presse
fr | contributed | AFP | Cet article a été publié par l’AFP.
fr | contributed | Reuters AFP | Avec les agences Reuters et AFP
fr | notice | AFP | © 2024 AFP. Tous droits de reproduction et de représentation réservés.
es | dateline | EFE | Grenzau, 3 ene (EFE).-
es | dateline | EFE | (EFE).-
es | dateline | Europa Press | GRENZAU, 3 Ene. (EUROPA PRESS) -
es | dateline | AP | GRENZAU (AP) —
es | dateline | AFP | Grenzau, AFP.-
es | byline | EFE | EFE
es | byline | EFE | Por Agencia EFE
es | byline | EFE | Redacción / EFE
es | byline | EFE | EFE | Grenzau
es | byline | EFE | Juana Ejemplo / EFE
es | byline | Europa Press | Europa Press
es | byline | AFP | Con información de AFP
es | byline | EFE AFP | EFE y AFP
es | end | EFE | (EFE)
es | end | EFE | Fuente: EFE
es | end | AFP EFE | (Con información de AFP y EFE)
es | end | EFE | Con información de EFE
es | end | Europa Press | (Europa Press)
es | inline | EFE | EFE
es | inline | AFP | (AFP)
es | contributed | AP Reuters | Con información de AP y Reuters.
es | contributed | EFE | Este artículo fue publicado originalmente por la Agencia EFE.
es | notice | EFE | © EFE 2024. Está expresamente prohibida la redistribución y la redifusión de los contenidos de los servicios de Efe.
pt | dateline | Lusa | Grenzau, 03 jan 2024 (Lusa) –
pt | dateline | Reuters | GRENZAU (Reuters) -
pt | byline | Lusa | Agência Lusa
pt | byline | Lusa | Lusa
pt | byline | AFP | Por France Presse
pt | byline | Agência Brasil | Por Joana Exemplo, da Agência Brasil
pt | byline | Agência Brasil | Agência Brasil
pt | byline | Estadão Conteúdo | Estadão Conteúdo
pt | byline | Reuters | Por Reuters
pt | end | Lusa | (Lusa)
pt | end | Lusa | Lusa
pt | end | Reuters | Com informações da Reuters
pt | end | Agência Brasil | Fonte: Agência Brasil
pt | end | Lusa AFP | Com agências Lusa e AFP
pt | contributed | AP | Com informações da Associated Press.
pt | notice | Lusa | © 2024 Agência Lusa. Todos os direitos reservados.
it | dateline | ANSA | (ANSA) - GRENZAU, 03 GEN -
it | dateline | Italpress | GRENZAU (ITALPRESS) -
it | dateline | askanews | Grenzau, 3 gen. (askanews) -
it | dateline | Adnkronos | Grenzau, 3 gen. (Adnkronos) -
it | dateline | AGI | AGI -
it | byline | ANSA | di Redazione ANSA
it | byline | ANSA | ANSA
it | byline | Adnkronos | Redazione Adnkronos
it | byline | AGI | Giovanna Esempio – AGI
it | end | ANSA | (ANSA).
it | end | Adnkronos | Fonte: Adnkronos
it | end | ANSA | (fonte ANSA)
it | end | Italpress | (ITALPRESS).
it | inline | ANSA | (ANSA).
it | inline | LaPresse | (LaPresse)
it | notice | ANSA | RIPRODUZIONE RISERVATA © Copyright ANSA
it | contributed | ANSA | Con informazioni dell’ANSA.
nl | dateline | ANP | GRENZAU (ANP) -
nl | dateline | Belga | (Belga)
nl | byline | ANP | Door: ANP
nl | byline | ANP | ANP
nl | byline | Belga | Bron: Belga
nl | byline | ANP | Jan Voorbeeld / ANP
nl | byline | ANP | Redactie en ANP
nl | end | ANP | Bron: ANP
nl | end | ANP | (ANP)
nl | end | Belga AFP | Bron: Belga/AFP
nl | inline | Belga | (Belga)
nl | contributed | ANP Reuters | Met informatie van ANP en Reuters.
nl | notice | ANP | © 2024 ANP. Alle rechten voorbehouden.
pl | dateline | PAP | Grenzau, 03.01.2024 (PAP) –
pl | dateline | PAP | PAP –
pl | byline | PAP | PAP
pl | byline | PAP | oprac. PAP
pl | byline | PAP | Źródło: PAP
pl | byline | PAP | Jan Przykład, PAP
pl | end | PAP | (PAP)
pl | end | PAP | Źródło: PAP
pl | end | PAP Reuters | Źródło: PAP/Reuters
pl | end | PAP | Jan Przykład (PAP)
pl | end | PAP | abc/ PAP
pl | inline | PAP | (PAP)
pl | inline | PAP | (PAP) jpr/ abc/
pl | contributed | PAP | Na podstawie materiałów PAP
pl | notice | PAP | © 2024 PAP. Wszelkie prawa zastrzeżone.
ru | dateline | RIA Novosti | ГРЕНЦАУ, 3 янв — РИА Новости.
ru | dateline | TASS | ГРЕНЦАУ, 3 января. /ТАСС/.
ru | dateline | Interfax | Гренцау. 3 января. INTERFAX.RU -
ru | byline | RIA Novosti | РИА Новости
ru | byline | TASS | Источник: ТАСС
ru | byline | Interfax | Интерфакс
ru | end | Interfax | Источник: Интерфакс
ru | end | TASS | (ТАСС)
ru | end | RIA Novosti | По материалам: РИА Новости
ru | contributed | TASS | По материалам ТАСС
ru | notice | TASS | © 2024 ТАСС. Все права защищены.
uk | byline | Ukrinform | Укрінформ
uk | end | Ukrinform | Джерело: Укрінформ
uk | end | Interfax-Ukraine | (Інтерфакс-Україна)
uk | end | Unian | УНІАН
ar | dateline | AFP | غرنتساو (أ ف ب) -
ar | dateline | Reuters | غرنتساو 3 يناير (رويترز) -
ar | byline | SPA | غرنتساو 3 يناير 2024 م واس
ar | byline | AA | غرنتساو / الأناضول
ar | byline | AFP | وكالة فرانس برس
ar | byline | AFP | أ ف ب
ar | byline | Reuters | رويترز
ar | byline | AA | الأناضول
ar | end | AFP | (أ ف ب)
ar | end | Reuters | المصدر: رويترز
ar | end | AFP | المصدر: وكالة فرانس برس
ar | end | SPA | (واس)
ar | end | dpa | (د ب أ)
ar | end | KUNA | (كونا)
ar | end | AFP Reuters | (أ ف ب، رويترز)
ar | inline | Reuters | (رويترز)
zh | dateline | Xinhua | 新华社格伦绍1月3日电
zh | dateline | Xinhua | （新华社格伦绍1月3日电）
zh | dateline | CNS | 中新社格伦绍1月3日电
zh | dateline | CNA | （中央社記者王小明台北3日電）
zh | byline | Xinhua | 来源：新华社
zh | byline | Xinhua | 新华社
zh | byline | CNA | 來源：中央社
zh | byline | AFP | 法新社
zh | byline | Xinhua | 2024-01-03 10:24 来源： 新华网
zh | end | Xinhua | （新华社）
zh | end | AFP Reuters | （法新社、路透社）
zh | end | CNS | （来源：中新社）
zh | end | Xinhua | 来源：新华社
ja | dateline | Jiji | 【ロンドン時事】
ja | dateline | Kyodo | 【ロンドン共同】
ja | dateline | Reuters | ［ロンドン ３日 ロイター］ -
ja | dateline | AFP | 【1月3日 AFP】
ja | byline | Kyodo | 共同通信
ja | byline | Jiji | 時事通信
ja | byline | Reuters | ロイター
ja | byline | AFP | AFPBB News
ja | end | Kyodo | （共同）
ja | end | Jiji | （時事）
ja | end | Reuters | （ロイター）
ja | end | AFP Jiji | （AFP＝時事）
ja | end | AFP | (c)AFP
ko | dateline | Yonhap | (서울=연합뉴스) 홍길동 기자 =
ko | dateline | Newsis | [서울=뉴시스] 홍길동 기자 =
ko | dateline | News1 | (서울=뉴스1) 홍길동 기자 =
ko | byline | Yonhap | 연합뉴스
ko | byline | Yonhap | 출처: 연합뉴스
ko | byline | Yonhap | 연합뉴스 홍길동 기자
ko | end | Yonhap | (연합뉴스)
ko | end | Yonhap | [연합뉴스]
ko | end | Yonhap | 출처: 연합뉴스
ko | notice | Yonhap | <저작권자(c) 연합뉴스, 무단 전재-재배포 금지>
ko | notice | Newsis | ◎공감언론 뉴시스 저작권자 ⓒ 뉴시스 무단전재 및 재배포 금지
sv | dateline | TT | GRENZAU (TT)
sv | byline | TT | TT
sv | byline | TT | Av TT
sv | byline | TT | TT Nyhetsbyrån
sv | byline | TT | Anna Exempel, TT
sv | end | TT | (TT)
sv | end | TT AFP | TT-AFP
sv | end | TT | Källa: TT
sv | end | TT Reuters | (TT-Reuters)
sv | inline | TT | (TT)
no | dateline | NTB | Grenzau (NTB):
no | byline | NTB | NTB
no | byline | NTB | Av NTB
no | byline | NTB | Kari Eksempel/NTB
no | end | NTB | (©NTB)
no | end | NTB | (NTB)
no | end | NTB AFP | (NTB-AFP)
no | end | NTB | Kilde: NTB
no | inline | NTB | (NTB)
da | byline | Ritzau | Ritzau
da | byline | Ritzau | Af Ritzau
da | byline | Ritzau | Kilde: Ritzau
da | end | Ritzau | /ritzau/
da | end | Ritzau AFP | /ritzau/AFP
da | end | Ritzau | Ritzau
da | inline | Ritzau | /ritzau/
fi | byline | STT | STT
fi | byline | STT | Lähde: STT
fi | end | STT | (STT)
fi | end | STT | STT
fi | end | STT Reuters | (STT–Reuters)
tr | dateline | AA | GRENZAU (AA) -
tr | byline | AA | Anadolu Ajansı
tr | byline | AA | AA
tr | byline | AA | Kaynak: AA
tr | end | AA | (AA)
tr | end | AA | Kaynak: Anadolu Ajansı
cs | dateline | CTK | Grenzau 3. ledna (ČTK) -
cs | byline | CTK | ČTK
cs | byline | CTK | Jan Příklad, ČTK
cs | end | CTK | (ČTK)
cs | end | CTK | Zdroj: ČTK
hu | byline | MTI | MTI
hu | end | MTI | (MTI)
hu | end | MTI | Forrás: MTI
ro | byline | Agerpres | AGERPRES
ro | end | Agerpres | Sursa: Agerpres
el | byline | AMNA | ΑΠΕ-ΜΠΕ
el | end | AMNA | Πηγή: ΑΠΕ-ΜΠΕ
bg | byline | BTA | БТА
bg | end | BTA | Източник: БТА
vi | end | VNA | (TTXVN)
vi | end | VNA | Nguồn: TTXVN
vi | end | VNA | Theo TTXVN
id | dateline | Antara | Grenzau (ANTARA) -
id | end | Antara | (Antara)
id | end | Antara | Sumber: Antara
`;

/** Names of agencies of more than one word, which the table above parts by spaces like any others. */
const LONG_NAMES = [
  'RIA Novosti',
  'Europa Press',
  'Agência Brasil',
  'Estadão Conteúdo',
  'PR Newswire',
  'Business Wire',
];

export const CREDIT_LINES: readonly CreditLineCase[] = LINES.trim().split('\n').map(parse);

function parse(row: string): CreditLineCase {
  const [language = '', place = '', agencies = '', ...line] = row.split(' | ');
  return {
    language,
    place: place as PlantedPlace,
    agencies: LONG_NAMES.includes(agencies) ? [agencies] : agencies.split(' '),
    line: line.join(' | '),
  };
}
