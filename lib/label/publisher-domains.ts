/**
 * Names of well-known publishers by web domain, one a line: the domain, white space, the name as the
 * publisher prints it (in Latin script where it has one of its own). A sub-domain that is a title of its
 * own has its own line. Checked against the publishers' own imprints and flairNLP/fundus'
 * `docs/supported_publishers.md`.
 */
const TABLE = `
derstandard.at Der Standard
diepresse.com Die Presse
kleinezeitung.at Kleine Zeitung
krone.at Kronen Zeitung
kurier.at Kurier
orf.at ORF
sn.at Salzburger Nachrichten
nachrichten.at OÖNachrichten
9news.com.au 9News
nine.com.au Nine.com.au
abc.net.au ABC News
news.com.au news.com.au
smh.com.au The Sydney Morning Herald
theage.com.au The Age
theaustralian.com.au The Australian
thewest.com.au The West Australian
nzherald.co.nz The New Zealand Herald
stuff.co.nz Stuff
rnz.co.nz RNZ
nieuwsblad.be Het Nieuwsblad
standaard.be De Standaard
demorgen.be De Morgen
hln.be Het Laatste Nieuws
lesoir.be Le Soir
lalibre.be La Libre Belgique
dhnet.be La Dernière Heure
rtbf.be RTBF
vrt.be VRT
politico.eu Politico Europe
brusselstimes.com The Brussels Times
globo.com Globo
g1.globo.com g1
folha.uol.com.br Folha de S.Paulo
estadao.com.br O Estado de S. Paulo
uol.com.br UOL
terra.com.br Terra
cbc.ca CBC News
ctvnews.ca CTV News
globalnews.ca Global News
nationalpost.com National Post
financialpost.com Financial Post
theglobeandmail.com The Globe and Mail
thestar.com Toronto Star
theprovince.com The Province
vancouversun.com Vancouver Sun
montrealgazette.com Montreal Gazette
ottawacitizen.com Ottawa Citizen
lapresse.ca La Presse
ledevoir.com Le Devoir
radio-canada.ca Radio-Canada
sportsnet.ca Sportsnet
nzz.ch Neue Zürcher Zeitung
srf.ch SRF
tagesanzeiger.ch Tages-Anzeiger
20min.ch 20 Minuten
blick.ch Blick
letemps.ch Le Temps
rts.ch RTS
swissinfo.ch SWI swissinfo.ch
watson.ch watson
people.com.cn People's Daily Online
chinadaily.com.cn China Daily
globaltimes.cn Global Times
cgtn.com CGTN
scmp.com South China Morning Post
thepaper.cn The Paper
novinky.cz Novinky.cz
idnes.cz iDNES.cz
seznamzpravy.cz Seznam Zprávy
berliner-zeitung.de Berliner Zeitung
bild.de Bild
bz-berlin.de B.Z.
boersen-zeitung.de Börsen-Zeitung
br.de BR24
braunschweiger-zeitung.de Braunschweiger Zeitung
businessinsider.de Business Insider
correctiv.org Correctiv
freitag.de der Freitag
deutschlandfunk.de Deutschlandfunk
welt.de Die Welt
zeit.de Die Zeit
dw.com Deutsche Welle
faz.net Frankfurter Allgemeine Zeitung
focus.de Focus
fr.de Frankfurter Rundschau
freiepresse.de Freie Presse
gamestar.de GameStar
golem.de Golem.de
abendblatt.de Hamburger Abendblatt
handelsblatt.com Handelsblatt
heise.de heise online
hessenschau.de hessenschau
hr-inforadio.de hr-iNFO
jungewelt.de junge Welt
kicker.de kicker
klassegegenklasse.org Klasse Gegen Klasse
krautreporter.de Krautreporter
ksta.de Kölner Stadt-Anzeiger
lto.de Legal Tribune Online
mdr.de MDR
merkur.de Münchner Merkur
morgenpost.de Berliner Morgenpost
motorsport-magazin.com Motorsport-Magazin.com
mz.de Mitteldeutsche Zeitung
ndr.de NDR
netzpolitik.org netzpolitik.org
n-tv.de ntv
ntv.de ntv
rbb24.de rbb24
rnd.de RedaktionsNetzwerk Deutschland
rp-online.de Rheinische Post
rtl.de RTL
ruhrnachrichten.de Ruhr Nachrichten
spiegel.de Der Spiegel
sportschau.de Sportschau
stern.de Stern
stuttgarter-zeitung.de Stuttgarter Zeitung
stuttgarter-nachrichten.de Stuttgarter Nachrichten
sueddeutsche.de Süddeutsche Zeitung
swr.de SWR
t-online.de t-online
tagesschau.de tagesschau
tagesspiegel.de Der Tagesspiegel
taz.de taz
titanic-magazin.de Titanic
tz.de tz
vogue.de Vogue Germany
waz.de WAZ
wdr.de WDR
winfuture.de WinFuture
zdf.de ZDF
zdfheute.de ZDF
berlingske.dk Berlingske
bt.dk B.T.
dr.dk DR
ekstrabladet.dk Ekstra Bladet
jyllands-posten.dk Jyllands-Posten
politiken.dk Politiken
tv2.dk TV 2
sermitsiaq.ag Sermitsiaq
20minutos.es 20minutos
abc.es ABC
elconfidencial.com El Confidencial
eldiario.es elDiario.es
elmundo.es El Mundo
elpais.com El País
lavanguardia.com La Vanguardia
marca.com Marca
mallorcamagazin.com Mallorca Magazin
mallorcazeitung.es Mallorca Zeitung
publico.es Público
rtve.es RTVE
larazon.es La Razón
elespanol.com El Español
hs.fi Helsingin Sanomat
is.fi Ilta-Sanomat
iltalehti.fi Iltalehti
yle.fi Yle
20minutes.fr 20 Minutes
bfmtv.com BFM TV
euronews.com Euronews
france24.com France 24
francetvinfo.fr franceinfo
la-croix.com La Croix
lefigaro.fr Le Figaro
lemonde.fr Le Monde
leparisien.fr Le Parisien
lepoint.fr Le Point
lesechos.fr Les Echos
lexpress.fr L'Express
liberation.fr Libération
mediapart.fr Mediapart
nouvelobs.com Le Nouvel Obs
ouest-france.fr Ouest-France
rfi.fr RFI
index.hu Index
telex.hu Telex
antaranews.com Antara
detik.com detikcom
kompas.com Kompas
mediaindonesia.com Media Indonesia
tempo.co Tempo
thejakartapost.com The Jakarta Post
haaretz.com Haaretz
jpost.com The Jerusalem Post
timesofisrael.com The Times of Israel
ynet.co.il ynet
ynetnews.com Ynetnews
deccanherald.com Deccan Herald
hindustantimes.com Hindustan Times
indianexpress.com The Indian Express
indiatimes.com The Times of India
timesofindia.indiatimes.com The Times of India
economictimes.indiatimes.com The Economic Times
indiatoday.in India Today
livemint.com Mint
ndtv.com NDTV
news18.com News18
newsnation.in News Nation
thehindu.com The Hindu
theprint.in ThePrint
thewire.in The Wire
firstpost.com Firstpost
zeenews.india.com Zee News
independent.ie Irish Independent
irishtimes.com The Irish Times
rte.ie RTÉ
thejournal.ie The Journal
visir.is Vísir
mbl.is mbl.is
ruv.is RÚV
corriere.it Corriere della Sera
ilfattoquotidiano.it Il Fatto Quotidiano
ilgiornale.it il Giornale
ilpost.it Il Post
ilsole24ore.com Il Sole 24 Ore
lastampa.it La Stampa
rainews.it Rai News
repubblica.it la Repubblica
ilmessaggero.it Il Messaggero
asahi.com Asahi Shimbun
japantimes.co.jp The Japan Times
mainichi.jp Mainichi Shimbun
nhk.or.jp NHK
nikkei.com Nikkei
sankei.com Sankei Shimbun
tokyo-np.co.jp Tokyo Shimbun
yomiuri.co.jp Yomiuri Shimbun
chosun.com The Chosun Ilbo
donga.com The Dong-A Ilbo
hani.co.kr The Hankyoreh
joongang.co.kr JoongAng Ilbo
koreaherald.com The Korea Herald
koreatimes.co.kr The Korea Times
lbcgroup.tv LBCI
aljazeera.com Al Jazeera
aljazeera.net Al Jazeera
alarabiya.net Al Arabiya
albawaba.com Al Bawaba
arabnews.com Arab News
thenationalnews.com The National
gulfnews.com Gulf News
khaleejtimes.com Khaleej Times
aawsat.com Asharq Al-Awsat
skynewsarabia.com Sky News Arabia
lestimes.com Lesotho Times
15min.lt 15min
delfi.lt Delfi
lrt.lt LRT
tageblatt.lu Tageblatt
wort.lu Luxemburger Wort
rtl.lu RTL
eluniversal.com.mx El Universal
milenio.com Milenio
mexiconewsdaily.com Mexico News Daily
malaymail.com Malay Mail
thestar.com.my The Star
nst.com.my New Straits Times
freemalaysiatoday.com Free Malaysia Today
namibian.com.na The Namibian
punchng.com The Punch
premiumtimesng.com Premium Times
vanguardngr.com Vanguard
guardian.ng The Guardian Nigeria
nation.africa Nation
the-star.co.ke The Star
ad.nl AD
nos.nl NOS
nrc.nl NRC
nu.nl NU.nl
telegraaf.nl De Telegraaf
trouw.nl Trouw
volkskrant.nl de Volkskrant
aftenposten.no Aftenposten
dagbladet.no Dagbladet
nettavisen.no Nettavisen
nrk.no NRK
tv2.no TV 2
vg.no VG
dawn.com Dawn
geo.tv Geo News
thenews.com.pk The News International
tribune.com.pk The Express Tribune
inquirer.net Inquirer.net
rappler.com Rappler
philstar.com The Philippine Star
gazeta.pl Gazeta.pl
onet.pl Onet
rp.pl Rzeczpospolita
wyborcza.pl Gazeta Wyborcza
tvn24.pl TVN24
wp.pl Wirtualna Polska
publico.pt Público
dn.pt Diário de Notícias
jn.pt Jornal de Notícias
expresso.pt Expresso
observador.pt Observador
rtp.pt RTP
theportugalnews.com The Portugal News
digi24.ro Digi24
hotnews.ro HotNews.ro
kommersant.ru Kommersant
lenta.ru Lenta.ru
rbc.ru RBC
rg.ru Rossiyskaya Gazeta
gazeta.ru Gazeta.Ru
kp.ru Komsomolskaya Pravda
iz.ru Izvestia
vedomosti.ru Vedomosti
rt.com RT
meduza.io Meduza
novayagazeta.ru Novaya Gazeta
woman.ru Woman.ru
wday.ru Woman's Day Russia
aftonbladet.se Aftonbladet
dn.se Dagens Nyheter
expressen.se Expressen
gp.se Göteborgs-Posten
svd.se Svenska Dagbladet
svt.se SVT
sverigesradio.se Sveriges Radio
channelnewsasia.com CNA
straitstimes.com The Straits Times
todayonline.com TODAY
bangkokpost.com Bangkok Post
nationthailand.com The Nation Thailand
haberturk.com Habertürk
hurriyet.com.tr Hürriyet
hurriyetdailynews.com Hürriyet Daily News
milliyet.com.tr Milliyet
sabah.com.tr Sabah
dailysabah.com Daily Sabah
sozcu.com.tr Sözcü
cumhuriyet.com.tr Cumhuriyet
ntv.com.tr NTV
taipeitimes.com Taipei Times
udn.com UDN
ltn.com.tw Liberty Times
dailynews.co.tz Daily News
thecitizen.co.tz The Citizen
pravda.com.ua Ukrainska Pravda
kyivindependent.com The Kyiv Independent
kyivpost.com Kyiv Post
bbc.co.uk BBC News
bbc.com BBC News
channel4.com Channel 4
cityam.com City A.M.
dailymail.co.uk Daily Mail
dailyrecord.co.uk Daily Record
dailystar.co.uk Daily Star
economist.com The Economist
express.co.uk Daily Express
ft.com Financial Times
inews.co.uk The i Paper
independent.co.uk The Independent
itv.com ITV News
metro.co.uk Metro
mirror.co.uk Daily Mirror
sky.com Sky News
standard.co.uk Evening Standard
telegraph.co.uk The Telegraph
theguardian.com The Guardian
thescottishsun.co.uk The Scottish Sun
thesun.co.uk The Sun
the-sun.com The U.S. Sun
thetimes.co.uk The Times
thetimes.com The Times
theregister.com The Register
abcnews.go.com ABC News
apnews.com AP News
ap.org Associated Press
axios.com Axios
barrons.com Barron's
bloomberg.com Bloomberg
boston.com Boston.com
bostonglobe.com The Boston Globe
breitbart.com Breitbart
businessinsider.com Business Insider
buzzfeednews.com BuzzFeed News
cbsnews.com CBS News
cbslocal.com CBS
detroit.cbslocal.com CBS Detroit
chicagotribune.com Chicago Tribune
chron.com Houston Chronicle
cnbc.com CNBC
cnet.com CNET
cnn.com CNN
csmonitor.com The Christian Science Monitor
ctpost.com Connecticut Post
dallasnews.com The Dallas Morning News
denverpost.com The Denver Post
entermedia.it Entermedia
espn.com ESPN
forbes.com Forbes
fortune.com Fortune
foxbusiness.com Fox Business
foxnews.com Fox News
freebeacon.com The Washington Free Beacon
houstonchronicle.com Houston Chronicle
huffpost.com HuffPost
latimes.com Los Angeles Times
marketwatch.com MarketWatch
miamiherald.com Miami Herald
msn.com MSN
msnbc.com MSNBC
nationalreview.com National Review
nbcnews.com NBC News
newsweek.com Newsweek
newyorker.com The New Yorker
npr.org NPR
nypost.com New York Post
nytimes.com The New York Times
occupydemocrats.com Occupy Democrats
pbs.org PBS
politico.com Politico
polygraph.info Polygraph.info
propublica.org ProPublica
reuters.com Reuters
rferl.org RFE/RL
rollingstone.com Rolling Stone
seattletimes.com The Seattle Times
sfchronicle.com San Francisco Chronicle
sfgate.com SFGate
slashgear.com SlashGear
slate.com Slate
smithsonianmag.com Smithsonian Magazine
spokesman.com The Spokesman-Review
startribune.com Star Tribune
techcrunch.com TechCrunch
theatlantic.com The Atlantic
thedailybeast.com The Daily Beast
thegatewaypundit.com The Gateway Pundit
thehill.com The Hill
theintercept.com The Intercept
thenation.com The Nation
theverge.com The Verge
time.com Time
timesunion.com Times Union
twincities.com Pioneer Press
usatoday.com USA TODAY
usnews.com U.S. News & World Report
variety.com Variety
vice.com Vice
voanews.com Voice of America
vox.com Vox
washingtonpost.com The Washington Post
washingtontimes.com The Washington Times
wired.com Wired
wsj.com The Wall Street Journal
yahoo.com Yahoo News
eluniverso.com El Universo
clarin.com Clarín
infobae.com Infobae
lanacion.com.ar La Nación
emol.com Emol
eltiempo.com El Tiempo
elcomercio.pe El Comercio
vnexpress.net VnExpress
tuoitre.vn Tuổi Trẻ
thanhnien.vn Thanh Niên
vietnamnet.vn VietNamNet
dailymaverick.co.za Daily Maverick
dispatchlive.co.za DispatchLIVE
durbanlocal.co.za Durban Local
iol.co.za IOL
isolezwe.co.za Isolezwe
isolezwelesixhosa.co.za Isolezwe lesiXhosa
mg.co.za Mail & Guardian
news24.com News24
sowetanlive.co.za SowetanLIVE
timeslive.co.za TimesLIVE
herald.co.zw The Herald
worldtruth.tv WorldTruth.TV
`;

let byDomain: Map<string, string> | null = null;

function table(): Map<string, string> {
  byDomain ??= new Map(
    TABLE.trim()
      .split('\n')
      .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  return byDomain;
}

/** The publisher of a well-known host or of the domain above it, or `null`. */
export function publisherOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = table().get(labels.slice(i).join('.'));
    if (name !== undefined) return name;
  }
  return null;
}
