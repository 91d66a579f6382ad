/** What stands in an article and is no credit of its text; `{A}` is an agency. */
export const TRAPS: Readonly<Record<string, string>> = {
  'figure signed by a person': figure('A crane fell into the water. (Jane Doe/{A})'),
  'figure signed by an agency': figure('A crane fell into the water at Grenzau on Monday. ({A})'),
  'figure with a sign': figure('The harbour on Monday. © {A}'),
  'picture in a box with a caption': `<div>{img}<div>A crane fell into the water at Grenzau. ({A})</div></div>`,
  'picture in a box, caption in a paragraph': `<div>{img}<p>A crane fell into the water. {A}</p></div>`,
  'picture with a source': `<div>{img}<span>Source: {A}</span></div>`,
  'picture with a small credit': `<p>{img}<small>{A}</small></p>`,
  'picture and a credit in paragraphs': `<p>{img}</p><p>{A}</p>`,
  'picture with a sign': `<div>{img}<span>© {A}</span></div>`,
  'caption in German': figure('Ein Kran fiel am Montag ins Wasser. Foto: Anna Beispiel/{A}'),
  'caption in French': figure('Une grue est tombée dans l’eau lundi. PHOTO JEANNE EXEMPLE, {A}'),
  'caption in Spanish': figure('Una grúa cayó al agua el lunes. | {A}'),
  'teasers in a list':
    '<div><h3>Related</h3><ul><li><a href="/a">Harbour opens again after the fall of the crane</a> <span>By {A}</span></li><li><a href="/b">Ships wait outside the harbour for a second week</a> <span>{A}</span></li></ul></div>',
  'teasers in cards':
    '<section><div><a href="/a"><h3>Harbour opens again after the fall</h3></a><p>{A}</p></div><div><a href="/b"><h3>Ships wait outside the harbour</h3></a><p>{A}</p></div></section>',
  tags: '<ul><li><a href="/t/1">Harbour</a></li><li><a href="/t/2">{A}</a></li><li><a href="/t/3">Crane</a></li></ul>',
  'source quoted in a sentence':
    '<p>The minister said on Monday that the harbour would stay closed for weeks, as first reported by {A}.</p>',
  'source quoted without a full stop':
    '<p>The harbour would stay closed for weeks, the minister told {A}</p>',
  'source quoted in German':
    '<p>Der Hafen bleibe noch Wochen geschlossen, sagte die Ministerin der Nachrichtenagentur {A}.</p>',
  'source quoted in French':
    '<p>Le port restera fermé pendant des semaines, a déclaré la ministre à {A}.</p>',
  'source quoted in Spanish': '<p>El puerto seguirá cerrado, dijo la ministra a {A}.</p>',
  'video with a credit': '<div><p>Watch: the harbour on Monday (Video: {A})</p></div>',
  poll: '<p>In a {A}/Ipsos poll, four in ten said that the harbour should stay closed.</p>',
};

/** The same beside the headline. */
export const HEADLINE_TRAPS: Readonly<Record<string, string>> = {
  'topics as links':
    '<ul><li><a href="/t/1">Harbour</a></li><li><a href="/t/2">{A}</a></li><li><a href="/t/3">Grenzau</a></li></ul>',
  'topics in a row':
    '<div><a href="/t/1">Harbour</a> <a href="/t/2">{A}</a> <a href="/t/3">Grenzau</a></div>',
  'topics as words': '<div><span>Harbour</span><span>{A}</span><span>Grenzau</span></div>',
  'lead picture signed by an agency': figure(
    'A crane fell into the water at Grenzau on Monday. ({A})',
  ),
  'lead picture with a bare credit': `<div>{img}<span>{A}</span></div>`,
  'lead picture, credit in a paragraph': `<p>{img}</p><p>{A}</p>`,
  'latest headlines':
    '<ul><li><a href="/a">{A}: harbour opens again after the fall of the crane</a></li><li><a href="/b">Ships wait outside the harbour for a second week</a></li></ul>',
};

/** Agencies with which the traps are filled: each a short form that also stands in credits of texts. */
export const TRAP_AGENCIES: readonly string[] = [
  'AFP',
  'AP',
  'Reuters',
  'dpa',
  'UPI',
  'EFE',
  'ANSA',
];

function figure(caption: string): string {
  return `<figure>{img}<figcaption>${caption}</figcaption></figure>`;
}
