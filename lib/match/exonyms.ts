/**
 * Places that languages, or times, call by other names, in the spellings of English, German, French,
 * Spanish, Italian, Portuguese, Dutch and Polish and of the places themselves: one group a line, names of
 * one word only. Names whose other spellings begin alike ("Berlin", "Berlín", "Berlino") are one by
 * their stem (see `nameHash`) and stand here only beside others.
 */
const GROUPS = `
Kyiv Kiev Kiew Kijów Kiova
Kharkiv Kharkov Charkiw Charkow Jarkov
Odesa Odessa Odesse
Lviv Lvov Lemberg Lwów Leopoli Leópolis
Chernobyl Tschernobyl Tchernobyl Chornobyl Czarnobyl
Moscow Moskau Moscou Moscú Mosca Moskwa Moskva Moskou Moscovo
London Londres Londra Londen Londyn
Cologne Köln Colonia Keulen Kolonia Colónia
Munich München Monaco Múnich Munique Monachium
Vienna Wien Vienne Viena Wenen Wiedeń
Prague Prag Praga Praha Praag
Warsaw Warschau Varsovie Varsovia Varsavia Warszawa Varsóvia
Brussels Brüssel Bruxelles Bruselas Brussel Bruksela Bruxelas
Antwerp Antwerpen Anvers Amberes Anversa Antuérpia Antwerpia
Ghent Gent Gand Gante Gandawa
Geneva Genf Genève Ginebra Ginevra Genebra Genewa
Basel Basle Bâle Basilea Bazel Bazylea
Rome Rom Roma Rzym
Milan Mailand Milano Milán Milão Milaan Mediolan
Turin Torino Turín Turijn Turyn
Venice Venedig Venise Venecia Venezia Veneza Venetië Wenecja
Florence Florenz Firenze Florencia Florença Florencja
Naples Neapel Napoli Nápoles Napels Neapol
Genoa Genua Gênes Génova Genova
Athens Athen Athènes Atenas Atene Athene Ateny
Lisbon Lissabon Lisbonne Lisboa Lisbona Lizbona
Seville Sevilla Séville Siviglia Sevilha Sewilla
Copenhagen Kopenhagen København Copenhague Copenaghen Kopenhaga
Gothenburg Göteborg
Bucharest Bukarest Bucarest București Bukareszt Boekarest
Belgrade Belgrad Beograd Belgrado
Bratislava Pressburg Bratysława
Budapest Budapeszt Boedapest
Istanbul Estambul Stambuł
Jerusalem Jérusalem Jerusalén Gerusalemme Jerozolima Jeruzalem
Damascus Damaskus Damas Damasco Damaszek
Baghdad Bagdad Bagdá
Cairo Kairo Caire Kair
Beirut Beyrouth Bejrut Beiroet
Tehran Teheran Téhéran Teerã
Beijing Peking Pékin Pekín Pechino Pequim Pekin
Tokyo Tokio Tóquio
Seoul Séoul Seúl Seul
Mumbai Bombay
Kolkata Calcutta Kalkutta
Chennai Madras
Bengaluru Bangalore
Yangon Rangoon Rangun
Myanmar Burma Birma Birmanie Birmania
Ukraine Ucrania Ucraina Ucrânia Oekraïne Ukraina
Russia Russland Russie Rusia Rusland Rosja Rússia
Germany Deutschland Allemagne Alemania Germania Alemanha Duitsland Niemcy
France Frankreich Francia França Frankrijk Francja
Spain Spanien Espagne España Spagna Espanha Spanje Hiszpania
Italy Italien Italie Italia Itália Italië Włochy
Poland Polen Pologne Polonia Polska Polônia
Austria Österreich Autriche Áustria Oostenrijk
Switzerland Schweiz Suisse Suiza Svizzera Suíça Zwitserland Szwajcaria
Belgium Belgien Belgique Bélgica Belgio België Belgia
Netherlands Holland Niederlande Hollande Holanda Olanda Nederland Holandia
Sweden Schweden Suède Suecia Svezia Suécia Zweden Szwecja Sverige
Norway Norwegen Norvège Noruega Norvegia Noorwegen Norwegia Norge
Denmark Dänemark Danemark Dinamarca Danimarca Denemarken Dania Danmark
Finland Finnland Finlande Finlandia Suomi
Greece Griechenland Grèce Grecia Grécia Griekenland Grecja
Turkey Türkei Turquie Turquía Turchia Turquia Turkije Turcja Türkiye
Hungary Ungarn Hongrie Hungría Ungheria Hungria Hongarije Węgry
Ireland Irland Irlande Irlanda Ierland Irlandia
Scotland Schottland Écosse Escocia Scozia Escócia Schotland Szkocja
England Angleterre Inglaterra Inghilterra Engeland Anglia
Wales Galles Gales Walia
Egypt Ägypten Égypte Egipto Egitto Egito Egypte Egipt
Morocco Marokko Maroc Marruecos Marocco Marrocos Maroko
Algeria Algerien Algérie Argelia Argélia Algieria Algerije
Syria Syrien Syrie Siria Síria
Lebanon Libanon Liban Líbano Libano
Japan Japon Japón Giappone Japão Japonia
Netanyahu Netanjahu Netanyahou Nétanyahou
Putin Poutine Poetin
Zelensky Zelenskyy Selenskyj Zelenski Zelenskiy Selenski
Zurich Zürich Zurigo
Mexico Mexiko Mexique México Messico
Hague Haag Haye Haya Aia
Strasbourg Straßburg Estrasburgo Strasburgo
Nuremberg Nürnberg Norimberga
Hanover Hannover Hanovre
Bavaria Bayern Bavière Baviera Beieren
Saxony Sachsen Saxe Sajonia Sassonia
Catalonia Katalonien Catalogne Cataluña Catalunya Catalogna
Crimea Krim Crimée
Gaza Gasa
Mohammed Muhammad Mohamed Mohamad Muhammed Mehmed
Hussein Hussain Husein Husain Hossein
Gaddafi Qaddafi Kadhafi Qadhafi Gadafi
Qaeda Qaida Kaida Qaïda
Hezbollah Hisbollah Hizbollah Hizbullah Hezbolá
Khamenei Chamenei Jamenei
Arafat Arafath
Yeltsin Jelzin Eltsine Yeltsín
Khrushchev Chruschtschow Khrouchtchev Jruschov
Gorbachev Gorbatschow Gorbatchev Gorbachov Gorbaciov
`;

/** A list of the names of each place or person. */
export const EXONYMS: readonly string[][] = GROUPS.trim()
  .split('\n')
  .map(line => line.split(' '));
