/** Titles, ranks and parts of names with what they are called for short: one group a line. */
const GROUPS = `
Doctor/Doktor/Docteur/Dr
Professor/Professeur/Profesor/Professore/Prof
Senator/Sen
Representative/Rep
Governor/Gov
President/Pres
General/Général/Gen
Lieutenant/Leutnant/Lt
Captain/Capt
Colonel/Col
Commander/Cmdr
Major/Maj
Sergeant/Sgt
Admiral/Adm
Corporal/Cpl
Private/Pte/Pvt
Constable/PC
Detective Chief Inspector/DCI
Reverend/Rev
Honourable/Honorable/Hon
Mister/Mr
Saint/Sankt/St
Sainte/Santa/Sta/Ste
Street/St
Road/Rd
Avenue/Ave
Boulevard/Blvd
Square/Sq
Straße/Strasse/Str
Mount/Mt
Fort/Ft
Corporation/Corp
Company/Co
Limited/Ltd
Incorporated/Inc
Brothers/Bros
Department/Dept
University/Univ
Association/Assn
Junior/Jr
Senior/Sr
Prime Minister/PM
Member of Parliament/Members of Parliament/MP/MPs
Member of the European Parliament/MEP/MEPs
Chief Executive Officer/CEO
Los Angeles/LA
New York/NY
Washington/DC
United States/United States of America/US/USA/America/States/Vereinigte Staaten/États-Unis/Estados Unidos/Stati Uniti
United Kingdom/UK/Britain/Great Britain/Großbritannien/Royaume-Uni/Reino Unido/Regno Unito
European Union/EU/Europäische Union/Union européenne/Unión Europea/Unione europea/UE
United Nations/UN/UNO/Vereinte Nationen/Nations unies/Naciones Unidas/Nazioni Unite/ONU
NATO/OTAN
Soviet Union/USSR/Sowjetunion/Union soviétique/URSS
United Arab Emirates/UAE/Emirates
`;

/** A list of names that stand for each other, a group each. */
export const SHORT_FORMS: readonly string[][] = GROUPS.trim()
  .split('\n')
  .map(line => line.split('/'));
