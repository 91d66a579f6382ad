import { describe, expect, it } from 'vitest';
import { readContributed } from '../../lib/label/contributed';

const CONTRIBUTED: [line: string, codes: string][] = [
  ['—Associated Press writer John Roe in Grenzau contributed to this report.', 'AP'],
  ['The Associated Press contributed to this report.', 'AP'],
  ['Reuters and The Associated Press contributed to this story.', 'Reuters AP'],
  ['Associated Press writers Jane Doe in Grenzau and John Roe contributed.', 'AP'],
  ['With files from The Canadian Press', 'CP'],
  ['With files from The Associated Press and Jane Doe', 'AP'],
  ['With files from Reuters, CBC News', 'Reuters'],
  ['(With inputs from PTI)', 'PTI'],
  ['(With inputs from ANI)', 'ANI'],
  ['With reporting by Associated Press writer Jane Doe.', 'AP'],
  ['Additional reporting from PA', 'PA'],
  ['Additional reporting by Reuters', 'Reuters'],
  ['Reporting by Reuters', 'Reuters'],
  ['This report by The Canadian Press was first published Feb. 28, 2023.', 'CP'],
  ['This story was originally published by The Associated Press.', 'AP'],
  ['Sie wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.', 'dpa'],
  ['Dieser Text wurde von der dpa bereitgestellt.', 'dpa'],
  ['Mit Material der dpa', 'dpa'],
  ['Mit Material von AFP und dpa', 'AFP dpa'],
  ['Mit Informationen von Reuters', 'Reuters'],
  ['Avec les informations de l’AFP', 'AFP'],
  ['Con información de EFE', 'EFE'],
  ['Con información de Reuters y AP', 'Reuters AP'],
  ['Com informações da Agência Brasil', 'Agência Brasil'],
  ['Com informações da Reuters', 'Reuters'],
  ['Met medewerking van ANP', 'ANP'],
  ['По материалам РИА Новости', 'RIA Novosti'],
  ['Contributing: Jane Doe, The Associated Press', 'AP'],
  ['AP Sports Writer Jane Doe contributed to this report.', 'AP'],
  ['Some information for this report came from Reuters.', 'Reuters'],
  ['Some material for this report was provided by The Associated Press.', 'AP'],
  ['Based on reporting by AFP, Reuters, and dpa', 'AFP Reuters dpa'],
  ['Information from The Associated Press was used in this report.', 'AP'],
  [
    'Mit Informationen unserer Korrespondenten sowie der Nachrichtenagenturen AFP, AP, dpa und KNA.',
    'AFP AP dpa KNA',
  ],
  ['With reporting by Jane Doe in Grenzau, John Roe and Reuters.', 'Reuters'],
];

const NOT_CONTRIBUTED = [
  'Jane Doe contributed reporting from Grenzau.',
  'In a report by Reuters, the minister said that the harbour would stay closed.',
  'According to reporting by Reuters, the harbour will stay closed.',
  'Information from Reuters suggests that the harbour will stay closed.',
  'The minister told The Associated Press that the harbour would stay closed.',
  'First published in The Harbour Review.',
  'Reporting by Reuters found that the harbour was never open.',
  '(Reporting by Jane Doe and John Roe; Writing by A. Body; Editing by N. Body)',
  'He contributed to Reuters for years.',
];

describe('contributed lines', () => {
  it.each(CONTRIBUTED)('reads %s', (line, codes) => {
    const read = readContributed(line);
    expect((read?.agencies ?? []).map(agency => agency.code).join(' ')).toBe(codes);
    if (read) expect(line).toContain(read.evidence);
  });

  it.each(NOT_CONTRIBUTED)('finds none in: %s', line => {
    expect(readContributed(line)).toBeNull();
  });
});
