import { bareWords, letterPattern } from '../words.ts';

/** Regions by the code that addresses in these countries are written with: `CA=california`. */
const CODED: Readonly<Record<string, string>> = {
  US: 'AL=alabama,AK=alaska,AZ=arizona,AR=arkansas,CA=california,CO=colorado,CT=connecticut,DC=district of columbia,DE=delaware,FL=florida,GA=georgia,HI=hawaii,IA=iowa,ID=idaho,IL=illinois,IN=indiana,KS=kansas,KY=kentucky,LA=louisiana,MA=massachusetts,MD=maryland,ME=maine,MI=michigan,MN=minnesota,MO=missouri,MS=mississippi,MT=montana,NC=north carolina,ND=north dakota,NE=nebraska,NH=new hampshire,NJ=new jersey,NM=new mexico,NV=nevada,NY=new york,NY=new york state,OH=ohio,OK=oklahoma,OR=oregon,PA=pennsylvania,RI=rhode island,SC=south carolina,SD=south dakota,TN=tennessee,TX=texas,UT=utah,VA=virginia,VT=vermont,WA=washington,WA=washington state,WI=wisconsin,WV=west virginia,WY=wyoming',
  CA: 'AB=alberta,BC=british columbia,MB=manitoba,NB=new brunswick,NL=newfoundland and labrador,NL=newfoundland,NS=nova scotia,NT=northwest territories,NU=nunavut,ON=ontario,PE=prince edward island,QC=quebec,SK=saskatchewan,YT=yukon',
  AU: 'ACT=australian capital territory,NSW=new south wales,NT=northern territory,QLD=queensland,SA=south australia,TAS=tasmania,VIC=victoria,WA=western australia',
};
/** Codes of regions that no other country's codes are like, or that count only behind a city of that country. */
const LOCAL_CODES: Readonly<Record<string, string>> = {
  BR: 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO',
  MX: 'CDMX JAL NL QRO',
};
/** Regions that are kept as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  GB: 'england,scotland,wales,northern ireland,greater manchester,greater london,west midlands,east midlands,west yorkshire,south yorkshire,north yorkshire,east yorkshire,merseyside,tyne and wear,lancashire,cheshire,kent,essex,surrey,sussex,east sussex,west sussex,hampshire,berkshire,oxfordshire,buckinghamshire,hertfordshire,bedfordshire,cambridgeshire,northamptonshire,leicestershire,nottinghamshire,derbyshire,staffordshire,warwickshire,worcestershire,gloucestershire,wiltshire,somerset,dorset,devon,cornwall,norfolk,suffolk,lincolnshire,shropshire,herefordshire,cumbria,county durham,northumberland,county antrim,county down,midlothian,lanarkshire,aberdeenshire,fife,south east england,south west england,north west england',
  IE: 'leinster,munster,connacht',
  DE: 'bayern,bavaria,baden wurttemberg,baden wuerttemberg,brandenburg,hessen,hesse,mecklenburg vorpommern,niedersachsen,lower saxony,nordrhein westfalen,north rhine westphalia,nrw,rheinland pfalz,rhineland palatinate,saarland,sachsen,saxony,sachsen anhalt,saxony anhalt,schleswig holstein,thuringen,thuringia',
  AT: 'oberosterreich,upper austria,niederosterreich,lower austria,steiermark,styria,tirol,tyrol,karnten,carinthia,vorarlberg,burgenland',
  CH: 'aargau,thurgau,solothurn,graubunden,ticino,tessin,valais,wallis,vaud,waadt,neuchatel,basel stadt,basel landschaft,schwyz,canton of zurich,kanton zurich',
  FR: 'ile de france,auvergne rhone alpes,provence alpes cote d azur,paca,nouvelle aquitaine,occitanie,hauts de france,grand est,bretagne,brittany,normandie,normandy,pays de la loire,bourgogne franche comte,centre val de loire,corse,hauts de seine,haute garonne,gironde,bouches du rhone,alpes maritimes,isere,yvelines,seine saint denis,val de marne,essonne,loire atlantique',
  ES: 'cataluna,catalunya,catalonia,andalucia,andalusia,comunidad de madrid,community of madrid,comunidad valenciana,comunitat valenciana,pais vasco,euskadi,basque country,galicia,aragon,castilla y leon,castilla la mancha,canarias,islas canarias,baleares,islas baleares,illes balears,region de murcia,navarra,asturias,cantabria,extremadura,vizcaya,bizkaia,gipuzkoa',
  IT: 'lombardia,lombardy,lazio,piemonte,piedmont,veneto,emilia romagna,toscana,tuscany,campania,sicilia,sicily,puglia,apulia,liguria,umbria,abruzzo,calabria,sardegna,sardinia,friuli venezia giulia,trentino alto adige',
  NL: 'noord holland,north holland,zuid holland,south holland,noord brabant,north brabant,gelderland,overijssel,flevoland,limburg,friesland,zeeland,drenthe,randstad',
  BE: 'flanders,vlaanderen,flemish region,wallonia,wallonie,brussels region,brussels capital region,oost vlaanderen,west vlaanderen,vlaams brabant,brabant wallon',
  PT: 'lisbon district,distrito de lisboa,algarve,alentejo',
  PL: 'mazowieckie,masovian,malopolskie,lesser poland,dolnoslaskie,lower silesian,slaskie,silesian,wielkopolskie,greater poland,pomorskie,pomeranian,lodzkie,lubelskie,zachodniopomorskie,podkarpackie,kujawsko pomorskie',
  SE: 'skane,vastra gotaland,skane lan,stockholms lan,stockholm county,vastra gotaland county',
  NO: 'viken,vestland,rogaland,trondelag,akershus,innlandet,vestfold',
  DK: 'hovedstaden,capital region of denmark,midtjylland,syddanmark,nordjylland,sjaelland',
  FI: 'uusimaa,pirkanmaa',
  IN: 'andhra pradesh,assam,bihar,chhattisgarh,goa,gujarat,haryana,himachal pradesh,jharkhand,karnataka,kerala,madhya pradesh,maharashtra,odisha,orissa,punjab,rajasthan,tamil nadu,tamilnadu,telangana,uttar pradesh,uttarakhand,west bengal,delhi,chandigarh,jammu and kashmir,puducherry,tripura,meghalaya,manipur,sikkim',
  ZA: 'western cape,eastern cape,gauteng,kwazulu natal,kzn,free state,mpumalanga,limpopo,north west province',
  BR: 'alagoas,amazonas,bahia,ceara,distrito federal,espirito santo,goias,maranhao,mato grosso,mato grosso do sul,minas gerais,paraiba,parana,pernambuco,piaui,rio grande do norte,rio grande do sul,rondonia,santa catarina,sergipe,tocantins',
  MX: 'cdmx,jalisco,nuevo leon,estado de mexico,edo mex,baja california,guanajuato,yucatan,quintana roo,chihuahua,sonora,coahuila,distrito federal de mexico',
  AR: 'provincia de buenos aires,santa fe province,mendoza province',
  CO: 'antioquia,cundinamarca,valle del cauca',
  JP: 'kanagawa,saitama,chiba,aichi,hokkaido,hyogo',
  CN: 'guangdong,zhejiang,jiangsu,sichuan,hubei,fujian,shandong',
  NZ: 'waikato,otago,bay of plenty',
  AE: 'dubai emirate',
  IL: 'tel aviv district,center district,central district',
  MY: 'selangor,wilayah persekutuan',
  PH: 'metro manila,national capital region,calabarzon',
};

export interface Region {
  country: string;
  /** As its country writes addresses, by code in the United States, Canada and Australia, else as the text has it. */
  region: string;
}

const COUNTY = letterPattern(String.raw`^(?:county|co) \p{L}+$`);

let regions: Map<string, { country: string; code: string | null }> | undefined;

/** The country that a region belongs to, by the region's name. */
export function regionByName(name: string): Region | null {
  if (regions === undefined) {
    regions = new Map();
    for (const [country, list] of Object.entries(NAMED))
      for (const each of list.split(',')) regions.set(each, { country, code: null });
    for (const [country, list] of Object.entries(CODED))
      for (const each of list.split(',')) {
        const [code = '', region = ''] = each.split('=');
        regions.set(region, { country, code });
      }
  }
  const words = bareWords(name);
  const known = regions.get(words);
  if (known !== undefined) return { country: known.country, region: known.code ?? name };
  // "County Cork" and "Co. Cork" are Irish; the few of Britain stand above.
  return COUNTY.test(words) ? { country: 'IE', region: name } : null;
}

/** The countries of the three where addresses carry codes, if one of them has the region of this code. */
export function countriesOfCode(code: string): string[] {
  return Object.entries(CODED)
    .filter(([, list]) => `,${list}`.includes(`,${code}=`))
    .map(([country]) => country);
}

/** Whether a code is a region's of this country. */
export function isRegionCode(code: string, country: string): boolean {
  const local = Object.hasOwn(LOCAL_CODES, country) ? LOCAL_CODES[country] : undefined;
  // Italian provinces are two letters each, a hundred and more of them.
  if (country === 'IT') return /^[A-Z]{2}$/.test(code);
  return local?.split(' ').includes(code) === true || countriesOfCode(code).includes(country);
}
