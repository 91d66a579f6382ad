/** Words of lines that name agencies and people whose work went into the text. */
const CONTRIBUTED =
  /contribut|reporting by|reporting from|editing by|with inputs?|inputs from|agencies|nachrichtenagentur|agenturen|mit material|mit informationen|redaktion|avec (?:l')?a|agences?\b|con informaci|agenci|com informaç|agenzi|persbureau|nyhetsbyr|bureau|информ|агентств|ajans|وكالات|通讯社|通訊社|通信|통신/i;

/** Whether a line may say whose work went into the text. */
export function namesContributors(line: string): boolean {
  return CONTRIBUTED.test(line);
}
