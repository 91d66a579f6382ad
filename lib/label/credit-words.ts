import { fold } from './fold';

/**
 * The small words of credit lines, folded, in the languages of the agencies table. They say who credits
 * and how; none of them is part of a name.
 */
const set = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap(list => fold(list).split(' ')));

/** Words that may stand before an agency: by, source, with inputs from, wire service … */
export const BEFORE = set(
  'by the and with from via of for in on a an based source sources inputs input files reporting report reports reported',
  'additional story written posted published updated staff agency agencies wire wires newswire newswires compiled',
  'zusatzliche verwendete weitere additionnelles von vom mit der die das den dem des unter und quelle quellen text texte material agenturmaterial informationen',
  'agentur agenturen nachrichtenagentur nachrichtenagenturen redaktion bericht meldung',
  'par le la les l avec de du des d et source texte agence agences',
  'por el los con y e fuente fuentes agencia agencias informacion redaccion texto',
  'di da della dell dall il lo gli fonte fonti con agenzia agenzie redazione testo com agencias informacoes o os as do dos',
  'door van met en bron bronnen het persbureau redactie',
  'av af fra fran og och kilde kilder kalla kallor med nyhetsbyran nyhedsbureauet nyhetsbyraet tekst text',
  'lahde lahteet ja teksti uutistoimisto heimild',
  'od z zrodlo zrodla oprac opr na podstawie i oraz agencja zdroj zdroje a podle agentura forras szoveg es sursa surse',
  'izvor izvori agencija autor author',
  'автор источник источники по материалам из с и агентство текст джерело за матеріалами та агенція',
  'kaynak haber ve ajansi ajans πηγη με',
  'المصدر المصادر وكالة وكالات مع و عن نقلا',
  'nguon theo va tong hop sumber dan',
);

/** Words that may stand after an agency: staff, writer, news agency … */
export const AFTER = set(
  'staff writer writers reporter reporters correspondent correspondents news agency agencies newswire wire wires',
  'service services team desk report reports contributor contributors editor sports science business medical national',
  'political religion technology economics health legal affairs entertainment diplomatic bureau chief video journalist',
  'redaktion nachrichtenagentur nachrichten agentur korrespondent korrespondenten',
  'agence redaction ligne journaliste agencia agencias redaccion agenzia redazione persbureau nyhetsbyra nyhetsbyran',
  'nyhedsbureau telegrambyra agencja agentura ajansi агентство 기자 특파원 記者 记者 特派員',
  'with ve och og und and et y e',
);

/** Roles that let an agency stand behind a person's name: `Jane Doe AP Sports Writer`. */
export const ROLES = set(
  'writer writers reporter reporters correspondent correspondents staff editor',
  'korrespondent korrespondenten 기자 특파원 記者 记者 特派員',
);

/** `Source:` and its sisters: what follows the colon is a credit. */
export const SOURCE_LABELS = set(
  'source sources quelle quellen fuente fuentes fonte fonti fontes bron bronnen kilde kilder kalla kallor lahde lahteet',
  'zrodlo zrodla zdroj zdroje forras sursa surse izvor izvori източник източници источник источники джерело джерела kaynak',
  'πηγη المصدر المصادر nguon sumber 来源 來源 来自 消息来源 稿源 資料來源 出典 情報源 출처 자료 ที่มา स्रोत',
);

/** Words that make a credit one for pictures or film. */
export const PICTURE_WORDS = set(
  'photo photos photograph photographs photographer image images picture pictures pic video footage getty screengrab',
  'screenshot handout pool file archive archiv illustration graphic infographic cover caption',
  'foto fotos fotograf bild bilder bildquelle titelbild symbolbild grafik archivbild',
  'photographe photographie credit cliche archives str stf stringer crédits imagen imagenes fotografia fotografie immagine imagem imagens beeld',
  'kuva kuvat valokuva bilde billede billeder zdjecie zdjecia fot fotografija kep foto',
  'фото снимок видео изображение зображення світлина fotograf gorsel φωτογραφια',
  'صورة الصورة صور تصوير anh hinh gambar 写真 撮影 画像 提供 照片 图片 图 圖片 攝影 摄 사진 제공 ภาพ फोटो',
);
