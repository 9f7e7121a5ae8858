import { describe, expect, it } from 'vitest';
import { placeOf, readPlaces, readRemoteMode } from './place.ts';

describe('readPlaces', () => {
  it.each([
    ['Berlin, Germany', 'Berlin', null, 'DE'],
    ['San Francisco, CA', 'San Francisco', 'CA', 'US'],
    ['Chicago, IL', 'Chicago', 'IL', 'US'],
    ['Wilmington, DE', 'Wilmington', 'DE', 'US'],
    ['Portland, OR 97201', 'Portland', 'OR', 'US'],
    ['Seattle, Washington', 'Seattle', 'WA', 'US'],
    ['Toronto, ON', 'Toronto', 'ON', 'CA'],
    ['Camberwell VIC 3124', 'Camberwell', 'VIC', 'AU'],
    ['Melbourne, Victoria, Australia', 'Melbourne', 'VIC', 'AU'],
    ['US-IL-Yorkville', 'Yorkville', 'IL', 'US'],
    ['Germany, Munich', 'Munich', null, 'DE'],
    ['München, Deutschland', 'München', null, 'DE'],
    ['Logroño, España', 'Logroño', null, 'ES'],
    ['Buenos Aires, B, ARGENTINA', 'Buenos Aires', 'B', 'AR'],
    ['Paris, FR', 'Paris', null, 'FR'],
    ['Rovigo, PR', null, null, null],
    ['Remote, US', null, null, 'US'],
    ['United Kingdom', null, null, 'GB'],
    ['Leeds', 'Leeds', null, 'GB'],
    ['Springfield', 'Springfield', null, null],
  ])('reads %s', (text, city, region, country) => {
    expect(readPlaces(text)).toEqual([{ text, city, region, country }]);
  });

  it.each([
    ['Depok, ID', null],
    ['Ashdod, IL', null],
    ['Tiruppur, IN', null],
  ])('leaves the country of %s open, whose code is a state of the United States too', (text, country) => {
    expect(readPlaces(text)[0]?.country).toBe(country);
  });

  it.each([
    ['Berlin, Germany; Paris, France', ['Berlin, Germany', 'Paris, France']],
    ['London / Leeds', ['London', 'Leeds']],
    ['United States, Canada', ['United States', 'Canada']],
    ['Berlin | Hamburg | Berlin', ['Berlin', 'Hamburg']],
    ['Lisbon or Porto', ['Lisbon', 'Porto']],
  ])('tells the places of %s apart', (text, expected) => {
    expect(readPlaces(text).map((place) => place.text)).toEqual(expected);
  });

  it.each(['', '   ', '-', 'N/A', 'x'.repeat(2_000)])('reads no place in "%s"', (text) => {
    expect(readPlaces(text)).toEqual([]);
  });
});

describe('readPlaces and readRemoteMode in the writing of job boards', () => {
  it.each([
    ['Portland, OR', 'Portland', 'OR', 'US'],
    ['Boulder, CO', 'Boulder', 'CO', 'US'],
    ['Bengaluru, IN', 'Bengaluru', null, 'IN'],
    ['Toronto, CA', 'Toronto', null, 'CA'],
    ['Munich, DE', 'Munich', null, 'DE'],
    ['Perth WA 6000', 'Perth', 'WA', 'AU'],
    ['Adelaide SA', 'Adelaide', 'SA', 'AU'],
    ['Dallas-Fort Worth Metroplex', 'Dallas-Fort Worth', 'TX', 'US'],
    ['Greater Boston', 'Boston', 'MA', 'US'],
    ['Greater Chicago Area', 'Chicago', 'IL', 'US'],
    ['Greater Seattle Area', 'Seattle', 'WA', 'US'],
    ['Los Angeles Metropolitan Area', 'Los Angeles', 'CA', 'US'],
    ['Greater Toronto Area', 'Toronto', 'ON', 'CA'],
    ['Greater Sydney Area', 'Sydney', 'NSW', 'AU'],
    ['Greater Munich Metropolitan Area', 'Munich', null, 'DE'],
    ['London Area, United Kingdom', 'London', null, 'GB'],
    ['Denver Metropolitan Area', 'Denver', 'CO', 'US'],
    ['Washington DC-Baltimore Area', 'Washington', 'DC', 'US'],
    ['Texas', null, 'TX', 'US'],
    ['California, USA', null, 'CA', 'US'],
    ['California, United States', null, 'CA', 'US'],
    ['Ontario, Canada', null, 'ON', 'CA'],
    ['New South Wales', null, 'NSW', 'AU'],
    ['Western Australia', null, 'WA', 'AU'],
    ['Bavaria, Germany', null, 'Bavaria', 'DE'],
    ['Bayern', null, 'Bayern', 'DE'],
    ['Atlanta, Georgia', 'Atlanta', 'GA', 'US'],
    ['Batumi, Georgia', 'Batumi', null, 'GE'],
    ['Atlanta, GA, United States', 'Atlanta', 'GA', 'US'],
    ['Austin, Texas, United States', 'Austin', 'TX', 'US'],
    ['New York, New York', 'New York', 'NY', 'US'],
    ['New York, New York, United States', 'New York', 'NY', 'US'],
    ['Brooklyn, New York', 'Brooklyn', 'NY', 'US'],
    ['Seattle, WA, US', 'Seattle', 'WA', 'US'],
    ['Melbourne', 'Melbourne', null, 'AU'],
    ['Perth', 'Perth', null, 'AU'],
    ['Victoria', null, 'VIC', 'AU'],
    ['Brisbane QLD', 'Brisbane', 'QLD', 'AU'],
    ['Sydney, New South Wales, Australia', 'Sydney', 'NSW', 'AU'],
    ['Parramatta, Sydney', 'Sydney', null, 'AU'],
    ['Hamburg', 'Hamburg', null, 'DE'],
    ['10115 Berlin', 'Berlin', null, 'DE'],
    ['D-80331 München', 'München', null, 'DE'],
    ['Frankfurt am Main', 'Frankfurt am Main', null, 'DE'],
    ['Frankfurt am Main, Hessen, Deutschland', 'Frankfurt am Main', 'Hessen', 'DE'],
    ['Berlin-Mitte', 'Berlin', null, 'DE'],
    ['Stuttgart-Vaihingen', 'Stuttgart', null, 'DE'],
    ['Graz, Steiermark', 'Graz', 'Steiermark', 'AT'],
    ['Genève, Suisse', 'Genève', null, 'CH'],
    ['Basel, Schweiz', 'Basel', null, 'CH'],
    ['Großraum München', 'München', null, 'DE'],
    ['Lyon 3e Arrondissement', 'Lyon', null, 'FR'],
    ['Paris 9e', 'Paris', null, 'FR'],
    ['75009 Paris', 'Paris', null, 'FR'],
    ['Lyon (69)', 'Lyon', null, 'FR'],
    ['Toulouse, Occitanie', 'Toulouse', 'Occitanie', 'FR'],
    ['Nantes, Pays de la Loire, France', 'Nantes', 'Pays de la Loire', 'FR'],
    ['Île-de-France', null, 'Île-de-France', 'FR'],
    ['Madrid, Comunidad de Madrid, España', 'Madrid', 'Comunidad de Madrid', 'ES'],
    ['Barcelona, Cataluña', 'Barcelona', 'Cataluña', 'ES'],
    ['Valencia', 'Valencia', null, 'ES'],
    ['Porto', 'Porto', null, 'PT'],
    ['Milano, Lombardia', 'Milano', 'Lombardia', 'IT'],
    ['Torino, TO', 'Torino', 'TO', 'IT'],
    ['Manchester M1 1AE', 'Manchester', null, 'GB'],
    ['Reading RG1 3EU', 'Reading', null, 'GB'],
    ['Leeds, West Yorkshire', 'Leeds', 'West Yorkshire', 'GB'],
    ['Edinburgh, Scotland', 'Edinburgh', 'Scotland', 'GB'],
    ['London, England', 'London', 'England', 'GB'],
    ['City of London', 'London', null, 'GB'],
    ['Central London', 'London', null, 'GB'],
    ['London SE1', 'London', null, 'GB'],
    ['Guildford, Surrey, UK', 'Guildford', 'Surrey', 'GB'],
    ['Galway, County Galway', 'Galway', 'County Galway', 'IE'],
    ['Dublin, Ireland', 'Dublin', null, 'IE'],
    ['Dublin 4', 'Dublin', null, 'IE'],
    ['Montréal, QC', 'Montréal', 'QC', 'CA'],
    ['Calgary, Alberta', 'Calgary', 'AB', 'CA'],
    ['Toronto, ON M5V 2T6', 'Toronto', 'ON', 'CA'],
    ['Vancouver, British Columbia', 'Vancouver', 'BC', 'CA'],
    ['Rotterdam, Zuid-Holland', 'Rotterdam', 'Zuid-Holland', 'NL'],
    ['Utrecht, Nederland', 'Utrecht', null, 'NL'],
    ['1012 AB Amsterdam', 'Amsterdam', null, 'NL'],
    ['Brussel, België', 'Brussel', null, 'BE'],
    ['Warszawa', 'Warszawa', null, 'PL'],
    ['Wrocław, dolnośląskie', 'Wrocław', 'dolnośląskie', 'PL'],
    ['Praha, Česko', 'Praha', null, 'CZ'],
    ['København, Danmark', 'København', null, 'DK'],
    ['Göteborg', 'Göteborg', null, 'SE'],
    ['Bergen, Norway', 'Bergen', null, 'NO'],
    ['Helsinki, Finland', 'Helsinki', null, 'FI'],
    ['Rio de Janeiro, RJ', 'Rio de Janeiro', 'RJ', 'BR'],
    ['Curitiba, PR', 'Curitiba', 'PR', 'BR'],
    ['Belo Horizonte, Minas Gerais', 'Belo Horizonte', 'Minas Gerais', 'BR'],
    ['Guadalajara, Jalisco', 'Guadalajara', 'Jalisco', 'MX'],
    ['Buenos Aires, Argentina', 'Buenos Aires', null, 'AR'],
    ['Bogotá, Colombia', 'Bogotá', null, 'CO'],
    ['Medellín, Antioquia', 'Medellín', 'Antioquia', 'CO'],
    ['Mumbai, Maharashtra, India', 'Mumbai', 'Maharashtra', 'IN'],
    ['Chennai, Tamil Nadu', 'Chennai', 'Tamil Nadu', 'IN'],
    ['Gurgaon/Gurugram', 'Gurugram', null, 'IN'],
    ['Mumbai (All Areas)', 'Mumbai', null, 'IN'],
    ['Pune', 'Pune', null, 'IN'],
    ['Noida, Uttar Pradesh', 'Noida', 'Uttar Pradesh', 'IN'],
    ['PAN India', null, null, 'IN'],
    ['Bengaluru East, Karnataka, India', 'Bengaluru East', 'Karnataka', 'IN'],
    ['Bangalore Urban, Karnataka', 'Bangalore Urban', 'Karnataka', 'IN'],
    ['Hong Kong', 'Hong Kong', null, 'HK'],
    ['東京', '東京', null, 'JP'],
    ['Shanghai, China', 'Shanghai', null, 'CN'],
    ['Seoul, South Korea', 'Seoul', null, 'KR'],
    ['Gangnam-gu, Seoul, South Korea', 'Seoul', null, 'KR'],
    ['Dubai, United Arab Emirates', 'Dubai', null, 'AE'],
    ['Dubai', 'Dubai', null, 'AE'],
    ['Tel Aviv, IL', 'Tel Aviv', null, 'IL'],
    ['Jakarta, ID', 'Jakarta', null, 'ID'],
    ['Johannesburg, Gauteng', 'Johannesburg', 'Gauteng', 'ZA'],
    ['Auckland', 'Auckland', null, 'NZ'],
    ['Makati, Metro Manila', 'Makati', 'Metro Manila', 'PH'],
    ['UK', null, null, 'GB'],
    ['USA', null, null, 'US'],
    ['US', null, null, 'US'],
    ['Deutschland', null, null, 'DE'],
    ['EMEA', null, null, null],
    ['Multiple locations', null, null, null],
    ['Cambridge, MA', 'Cambridge', 'MA', 'US'],
    ['Cambridge', 'Cambridge', null, null],
    ['Charlotte, NC 28202', 'Charlotte', 'NC', 'US'],
    ['New York City', 'New York', 'NY', 'US'],
    ['NYC', 'New York', 'NY', 'US'],
    ['Chicago', 'Chicago', 'IL', 'US'],
    ['Washington, DC', 'Washington', 'DC', 'US'],
    ['Washington, D.C.', 'Washington', 'DC', 'US'],
    ['St. Louis, MO', 'St. Louis', 'MO', 'US'],
    ['Salt Lake City, Utah', 'Salt Lake City', 'UT', 'US'],
    ['Istanbul, Turkey', 'Istanbul', null, 'TR'],
    ['Moscow, Russia', 'Moscow', null, 'RU'],
    ['Москва', 'Москва', null, 'RU'],
    ['Greater Manchester, England', 'Manchester', 'England', 'GB'],
    ['Chatswood, Sydney NSW', 'Sydney', 'NSW', 'AU'],
    ['Curitiba/PR', 'Curitiba', 'PR', 'BR'],
    ['Brasília - DF', 'Brasília', 'DF', 'BR'],
    ['Frankfurt (Oder)', 'Frankfurt', null, 'DE'],
    ['Bogotá D.C.', 'Bogotá', null, 'CO'],
    ['København K', 'København', null, 'DK'],
    ['Venice, FL', 'Venice', 'FL', 'US'],
    ['220 Sample Street, Denver, CO 80202', 'Denver', 'CO', 'US'],
    ['Musterstraße 5, 50667 Köln, Deutschland', 'Köln', null, 'DE'],
    ['Österreichweit', null, null, 'AT'],
    ['Region Stuttgart', 'Stuttgart', null, 'DE'],
    ['New Delhi, Delhi', 'New Delhi', 'Delhi', 'IN'],
  ])('reads the place of %s', (text, city, region, country) => {
    expect(readPlaces(text)).toEqual([{ text, city, region, country }]);
    expect(readRemoteMode(text)).toBeNull();
  });

  it.each([
    ['Remote - US', null, null, 'US', 'remote'],
    ['Remote US', null, null, 'US', 'remote'],
    ['Remote (Germany)', null, null, 'DE', 'remote'],
    ['Remote, Europe', null, null, null, 'remote'],
    ['Remote - Europe', null, null, null, 'remote'],
    ['Remote UK', null, null, 'GB', 'remote'],
    ['Remote (US timezones)', null, null, null, 'remote'],
    ['Remote in Leeds', 'Leeds', null, 'GB', 'remote'],
    ['Remote within Canada', null, null, 'CA', 'remote'],
    ['Fully remote, Spain', null, null, 'ES', 'remote'],
    ['Anywhere in Portugal', null, null, 'PT', 'remote'],
    ['Work from home', null, null, null, 'remote'],
    ['Home office', null, null, null, 'remote'],
    ['Fully Remote', null, null, null, 'remote'],
    ['Remoto', null, null, null, 'remote'],
    ['Teletrabajo', null, null, null, 'remote'],
    ['Distributed', null, null, null, 'remote'],
    ['United States (Remote)', null, null, 'US', 'remote'],
    ['London, UK (Remote)', 'London', null, 'GB', 'remote'],
    ['Remote, California', null, 'CA', 'US', 'remote'],
    ['Hamburg (vor Ort)', 'Hamburg', null, 'DE', 'on_site'],
    ['Hybrid - London', 'London', null, 'GB', 'hybrid'],
    ['London, hybrid', 'London', null, 'GB', 'hybrid'],
    ['Hybrid work in Dallas, TX 75201', 'Dallas', 'TX', 'US', 'hybrid'],
    ['Lyon (télétravail partiel)', 'Lyon', null, 'FR', 'hybrid'],
    ['Madrid (presencial)', 'Madrid', null, 'ES', 'on_site'],
    ['Chicago, IL (On-site)', 'Chicago', 'IL', 'US', 'on_site'],
  ])('tells the place of %s from the way of working', (text, city, region, country, mode) => {
    expect(readPlaces(text)).toEqual([{ text, city, region, country }]);
    expect(readRemoteMode(text)).toBe(mode);
  });

  it.each([
    ['Berlin, Hamburg, München', ['Berlin', 'Hamburg', 'München']],
    ['Lyon/Grenoble', ['Lyon', 'Grenoble']],
    ['Delhi / NCR', ['Delhi']],
    ['Wien oder Graz', ['Wien', 'Graz']],
  ])('knows the cities of %s', (text, expected) => {
    expect(readPlaces(text).map(({ city }) => city)).toEqual(expected);
  });
});

describe('placeOf', () => {
  it('keeps the words of the page beside the parts', () => {
    expect(placeOf({ city: 'Leeds', region: 'ENG', country: 'GB', text: 'Leeds LS1' })).toEqual({
      text: 'Leeds LS1',
      city: 'Leeds',
      region: 'ENG',
      country: 'GB',
    });
  });

  it('says each part once and understands names and codes of countries', () => {
    expect(placeOf({ city: 'Singapore', region: 'Singapore', country: 'Singapore' })).toMatchObject({
      text: 'Singapore',
      country: 'SG',
    });
    expect(placeOf({ city: 'Berlin', country: 'Deutschland' })).toMatchObject({
      text: 'Berlin, Deutschland',
      country: 'DE',
    });
    expect(placeOf({ city: 'Hyderabad', country: 'Ruritania' })?.country).toBeNull();
  });

  it('is nothing without words', () => {
    expect(placeOf({ city: ' ', region: null, country: 'null' })).toBeNull();
  });
});

describe('readRemoteMode', () => {
  it.each([
    ['Remote', 'remote'],
    ['Remote, US', 'remote'],
    ['100% Home Office', 'remote'],
    ['Télétravail', 'remote'],
    ['フルリモート', 'remote'],
    ['Hybrid work', 'hybrid'],
    ['Hybrid remote in Leeds', 'hybrid'],
    ['On-site', 'on_site'],
    ['vor Ort', 'on_site'],
    ['Wien, 3 Tage vor Ort', 'hybrid'],
    ['Smart working', 'remote'],
    ['Essen, Homeoffice möglich', 'hybrid'],
    ['Leeds, 2 days a week in the office', 'hybrid'],
    ['Part time, 3 days a week', null],
    ['2 jours de télétravail', 'hybrid'],
    ['Thuiswerken', 'remote'],
    ['Trabalho remoto', 'remote'],
    ['praca zdalna lub hybrydowa', 'hybrid'],
    ['一部在宅勤務', 'hybrid'],
    ['Work from office', 'on_site'],
    ['no remote work', null],
    ['kein Home Office', null],
    ['Berlin', null],
  ])('reads %s', (text, expected) => {
    expect(readRemoteMode(text)).toBe(expected);
  });
});
