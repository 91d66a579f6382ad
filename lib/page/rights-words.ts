/**
 * Phrases by which rights are reserved or reuse is forbidden, lower case. Each is a fixed string, so
 * that looking for them costs one pass a phrase and nothing can backtrack.
 */
const PHRASES = [
  'copyright',
  'all rights reserved',
  'rights reserved',
  'may not be published, broadcast',
  'may not be reproduced',
  'alle rechte vorbehalten',
  'urheberrechtlich geschützt',
  'alle rechte liegen',
  'nachdruck verboten',
  'nachdruck nur',
  'vervielfältigung nur',
  'keine vervielfältigung',
  'tous droits réservés',
  'droits réservés',
  'tous droits de reproduction',
  'reproduction interdite',
  'todos los derechos reservados',
  'derechos reservados',
  'prohibida su reproducción',
  'prohibida la reproducción',
  'todos os direitos reservados',
  'direitos reservados',
  'direitos autorais',
  'tutti i diritti riservati',
  'diritti riservati',
  'riproduzione riservata',
  'alle rechten voorbehouden',
  'auteursrecht',
  'alle rettigheder forbeholdes',
  'alle rettigheder',
  'ophavsret',
  'alle rettigheter',
  'opphavsrett',
  'åndsverkloven',
  'alla rättigheter',
  'upphovsrätt',
  'med ensamrätt',
  'kaikki oikeudet',
  'tekijänoikeus',
  'allur réttur áskilinn',
  'wszelkie prawa zastrzeżone',
  'prawa autorskie',
  'všechna práva vyhrazena',
  'všetky práva vyhradené',
  'minden jog fenntartva',
  'toate drepturile rezervate',
  'drepturi de autor',
  'всички права запазени',
  'все права защищены',
  'все права сохранены',
  'права защищены',
  'авторские права',
  'усі права захищені',
  'всі права захищені',
  'sva prava pridržana',
  'sva prava zadržana',
  'сва права задржана',
  'vse pravice pridržane',
  'visos teisės saugomos',
  'visas tiesības aizsargātas',
  'kõik õigused kaitstud',
  'tüm hakları saklıdır',
  'her hakkı saklıdır',
  'telif hakkı',
  'με επιφύλαξη παντός δικαιώματος',
  'πνευματικά δικαιώματα',
  'جميع الحقوق محفوظة',
  'كل الحقوق محفوظة',
  'كافة الحقوق محفوظة',
  'حقوق النشر',
  'تمامی حقوق',
  'کلیه حقوق',
  'کپی رایت',
  'כל הזכויות שמורות',
  'सर्वाधिकार सुरक्षित',
  'कॉपीराइट',
  '版权所有',
  '版權所有',
  '保留所有权利',
  '保留所有權利',
  '著作权',
  '著作權',
  '未经授权',
  '不得转载',
  '禁止转载',
  '严禁转载',
  '無断転載',
  '無断複写',
  '無断複製',
  '著作権',
  '무단전재',
  '무단 전재',
  '무단복제',
  '재배포 금지',
  '저작권',
  'hak cipta',
  'hak terpelihara',
  'bản quyền',
  'giữ bản quyền',
  'สงวนลิขสิทธิ์',
  'ลิขสิทธิ์',
  'alle regte voorbehou',
  'haki zote zimehifadhiwa',
];

const SIGNS = /[©℗]/;
/** `(c)` is a notice only where a year or a name follows, never in a list a), b), c). */
const SIGN_IN_BRACKETS = /\(c\)\s{0,3}(?:\d{4}|\p{Lu})/iu;
const OPENING =
  /^[\s"'([*|•·–—-]{0,8}(?:[©℗™]|\(c\)\s{0,3}(?:\d{4}|\p{Lu})|copyright(?:ed)?\b|&copy;)/iu;

/** Whether a line says something of copyright or reuse: a sign, or a phrase. */
export function holdsNotice(line: string): boolean {
  return SIGNS.test(line) || SIGN_IN_BRACKETS.test(line) || statesRights(line);
}

/** Whether a line reserves rights or forbids reuse in words, with or without a sign. */
export function statesRights(line: string): boolean {
  const lower = line.toLowerCase();
  return PHRASES.some(phrase => lower.includes(phrase));
}

/** Whether a line is a copyright notice and nothing else: it begins as one. */
export function opensAsNotice(line: string): boolean {
  return OPENING.test(line.slice(0, 60));
}
