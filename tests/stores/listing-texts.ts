/** What a store says of Whence, by language; the one-sentence summary is in the extension's messages. */
export const LISTINGS: Record<string, string[]> = {
  en: [
    'Whence puts a provenance label on the news. For the article in front of you it shows whose text it is, which agencies must be credited, whose copyright it carries, and what was changed on the way.',
    'It recognises copies, excerpts and rewritten texts by comparing the page with a corpus of fingerprints that is part of the extension. Where nothing matches, it still reads the page’s own credit lines, copyright notice and licence.',
    'It works offline. Nothing you read leaves the browser, nothing is collected, and the corpus holds no text of any article. The label states evidence, not verdicts about people: credited reuse is called credited.',
  ],
  de: [
    'Whence versieht Nachrichten mit einem Herkunftsetikett. Zum Artikel, den Sie gerade lesen, zeigt es, wessen Text er ist, welche Agenturen zu nennen sind, wer das Urheberrecht hat und was unterwegs verändert wurde.',
    'Kopien, Auszüge und umgeschriebene Texte erkennt es, indem es die Seite mit einem Korpus von Fingerabdrücken vergleicht, der Teil der Erweiterung ist. Passt nichts, liest es immer noch die Quellenangaben, den Rechtevermerk und die Lizenz der Seite selbst.',
    'Es arbeitet offline. Nichts von dem, was Sie lesen, verlässt den Browser, nichts wird gesammelt, und der Korpus enthält von keinem Artikel den Text. Das Etikett nennt Belege und urteilt nicht über Menschen: Wer die Quelle nennt, bei dem steht das auch.',
  ],
  ar: [
    'يضع Whence بطاقة مصدر على الأخبار: لمن نص المقال الذي أمامك، وأي الوكالات يجب ذكرها، ولمن حقوق النشر، وما الذي تغيّر في الطريق.',
    'يتعرّف على النسخ والمقتطفات والنصوص المعاد صوغها بمقارنة الصفحة بمجموعة من البصمات ضمن الإضافة. وإن لم يطابق شيء، فإنه يقرأ ما تذكره الصفحة نفسها من مصادر وحقوق وترخيص.',
    'يعمل من دون اتصال. لا يغادر المتصفحَ شيء مما تقرأ، ولا يُجمع شيء، ولا تضم المجموعة نص أي مقال. البطاقة تعرض أدلة ولا تتهم أحدًا: من ذكر المصدر يُقال عنه إنه ذكره.',
  ],
  fr: [
    'Whence appose une étiquette de provenance sur l’actualité. Pour l’article que vous lisez, elle montre de qui est le texte, quelles agences doivent être créditées, à qui appartiennent les droits et ce qui a été modifié en chemin.',
    'Elle reconnaît les copies, les extraits et les textes réécrits en comparant la page à un corpus d’empreintes inclus dans l’extension. Si rien ne correspond, elle lit tout de même les crédits, la mention de copyright et la licence de la page.',
    'Tout se passe hors ligne. Rien de ce que vous lisez ne quitte le navigateur, rien n’est collecté, et le corpus ne contient le texte d’aucun article. L’étiquette expose des faits sans accuser : une reprise créditée est dite créditée.',
  ],
  es: [
    'Whence pone una etiqueta de procedencia a las noticias. Del artículo que tiene delante muestra de quién es el texto, qué agencias deben citarse, de quién son los derechos y qué se cambió por el camino.',
    'Reconoce copias, extractos y textos reescritos comparando la página con un corpus de huellas incluido en la extensión. Si nada coincide, lee igualmente los créditos, el aviso de derechos y la licencia de la propia página.',
    'Funciona sin conexión. Nada de lo que lee sale del navegador, no se recopila nada y el corpus no contiene el texto de ningún artículo. La etiqueta muestra pruebas y no acusa: una reutilización acreditada se llama acreditada.',
  ],
  'pt-BR': [
    'O Whence põe uma etiqueta de procedência nas notícias. Para o artigo à sua frente, mostra de quem é o texto, quais agências devem ser creditadas, de quem são os direitos e o que foi alterado no caminho.',
    'Reconhece cópias, trechos e textos reescritos comparando a página com um corpus de impressões digitais que faz parte da extensão. Se nada coincide, ainda assim lê os créditos, o aviso de direitos e a licença da própria página.',
    'Funciona offline. Nada do que você lê sai do navegador, nada é coletado, e o corpus não contém o texto de nenhum artigo. A etiqueta mostra evidências e não acusa: reutilização creditada é chamada de creditada.',
  ],
  it: [
    'Whence mette un’etichetta di provenienza sulle notizie. Per l’articolo che avete davanti mostra di chi è il testo, quali agenzie vanno citate, di chi sono i diritti e che cosa è cambiato per strada.',
    'Riconosce copie, estratti e testi riscritti confrontando la pagina con un corpus di impronte incluso nell’estensione. Se nulla corrisponde, legge comunque i crediti, la nota di copyright e la licenza della pagina stessa.',
    'Funziona offline. Nulla di ciò che leggete lascia il browser, nulla viene raccolto e il corpus non contiene il testo di alcun articolo. L’etichetta espone prove e non accusa: un riuso accreditato è detto accreditato.',
  ],
  nl: [
    'Whence zet een herkomstlabel op het nieuws. Bij het artikel dat u leest, toont het wiens tekst het is, welke persbureaus genoemd moeten worden, wie het auteursrecht heeft en wat er onderweg is veranderd.',
    'Kopieën, fragmenten en herschreven teksten herkent het door de pagina te vergelijken met een corpus van vingerafdrukken in de extensie. Past er niets, dan leest het nog altijd de bronvermelding, de rechtenvermelding en de licentie van de pagina zelf.',
    'Het werkt offline. Niets van wat u leest verlaat de browser, er wordt niets verzameld en het corpus bevat van geen enkel artikel de tekst. Het label toont bewijs en beschuldigt niemand: wie de bron noemt, bij hem staat dat ook.',
  ],
  pl: [
    'Whence opatruje wiadomości etykietą pochodzenia. Pokazuje, czyj jest tekst, który masz przed sobą, które agencje należy wymienić, do kogo należą prawa autorskie i co po drodze zmieniono.',
    'Kopie, fragmenty i teksty przeredagowane rozpoznaje, porównując stronę z korpusem odcisków zawartym w rozszerzeniu. Gdy nic nie pasuje, odczytuje wskazane przez samą stronę źródła, notę o prawach i licencję.',
    'Działa bez połączenia. Nic z tego, co czytasz, nie opuszcza przeglądarki, niczego się nie zbiera, a korpus nie zawiera tekstu żadnego artykułu. Etykieta przedstawia dowody i nikogo nie oskarża: użycie z podaniem źródła tak właśnie nazywa.',
  ],
  ru: [
    'Whence ставит на новости этикетку происхождения: чей это текст, какие агентства должны быть указаны, кому принадлежат права и что изменилось по дороге.',
    'Копии, выдержки и переписанные тексты он узнаёт, сравнивая страницу с корпусом отпечатков внутри расширения. Если совпадений нет, он всё равно читает указанные на странице источники, знак охраны прав и лицензию.',
    'Работает без сети. Ничто из прочитанного не покидает браузер, ничего не собирается, а в корпусе нет текста ни одной статьи. Этикетка приводит доказательства и никого не обвиняет: если источник указан, так и сказано.',
  ],
  'zh-CN': [
    'Whence 为新闻贴上来源标签：眼前这篇文章的文字出自谁、应注明哪些通讯社、版权归谁所有，以及转载途中改动了什么。',
    '它把页面与扩展自带的指纹库比对，识别复制、摘录和改写的文字。没有匹配时，仍会读取页面自己的署名、版权声明和许可。',
    '它离线工作。您阅读的内容不会离开浏览器，不收集任何信息，指纹库中没有任何文章的文字。标签只陈述证据，不作指控：注明来源的转载就称为已注明。',
  ],
  ja: [
    'Whence はニュースに出所のラベルを付けます。目の前の記事が誰の文章か、どの通信社を明記すべきか、著作権は誰にあるか、途中で何が変えられたかを示します。',
    '拡張機能に含まれる指紋のコーパスとページを照合し、複製、抜粋、書き換えを見分けます。一致するものがなくても、ページ自身のクレジット、著作権表示、ライセンスを読み取ります。',
    'オフラインで動作します。読んだ内容がブラウザーの外に出ることはなく、何も収集せず、コーパスにはどの記事の本文も含まれません。ラベルは証拠を示すもので、非難はしません。出典を明記した利用は、明記ありと表示します。',
  ],
};
