/** Articles for the command line's tests, written for them. */
export const LIGHTHOUSE = `Keeper of the northern light retires after forty winters

Aldous Penhallow climbed the two hundred and eleven steps for the last time on Sunday, carrying a thermos of barley soup and the keys that nobody will need again. The lamp has been run from a control room on the mainland since spring, and the county council had decided that a keeper who only watches a lamp that watches itself is a luxury.

He disagrees, though without heat. A machine, he said, notices when the bulb fails. It does not notice a kayak that has been gone too long, or the way the gulls sit down on the rocks an hour before the wind turns. In forty winters he reported nineteen boats in trouble, and for eleven of them his was the first call.

The tower itself is safe. A trust has leased it for ninety-nine years at a rent of one basket of eggs a year, to be delivered on midsummer morning, and intends to let the keeper's rooms to people who write, paint or merely wish to be left alone. The first of them, a composer from the capital, arrives in August with a harmonium that will have to be winched up from outside.

Penhallow has moved into a bungalow four miles inland. From its kitchen window he cannot see the sea, which he says was the idea. He has kept one thing: the logbook of his first year, in which every entry for February consists of the single word fog.`;

export const ORCHARD = `Valley growers graft their way out of a late frost

When the thermometer in Miriam Sandoval's lower orchard fell to minus six on the second night of May, she did what her grandmother had done in the same place and lit small fires of pruned wood between the rows. By dawn the blossom on the upper terraces was alive and the blossom on the lower ones was brown as tea.

The growers' cooperative has since counted the damage at two fifths of the valley's pears and nearly all of its apricots. Instead of replanting, which would cost seven years without a harvest, forty members have agreed to graft their trees anew with three late varieties from a collection that a retired teacher has kept behind the school for half a century.

Grafting that many trees takes hands. A hundred and thirty volunteers came on the first weekend, most of them with no more than a pocket knife and a video they had watched on the train. Sandoval taught them in groups of ten. About half the grafts will take, she reckons, and half of half would be enough.

The old collection had been due to make way for a car park. The district has postponed the decision until autumn, by which time, its chairman conceded, it may be rather difficult to find anybody who would vote for asphalt.`;

export const QUARRY = `Quarry lake gives back a piano

Divers who were training in the flooded quarry at Stennow brought up a grand piano on Saturday, nine metres long with its cable and covered from end to end in freshwater sponge. It was the third instrument that the lake has given back this year, after a tuba and what may once have been a double bass.

Nobody has reported a piano missing. The parish council recalls a dance hall on the northern rim that slid into the water in the summer of the great rain, and an innkeeper who always said that the music had gone on for a while.

The sponge is protected, the piano is not, and so the two have been returned together to a depth of six metres, where they can be visited from June.`;

export function page(article: string, head = '', tail = ''): string {
  const [title, ...paragraphs] = article.split('\n\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">${head}</head><body><main><article><h1>${title}</h1>
${paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n')}${tail}</article></main></body></html>`;
}
