import { bareWords } from '../words.ts';

/**
 * Cities that postings name without their country, because everybody knows where they are. Those that two countries
 * share (Cambridge, Hamilton, Newcastle, San José) and those that are words (Nice, Reading) are left out: they need more
 * said about them. Behind a country, `US-TX`, stands the region where postings name that too.
 */
const CITIES: Readonly<Record<string, string>> = {
  'US-AZ': 'phoenix,scottsdale,tempe,tucson',
  'US-CA':
    'san francisco,los angeles,san diego,palo alto,mountain view,sunnyvale,santa clara,menlo park,oakland,sacramento,cupertino,santa monica,irvine,redwood city,south san francisco,san mateo',
  'US-CO': 'denver,boulder',
  'US-DC': 'washington dc,washington d c',
  'US-FL': 'miami,orlando,tampa,jacksonville,fort lauderdale',
  'US-GA': 'atlanta',
  'US-IL': 'chicago',
  'US-IN': 'indianapolis',
  'US-MA': 'boston',
  'US-MD': 'baltimore',
  'US-MI': 'detroit,ann arbor,grand rapids',
  'US-MN': 'minneapolis,saint paul',
  'US-MO': 'st louis,saint louis,kansas city',
  'US-NC': 'raleigh,charlotte,research triangle',
  'US-NV': 'las vegas',
  'US-NY': 'new york,new york city,nyc,brooklyn,manhattan,buffalo',
  'US-OH': 'cincinnati,cleveland',
  'US-PA': 'philadelphia,pittsburgh',
  'US-TN': 'nashville,memphis',
  'US-TX': 'austin,dallas,houston,san antonio,fort worth,plano,dallas fort worth',
  'US-UT': 'salt lake city,lehi',
  'US-WA': 'seattle,bellevue,redmond',
  'US-WI': 'milwaukee',
  'CA-ON': 'toronto,ottawa,mississauga,waterloo,kitchener',
  'CA-QC': 'montreal,quebec city,laval',
  'CA-BC': 'vancouver,burnaby',
  'CA-AB': 'calgary,edmonton',
  'CA-MB': 'winnipeg',
  'AU-NSW':
    'sydney,north sydney,wollongong,parramatta,macquarie park,chatswood,surry hills,pyrmont,sydney cbd,central coast,north ryde',
  'AU-VIC': 'melbourne,geelong,ballarat,bendigo,melbourne cbd,docklands,south melbourne,st kilda',
  'AU-QLD': 'brisbane,gold coast,sunshine coast,cairns,townsville,toowoomba,brisbane cbd,fortitude valley',
  'AU-WA': 'perth,fremantle,perth cbd,west perth',
  'AU-SA': 'adelaide,adelaide cbd',
  'AU-ACT': 'canberra',
  'AU-TAS': 'hobart,launceston',
  'AU-NT': 'darwin,alice springs',
  NZ: 'auckland,wellington,christchurch,dunedin,tauranga',
  GB: 'london,manchester,birmingham,leeds,liverpool,bristol,edinburgh,glasgow,sheffield,nottingham,cardiff,belfast,leicester,southampton,oxford,coventry,milton keynes,newcastle upon tyne,brighton,aberdeen,swindon,cheltenham,stockport,croydon,warrington,slough,basingstoke,guildford,stoke on trent',
  IE: 'dublin,galway,limerick,waterford',
  DE: 'berlin,hamburg,munchen,munich,muenchen,koln,cologne,koeln,frankfurt,frankfurt am main,frankfurt a m,frankfurt main,stuttgart,dusseldorf,duesseldorf,leipzig,dortmund,essen,bremen,dresden,hannover,hanover,nurnberg,nuremberg,nuernberg,duisburg,bochum,wuppertal,bielefeld,bonn,munster,muenster,karlsruhe,mannheim,augsburg,wiesbaden,aachen,braunschweig,kiel,chemnitz,magdeburg,freiburg,freiburg im breisgau,mainz,erfurt,rostock,kassel,potsdam,saarbrucken,darmstadt,heidelberg,regensburg,ingolstadt,wurzburg,wolfsburg,ulm,heilbronn,gottingen,erlangen,jena,walldorf,paderborn,osnabruck,oldenburg,koblenz,trier,leverkusen,krefeld,halle saale,monchengladbach,gelsenkirchen,bayreuth,konstanz,tubingen,reutlingen,ludwigshafen,garching',
  AT: 'wien,vienna,graz,linz,salzburg,innsbruck,klagenfurt,dornbirn,wiener neustadt,villach,wels',
  CH: 'zurich,zuerich,geneva,geneve,genf,basel,bern,lausanne,winterthur,luzern,lucerne,zug,lugano,st gallen,sankt gallen,baden aargau',
  FR: 'paris,lyon,marseille,toulouse,bordeaux,lille,nantes,strasbourg,montpellier,rennes,grenoble,aix en provence,la defense,sophia antipolis,dijon,angers,reims,rouen,saint denis,boulogne billancourt,levallois perret,issy les moulineaux,clermont ferrand,le havre,villeurbanne,toulon,nanterre,courbevoie,puteaux,saint etienne',
  ES: 'madrid,barcelona,valencia,sevilla,seville,bilbao,malaga,zaragoza,palma de mallorca,alicante,murcia,valladolid,vigo,granada,a coruna,san sebastian,donostia,pamplona,santander,oviedo,gijon,las palmas,tarragona',
  PT: 'lisboa,lisbon,porto,braga,coimbra,aveiro,faro,setubal,leiria,oeiras',
  IT: 'roma,rome,milano,milan,torino,turin,napoli,naples,bologna,firenze,florence,genova,genoa,palermo,venezia,venice,verona,padova,bari,trieste,brescia,catania,modena,parma,bergamo',
  NL: 'amsterdam,rotterdam,den haag,the hague,utrecht,eindhoven,groningen,tilburg,almere,breda,nijmegen,enschede,haarlem,arnhem,amersfoort,s hertogenbosch,den bosch,delft,leiden,maastricht,zwolle,hoofddorp,schiphol,apeldoorn,amstelveen,hilversum,zaandam',
  BE: 'brussels,brussel,bruxelles,antwerp,antwerpen,anvers,ghent,gent,gand,liege,luik,bruges,brugge,leuven,louvain,mechelen,namur,charleroi,louvain la neuve,hasselt,kortrijk',
  LU: 'luxembourg city,esch sur alzette',
  PL: 'warszawa,warsaw,krakow,cracow,wroclaw,poznan,gdansk,gdynia,lodz,katowice,lublin,szczecin,bydgoszcz,rzeszow,bialystok,torun,gliwice',
  CZ: 'praha,prague,brno,ostrava,plzen,pilsen,olomouc,liberec',
  SK: 'bratislava,kosice,zilina',
  HU: 'budapest,debrecen,szeged',
  RO: 'bucharest,bucuresti,cluj napoca,cluj,timisoara,iasi,brasov,sibiu',
  BG: 'sofia,plovdiv,varna',
  GR: 'athens,thessaloniki,athina',
  HR: 'zagreb',
  SI: 'ljubljana,maribor',
  RS: 'belgrade,beograd,novi sad',
  SE: 'stockholm,goteborg,gothenburg,malmo,uppsala,lund,linkoping,vasteras,orebro,norrkoping,umea,lulea,helsingborg,solna,kista,jonkoping,sodertalje',
  NO: 'oslo,bergen,trondheim,stavanger,tromso,kristiansand,drammen,fornebu,lysaker',
  DK: 'kobenhavn,copenhagen,aarhus,arhus,odense,aalborg,esbjerg,lyngby,kongens lyngby,ballerup,hellerup',
  FI: 'helsinki,espoo,tampere,turku,oulu,vantaa',
  EE: 'tallinn,tartu',
  LV: 'riga',
  LT: 'vilnius,kaunas',
  IS: 'reykjavik',
  UA: 'kyiv,kiev,lviv,kharkiv,odesa',
  RU: 'moscow,moskva,saint petersburg,st petersburg,москва,санкт петербург,novosibirsk,новосибирск,казань,екатеринбург',
  TR: 'istanbul,ankara,izmir',
  GE: 'tbilisi,batumi,kutaisi,rustavi',
  IL: 'tel aviv,tel aviv yafo,tel aviv jaffa,jerusalem,haifa,herzliya,ramat gan,petah tikva,raanana,netanya,beer sheva',
  AE: 'dubai,abu dhabi,sharjah',
  SA: 'riyadh,jeddah,dammam',
  QA: 'doha',
  EG: 'cairo',
  MA: 'casablanca,rabat',
  NG: 'lagos,abuja',
  KE: 'nairobi',
  GH: 'accra',
  ZA: 'cape town,johannesburg,pretoria,durban,sandton,stellenbosch,port elizabeth,centurion,midrand',
  IN: 'bangalore,bengaluru,mumbai,bombay,delhi,new delhi,delhi ncr,hyderabad,chennai,madras,pune,kolkata,calcutta,ahmedabad,noida,greater noida,gurgaon,gurugram,jaipur,kochi,cochin,coimbatore,indore,chandigarh,mohali,lucknow,nagpur,thiruvananthapuram,trivandrum,bhubaneswar,vadodara,surat,mysore,mysuru,visakhapatnam,vizag,navi mumbai,thane,mangalore,mangaluru,bhopal,faridabad,ghaziabad,secunderabad,kanpur,patna,raipur,ranchi,madurai,nashik,hubli,dehradun,guwahati,vijayawada,rajkot',
  PK: 'karachi,lahore,islamabad',
  BD: 'dhaka',
  LK: 'colombo',
  CN: 'beijing,shanghai,shenzhen,guangzhou,hangzhou,chengdu,nanjing,suzhou,wuhan,xian,tianjin,chongqing,dalian,北京,上海,深圳,广州,杭州,成都,南京,苏州,武汉,西安,天津,重庆,北京市,上海市,深圳市',
  TW: 'taipei,hsinchu,kaohsiung,taichung,台北,台北市,新竹',
  JP: 'tokyo,osaka,kyoto,yokohama,nagoya,fukuoka,sapporo,kobe,sendai,kawasaki,hiroshima,東京,大阪,京都,横浜,名古屋,福岡,札幌,神戸,東京都',
  KR: 'seoul,busan,incheon,pangyo,daejeon,daegu,seongnam,suwon,서울,부산,판교,성남,대전',
  MY: 'kuala lumpur,penang,petaling jaya,cyberjaya,johor bahru',
  TH: 'bangkok,chiang mai',
  VN: 'hanoi,ha noi,ho chi minh city,ho chi minh,da nang,hcmc',
  PH: 'manila,makati,quezon city,taguig,cebu,cebu city,pasig,bonifacio global city',
  ID: 'jakarta,bandung,surabaya,bali,yogyakarta',
  BR: 'sao paulo,rio de janeiro,belo horizonte,curitiba,porto alegre,brasilia,florianopolis,campinas,recife,salvador,fortaleza,goiania,joinville,barueri,ribeirao preto,sao jose dos campos,manaus,osasco,blumenau,uberlandia',
  MX: 'ciudad de mexico,mexico city,guadalajara,monterrey,queretaro,zapopan,tijuana,puebla',
  AR: 'buenos aires,caba,rosario',
  CL: 'santiago,santiago de chile',
  CO: 'bogota,medellin,cali,barranquilla',
  PE: 'lima',
  UY: 'montevideo',
};

interface City {
  country: string;
  /** The code of the region in countries that write addresses with it. */
  region: string | null;
}

let cities: Map<string, City> | undefined;

/** Where a city is that is known without its country; null for every other. */
export function cityByName(name: string): City | null {
  if (cities === undefined) {
    cities = new Map();
    for (const [place, list] of Object.entries(CITIES)) {
      const [country = '', region = null] = place.split('-');
      for (const name of list.split(',')) cities.set(name, { country, region });
    }
  }
  return cities.get(bareWords(name)) ?? null;
}
