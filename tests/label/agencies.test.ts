import { describe, expect, it } from 'vitest';
import { AGENCIES, agencyByCode } from '../../lib/label/agencies';
import { fold } from '../../lib/label/fold';

/** The short forms that reports promise. */
const CONTRACT = [
  ...'AFP,AP,Reuters,dpa,UPI,PA,APA,SDA,EFE,Europa Press,ANSA,Adnkronos,AGI,Lusa,ANP,Belga,NTB,TT,Ritzau'.split(
    ',',
  ),
  ...'STT,PAP,CTK,MTI,BTA,Tanjug,Agerpres,AMNA,AA,TASS,RIA Novosti,Interfax,Ukrinform,Unian,Xinhua,CNS'.split(
    ',',
  ),
  ...'Kyodo,Jiji,Yonhap,Bernama,Antara,VNA,PNA,PTI,ANI,IANS,UNI,APP,BSS,AAP,NZPA,CP,Notimex,Télam'.split(
    ',',
  ),
  ...'Agência Brasil,Estadão Conteúdo,SAPA,NAN,MENA,SPA,WAM,KUNA,QNA,BNA,Petra,IRNA,ISNA,SID,epd,KNA'.split(
    ',',
  ),
  ...'dts,afx,Bloomberg,Dow Jones Newswires,MarketWatch,PR Newswire,Business Wire,GlobeNewswire'.split(
    ',',
  ),
];

describe('agencies table', () => {
  it.each(CONTRACT)('knows %s under that very code', code => {
    expect(agencyByCode(code)?.code).toBe(code);
  });

  it('prints the full names that reports promise', () => {
    expect(agencyByCode('AFP')?.name).toBe('Agence France-Presse');
    expect(agencyByCode('ap')?.name).toBe('The Associated Press');
    expect(agencyByCode('REUTERS')?.name).toBe('Reuters');
  });

  it('has each code, short form, name and domain once', () => {
    const repeated = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
    expect(repeated(AGENCIES.map(agency => agency.code.toLowerCase()))).toEqual([]);
    expect(repeated(AGENCIES.flatMap(agency => [...new Set(agency.short)]))).toEqual([]);
    expect(repeated(AGENCIES.flatMap(agency => [...new Set(agency.names.map(fold))]))).toEqual([]);
    expect(repeated(AGENCIES.flatMap(agency => agency.domains))).toEqual([]);
  });

  it('says for every row where it comes from', () => {
    for (const agency of AGENCIES) {
      expect(agency.source).toMatch(/^(Wikipedia(?: \([a-z]{2}\))?|OANA|site): \S/);
      expect(agency.country).toMatch(/^[A-Z]{2}$/);
      expect(agency.short.length + agency.names.length).toBeGreaterThan(0);
    }
    expect(AGENCIES.filter(agency => agency.kind !== 'photo').length).toBeGreaterThanOrEqual(90);
  });

  it('keeps press-release wires and picture agencies apart', () => {
    const kind = (code: string) => agencyByCode(code)?.kind;
    expect(['PR Newswire', 'Business Wire', 'GlobeNewswire'].map(kind)).toEqual(
      Array(3).fill('press-release'),
    );
    expect(['Getty Images', 'IMAGO', 'EPA'].map(kind)).toEqual(Array(3).fill('photo'));
  });
});
