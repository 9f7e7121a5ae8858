import { describe, expect, it } from 'vitest';
import { currencyByCode, readCurrency } from './currency.ts';
import { readPeriod, readSalary } from './salary.ts';
import { findSalary } from './salary-in-text.ts';

const short = (text: string, country: string | null = null): unknown => {
  const salary = readSalary(text, { country });
  return salary === null ? null : [salary.min, salary.max, salary.currency, salary.period];
};

describe('readSalary', () => {
  it.each([
    ['$120,000 - $150,000 a year', [120_000, 150_000, 'USD', 'year']],
    ['$220K – $330K • Offers Equity', [220_000, 330_000, 'USD', 'year']],
    ['$120 - 150k', [120_000, 150_000, 'USD', 'year']],
    ['USD 18.50 to 22.75 per hour', [18.5, 22.75, 'USD', 'hour']],
    ['$24.50 - $29.00 per hour', [24.5, 29, 'USD', 'hour']],
    ['£32,000 pa', [32_000, 32_000, 'GBP', 'year']],
    ['Up to £45,000 per annum', [null, 45_000, 'GBP', 'year']],
    ['From €3.200 brutto/Monat', [3_200, null, 'EUR', 'month']],
    ['45.000–55.000 € brutto / Jahr', [45_000, 55_000, 'EUR', 'year']],
    ["CHF 90'000 - 110'000", [90_000, 110_000, 'CHF', 'year']],
    ['2 200 € à 2 600 € brut par mois', [2_200, 2_600, 'EUR', 'month']],
    ['14,50 EUR pro Stunde', [14.5, 14.5, 'EUR', 'hour']],
    ['24.000 € - 28.000 € bruto/año', [24_000, 28_000, 'EUR', 'year']],
    ['8 000 – 9 500 zł brutto / mies.', [8_000, 9_500, 'PLN', 'month']],
    ['₹6-10 Lakhs P.A.', [600_000, 1_000_000, 'INR', 'year']],
    ['₹ 6,00,000 - 9,50,000 a year', [600_000, 950_000, 'INR', 'year']],
    ['時給1,350円', [1_350, 1_350, 'JPY', 'hour']],
    ['月給28万円～40万円', [280_000, 400_000, 'JPY', 'month']],
    ['R$ 5.000 a R$ 7.000 por mês', [5_000, 7_000, 'BRL', 'month']],
    ['35 000 – 42 000 kr/mån', [35_000, 42_000, 'SEK', 'month']],
    ['35 000 – 42 000 kr', [35_000, 42_000, null, null]],
    ['$130,000 - $160,000 a year', [130_000, 160_000, 'USD', 'year']],
    ['$72k+ DOE', [72_000, null, 'USD', 'year']],
    ['no less than $64,000', [64_000, null, 'USD', 'year']],
    ['less than $64,000', [null, 64_000, 'USD', 'year']],
    ['Up to S$7,400 per month', [null, 7_400, 'SGD', 'month']],
    ['maximaal € 5.120 bruto per maand', [null, 5_120, 'EUR', 'month']],
    ['Bruttomonatsgehalt von 3.150 Euro (14 Mal pro Jahr)', [3_150, 3_150, 'EUR', 'month']],
    ['Das Mindestentgelt für diese Stelle beträgt EUR 2.610,00 brutto/Monat', [2_610, null, 'EUR', 'month']],
    ['CHF 92’000.– bis 104’000.– pro Jahr', [92_000, 104_000, 'CHF', 'year']],
    ['Pensum 60 – 80 %, CHF 5’900 x 13', [5_900, 5_900, 'CHF', 'month']],
    ['Mensuel de 2100.0 Euros à 2450.0 Euros sur 12.0 mois', [2_100, 2_450, 'EUR', 'month']],
    ['時給１，２５０円', [1_250, 1_250, 'JPY', 'hour']],
    ['Stipend: ₹12,000 per month', [12_000, 12_000, 'INR', 'month']],
    ['Budget: 16 LPA', [1_600_000, 1_600_000, 'INR', 'year']],
    ['£24,900 rising to £27,300', [24_900, 27_300, 'GBP', 'year']],
    ['To £48,000', [null, 48_000, 'GBP', 'year']],
    ['36/42 k€', [36_000, 42_000, 'EUR', 'year']],
    ['Minimum Salary: $61,000 Maximum Salary: $74,000', [61_000, 74_000, 'USD', 'year']],
    ['연봉 4,200만원 이상', [42_000_000, null, 'KRW', 'year']],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['$130,000 - $160,000 a year', 'AU', [130_000, 160_000, 'AUD', 'year']],
    ['$130,000 a year', 'DE', [130_000, 130_000, 'USD', 'year']],
    ['90,000 - 110,000', 'NZ', [90_000, 110_000, 'NZD', 'year']],
    ['R38 000 CTC per month', 'ZA', [38_000, 38_000, 'ZAR', 'month']],
    ['35 000 – 42 000 kr i månaden', 'SE', [35_000, 42_000, 'SEK', 'month']],
  ])('reads %s in %s by the currency of the place', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    'Competitive',
    '',
    'Negotiable, depending on experience',
    '401(k) with 4% match',
    'Posted 3 days ago',
    '40 hours',
  ])('finds no pay in "%s"', (text) => {
    expect(short(text)).toBeNull();
  });

  it.each([
    ['$95k', 'US', [95_000, 95_000, 'USD', 'year']],
    ['$45/hr', 'US', [45, 45, 'USD', 'hour']],
    ['$45 - $55 an hour', 'US', [45, 55, 'USD', 'hour']],
    ['$1,200 - $1,500 a week', 'US', [1_200, 1_500, 'USD', 'week']],
    ['From $70,000 a year', 'US', [70_000, null, 'USD', 'year']],
    ['$70,000+', 'US', [70_000, null, 'USD', 'year']],
    ['$120,000 + equity', 'US', [120_000, 120_000, 'USD', 'year']],
    ['OTE $200k ($100k base)', 'US', [200_000, 200_000, 'USD', 'year']],
    ['USD 140,000 - 170,000', 'US', [140_000, 170_000, 'USD', 'year']],
    ['140000 USD - 170000 USD per year', 'US', [140_000, 170_000, 'USD', 'year']],
    ['$2,500/mo', 'US', [2_500, 2_500, 'USD', 'month']],
    ['80,000-95,000', 'US', [80_000, 95_000, 'USD', 'year']],
    ['25-30/hour', 'US', [25, 30, 'USD', 'hour']],
    ['$17.50/hour', 'US', [17.5, 17.5, 'USD', 'hour']],
    ['$75 per hour (W2)', 'US', [75, 75, 'USD', 'hour']],
    ['$800/day', 'US', [800, 800, 'USD', 'day']],
    ['CA$85,000–CA$110,000 a year', 'CA', [85_000, 110_000, 'CAD', 'year']],
    ['C$60K/yr - C$80K/yr', 'CA', [60_000, 80_000, 'CAD', 'year']],
    ['$60,000 - $80,000 CAD', 'CA', [60_000, 80_000, 'CAD', 'year']],
    ['$35.00 to $42.00 hourly', 'CA', [35, 42, 'CAD', 'hour']],
    ['A$120,000 – A$140,000 per year', 'AU', [120_000, 140_000, 'AUD', 'year']],
    ['$110k + super', 'AU', [110_000, 110_000, 'AUD', 'year']],
    ['$95,000 to $105,000 p.a. + superannuation', 'AU', [95_000, 105_000, 'AUD', 'year']],
    ['HEW 7 $98,000 - $106,000', 'AU', [98_000, 106_000, 'AUD', 'year']],
    ['Base pay range $50.00/hr - $60.00/hr', 'US', [50, 60, 'USD', 'hour']],
    ['£28,407 to £34,581 a year', 'GB', [28_407, 34_581, 'GBP', 'year']],
    ['Band 6 £35,392 - £42,618 pa', 'GB', [35_392, 42_618, 'GBP', 'year']],
    ['£60k - £75k', 'GB', [60_000, 75_000, 'GBP', 'year']],
    ['£60-75k DOE', 'GB', [60_000, 75_000, 'GBP', 'year']],
    ['£12.21/hour', 'GB', [12.21, 12.21, 'GBP', 'hour']],
    ['£550 p/d outside IR35', 'GB', [550, 550, 'GBP', 'day']],
    ['£250 per day', 'GB', [250, 250, 'GBP', 'day']],
    ['from £30,000 per annum', 'GB', [30_000, null, 'GBP', 'year']],
    ['Circa £40,000', 'GB', [40_000, 40_000, 'GBP', 'year']],
    ['£25,000 - £30,000 + £5,000 car allowance', 'GB', [25_000, 30_000, 'GBP', 'year']],
    ['between 40k and 50k GBP', 'GB', [40_000, 50_000, 'GBP', 'year']],
    ['S$4,000 - S$6,000 a month', 'SG', [4_000, 6_000, 'SGD', 'month']],
    ['$5,000 - $7,000 monthly', 'SG', [5_000, 7_000, 'SGD', 'month']],
    ['NZ$80,000 - NZ$95,000', 'NZ', [80_000, 95_000, 'NZD', 'year']],
    ['R25 000 - R30 000 per month', 'ZA', [25_000, 30_000, 'ZAR', 'month']],
    ['AED 8,000 monthly', 'AE', [8_000, 8_000, 'AED', 'month']],
    ['PHP 30,000 - 45,000 per month', 'PH', [30_000, 45_000, 'PHP', 'month']],
    ['Pay: $21.50 per hour, 40 hours per week', 'US', [21.5, 21.5, 'USD', 'hour']],
    ['Up to $55/hour', 'US', [null, 55, 'USD', 'hour']],
    ['$100K–$130K • 0.1%–0.5%', 'US', [100_000, 130_000, 'USD', 'year']],
    ['$150K - $200K + 1% equity', 'US', [150_000, 200_000, 'USD', 'year']],
    ['Estimated $64.1K - $81.2K a year', 'US', [64_100, 81_200, 'USD', 'year']],
    ['$52,000.00 - $58,000.00 Annually', 'US', [52_000, 58_000, 'USD', 'year']],
    ['Compensation Range: $90K - $110K', 'US', [90_000, 110_000, 'USD', 'year']],
    ['Min: $80,000 Max: $100,000', 'US', [80_000, 100_000, 'USD', 'year']],
    ['£45K/yr', 'GB', [45_000, 45_000, 'GBP', 'year']],
    ['AU$45.50 per hour + 12% super', 'AU', [45.5, 45.5, 'AUD', 'hour']],
  ])('reads what is written in English-speaking countries: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['50.000 € - 65.000 € pro Jahr', 'DE', [50_000, 65_000, 'EUR', 'year']],
    ['60.000 bis 75.000 Euro brutto jährlich', 'DE', [60_000, 75_000, 'EUR', 'year']],
    ['bis zu 80.000 €', 'DE', [null, 80_000, 'EUR', 'year']],
    ['ab 52.000 EUR p.a.', 'DE', [52_000, null, 'EUR', 'year']],
    ['mind. 2.800 € brutto/Monat', 'DE', [2_800, null, 'EUR', 'month']],
    ['15 €/Std.', 'DE', [15, 15, 'EUR', 'hour']],
    ['Stundenlohn: ab 14,00 Euro', 'DE', [14, null, 'EUR', 'hour']],
    ['Tagessatz 650 €', 'DE', [650, 650, 'EUR', 'day']],
    ['3.200,00 € monatlich', 'DE', [3_200, 3_200, 'EUR', 'month']],
    ['EUR 3.500,- brutto/Monat', 'AT', [3_500, 3_500, 'EUR', 'month']],
    ['Mindestgehalt € 2.900,00 brutto pro Monat (14x)', 'AT', [2_900, null, 'EUR', 'month']],
    ['Jahresbruttogehalt von EUR 55.000', 'AT', [55_000, 55_000, 'EUR', 'year']],
    ['55-65T€', 'DE', [55_000, 65_000, 'EUR', 'year']],
    ['60k€ - 70k€', 'DE', [60_000, 70_000, 'EUR', 'year']],
    ["CHF 100'000 bis 120'000", 'CH', [100_000, 120_000, 'CHF', 'year']],
    ['80’000 – 95’000 CHF / Jahr', 'CH', [80_000, 95_000, 'CHF', 'year']],
    ['CHF 35.50 pro Stunde', 'CH', [35.5, 35.5, 'CHF', 'hour']],
    ['€60k–€80k per year + stock options', 'DE', [60_000, 80_000, 'EUR', 'year']],
    ['€400/day', 'DE', [400, 400, 'EUR', 'day']],
    ['80-100k EUR', 'DE', [80_000, 100_000, 'EUR', 'year']],
    ['70.000-90.000', 'DE', [70_000, 90_000, 'EUR', 'year']],
  ])('reads what is written in German-speaking countries: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['35 000 € - 42 000 € par an', 'FR', [35_000, 42_000, 'EUR', 'year']],
    ['35K€ à 45K€', 'FR', [35_000, 45_000, 'EUR', 'year']],
    ['45-55k€ brut annuel', 'FR', [45_000, 55_000, 'EUR', 'year']],
    ['Entre 30 000 et 35 000 € brut/an', 'FR', [30_000, 35_000, 'EUR', 'year']],
    ['1 801,80 € brut par mois', 'FR', [1801.8, 1801.8, 'EUR', 'month']],
    ['De 2 000 € à 2 300 € par mois', 'FR', [2_000, 2_300, 'EUR', 'month']],
    ['À partir de 38 k€', 'FR', [38_000, null, 'EUR', 'year']],
    ['TJM 450-550 €', 'FR', [450, 550, 'EUR', 'day']],
    ['11,88 € brut/heure', 'FR', [11.88, 11.88, 'EUR', 'hour']],
  ])('reads what is written in France: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['30.000€ - 36.000€ brutos anuales', 'ES', [30_000, 36_000, 'EUR', 'year']],
    ['Salario: 24.000€ - 30.000€ Bruto/año', 'ES', [24_000, 30_000, 'EUR', 'year']],
    ['Desde 1.500€ brutos/mes', 'ES', [1_500, null, 'EUR', 'month']],
    ['10 € / hora', 'ES', [10, 10, 'EUR', 'hour']],
    ['Hasta 45.000 € b/a', 'ES', [null, 45_000, 'EUR', 'year']],
    ['MXN $20,000 - $25,000 mensuales', 'MX', [20_000, 25_000, 'MXN', 'month']],
    ['$18,000 al mes', 'MX', [18_000, 18_000, 'MXN', 'month']],
  ])('reads what is written in Spain and Latin America: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['€ 3.000 - € 4.200 bruto per maand', 'NL', [3_000, 4_200, 'EUR', 'month']],
    ['€2.800 - €3.500 p.m.', 'NL', [2_800, 3_500, 'EUR', 'month']],
    ['€ 15,50 per uur', 'NL', [15.5, 15.5, 'EUR', 'hour']],
    ['tot € 5.000 per maand', 'NL', [null, 5_000, 'EUR', 'month']],
    ['€45.000 - €60.000 per jaar', 'NL', [45_000, 60_000, 'EUR', 'year']],
  ])('reads what is written in the Netherlands: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['R$ 3.000,00 por mês', 'BR', [3_000, 3_000, 'BRL', 'month']],
    ['De R$ 4.000 a R$ 6.000', 'BR', [4_000, 6_000, 'BRL', 'month']],
    ['R$ 25 por hora', 'BR', [25, 25, 'BRL', 'hour']],
    ['1.200 € por mês', 'PT', [1_200, 1_200, 'EUR', 'month']],
  ])('reads what is written in Portugal and Brazil: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['₹8,00,000 - ₹12,00,000 per annum', 'IN', [800_000, 1_200_000, 'INR', 'year']],
    ['₹25,000 - ₹35,000 a month', 'IN', [25_000, 35_000, 'INR', 'month']],
    ['15-20 Lakhs per annum', 'IN', [1_500_000, 2_000_000, 'INR', 'year']],
    ['6 - 9 LPA', 'IN', [600_000, 900_000, 'INR', 'year']],
    ['Rs. 30,000 - 40,000 per month', 'IN', [30_000, 40_000, 'INR', 'month']],
    ['INR 10,00,000 - 15,00,000', 'IN', [1_000_000, 1_500_000, 'INR', 'year']],
    ['CTC: 12 Lacs', 'IN', [1_200_000, 1_200_000, 'INR', 'year']],
    ['upto 8 LPA', 'IN', [null, 800_000, 'INR', 'year']],
    ['₹ 3.5L - 5L', 'IN', [350_000, 500_000, 'INR', 'year']],
    ['₹1.2 Cr', 'IN', [12_000_000, 12_000_000, 'INR', 'year']],
    ['50-60 Lacs PA', 'IN', [5_000_000, 6_000_000, 'INR', 'year']],
    ['₹15,000/month stipend', 'IN', [15_000, 15_000, 'INR', 'month']],
  ])('reads what is written in India: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['RAL 30.000 - 35.000 €', 'IT', [30_000, 35_000, 'EUR', 'year']],
    ['€ 28.000 lordi annui', 'IT', [28_000, 28_000, 'EUR', 'year']],
    ['RAL: 40k', 'IT', [40_000, 40_000, 'EUR', 'year']],
    ['12 000 - 18 000 PLN', 'PL', [12_000, 18_000, 'PLN', 'month']],
    ['100 - 140 zł/h netto (B2B)', 'PL', [100, 140, 'PLN', 'hour']],
    ['od 6 500 zł brutto miesięcznie', 'PL', [6_500, null, 'PLN', 'month']],
    ['18-24 tys. zł', 'PL', [18_000, 24_000, 'PLN', 'month']],
    ['150 Kč/hod', 'CZ', [150, 150, 'CZK', 'hour']],
    ['35 000 Kč/měsíc', 'CZ', [35_000, 35_000, 'CZK', 'month']],
    ['40 000 - 48 000 kr/mån', 'SE', [40_000, 48_000, 'SEK', 'month']],
    ['165 kr/tim', 'SE', [165, 165, 'SEK', 'hour']],
    ['DKK 45.000 pr. måned', 'DK', [45_000, 45_000, 'DKK', 'month']],
    ['NOK 600 000 - 700 000', 'NO', [600_000, 700_000, 'NOK', 'year']],
    ['от 120 000 ₽', 'RU', [120_000, null, 'RUB', 'month']],
    ['до 250 000 руб. за месяц', 'RU', [null, 250_000, 'RUB', 'month']],
    ['30,000 TL', 'TR', [30_000, 30_000, 'TRY', 'month']],
    ['Gross salary: 2500 EUR/month', 'LT', [2_500, 2_500, 'EUR', 'month']],
  ])('reads what is written in other countries of Europe: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['月給25万円〜', 'JP', [250_000, null, 'JPY', 'month']],
    ['月給250,000円～300,000円', 'JP', [250_000, 300_000, 'JPY', 'month']],
    ['日給12,000円', 'JP', [12_000, 12_000, 'JPY', 'day']],
    ['年俸500万円', 'JP', [5_000_000, 5_000_000, 'JPY', 'year']],
    ['500万円 - 800万円', 'JP', [5_000_000, 8_000_000, 'JPY', 'year']],
    ['¥6,000,000 - ¥9,000,000', 'JP', [6_000_000, 9_000_000, 'JPY', 'year']],
    ['15-25K·14薪', 'CN', [15_000, 25_000, 'CNY', 'month']],
    ['1.5-2.5万/月', 'CN', [15_000, 25_000, 'CNY', 'month']],
    ['20-40万/年', 'CN', [200_000, 400_000, 'CNY', 'year']],
    ['200元/天', 'CN', [200, 200, 'CNY', 'day']],
    ['월급 300만원', 'KR', [3_000_000, 3_000_000, 'KRW', 'month']],
    ['시급 10,030원', 'KR', [10_030, 10_030, 'KRW', 'hour']],
    ['₪18,000 - ₪22,000', 'IL', [18_000, 22_000, 'ILS', 'month']],
  ])('reads what is written in Asia: %s (%s)', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    ['$10,000 sign-on bonus', 'US'],
    ['We raised $12M in Series A funding', 'US'],
    ['Series B ($30M)', 'US'],
    ['401(k) matching up to 5%', 'US'],
    ['Competitive salary and benefits', 'US'],
    ['Depends on experience', 'US'],
    ['Salary: TBD', 'US'],
    ['Manage a $500k marketing budget', 'US'],
    ['$5,000 signing bonus, paid after 90 days', 'US'],
    ['10+ years of experience', 'US'],
    ['100-250 employees', 'US'],
    ['$0.5M - $1M budget', 'US'],
    ['Salary dependent on experience', 'GB'],
    ['£Competitive', 'GB'],
    ['$200,000 in revenue growth', 'US'],
    ['Serving 2,000,000 users', 'US'],
    ['Founded 2015', 'US'],
    ['$1,000 referral bonus', 'US'],
    ['Gehalt nach Vereinbarung', 'DE'],
    ['Vergütung nach TV-L E 13', 'DE'],
    ['Entgeltgruppe 9b TVöD', 'DE'],
    ['30 Tage Urlaub', 'DE'],
    ['Rémunération : à négocier', 'FR'],
    ['Selon profil', 'FR'],
    ['Salario a convenir', 'ES'],
    ['Salaris in overleg', 'NL'],
    ['Marktconform salaris', 'NL'],
    ['Salário a combinar', 'BR'],
    ['Not Disclosed', 'IN'],
    ['Not disclosed by recruiter', 'IN'],
    ['面议', 'CN'],
    ['A $3B company with 1,800 employees', 'US'],
    ['The 401k matches up to 4%', 'US'],
    ['Fortune 100 company with $9 billion in revenue', 'US'],
    ['Salary packaging up to $16,000', 'AU'],
    ['750 € Antrittsprämie', 'DE'],
    ['Essenszuschuss: 6 € am Tag', 'DE'],
    ['Able to lift 40 lbs', 'US'],
    ['Budgetverantwortung von 2 Mio. €', 'DE'],
    ['$2.1 trillion in assets', 'US'],
    ['Prime de parrainage de 600 €', 'FR'],
    ['CA de 8 M€ et 60 collaborateurs', 'FR'],
    ['Vale alimentação de R$ 35,00 por dia', 'BR'],
  ])('finds no pay where none is stated: %s (%s)', (text, country) => {
    expect(short(text, country)).toBeNull();
  });

  it.each([
    ['40 000 Kč', 'month'],
    ['400 000 Kč', 'year'],
    ['€2,400', 'month'],
    ['€24,000', 'year'],
    ['€24', 'hour'],
    ['£550', null],
  ])('takes %s to be paid as such sums are in its currency: %s', (text, period) => {
    expect(readSalary(text, { country: null })?.period).toBe(period);
  });

  it('believes the text before the data beside it, and these before the country', () => {
    expect(readSalary('€50,000', { country: 'US', currency: currencyByCode('GBP') })?.currency).toBe('EUR');
    expect(readSalary('50,000 - 60,000', { country: 'US', currency: currencyByCode('GBP') })?.currency).toBe('GBP');
  });

  it('says which amounts are a guess of the board', () => {
    expect(readSalary('Estimated: $60K - $80K a year', { country: 'US' })?.isEstimate).toBe(true);
  });

  it('puts turned amounts right', () => {
    expect(short('€60,000 - €50,000')).toEqual([50_000, 60_000, 'EUR', 'year']);
  });
});

describe('findSalary', () => {
  it.each([
    [
      'The base salary range for this role is $126,000 - $146,000 per year, plus equity.',
      [126_000, 146_000, 'USD', 'year'],
    ],
    [
      'We raised $40 million.\nSalary Ranges for U.S (excl. PR) locations (USD):$85,600.00 - $128,400.00',
      [85_600, 128_400, 'USD', 'year'],
    ],
    ['Gehalt: 52.000 bis 61.000 € im Jahr', [52_000, 61_000, 'EUR', 'year']],
  ])('finds it in running text: %s', (text, expected) => {
    const salary = findSalary(text, { country: 'US' });
    expect(salary === null ? null : [salary.min, salary.max, salary.currency, salary.period]).toEqual(expected);
  });

  it.each([
    'We raised $40 million from investors and pay attention to detail.',
    'A referral bonus of $2,000 is paid after the probation period.',
    'You manage a budget of €500,000 and its compensation.',
    'The salary is competitive.',
    'We pay $50 towards your phone.',
  ])('leaves other amounts alone: %s', (text) => {
    expect(findSalary(text, { country: 'US' })).toBeNull();
  });
});

describe('readCurrency and readPeriod', () => {
  it('prefers a code to a sign that several currencies share', () => {
    expect(readCurrency('$100 CAD', 'US')).toBe('CAD');
    expect(readCurrency('A$100', null)).toBe('AUD');
  });

  it.each([
    ['YEAR', 'year'],
    ['HOUR', 'hour'],
    ['per annum', 'year'],
    ['/Monat', 'month'],
    ['pro Tag', 'day'],
    ['weekly', 'week'],
    ['competitive', null],
  ])('reads the period of %s', (text, expected) => {
    expect(readPeriod(text)).toBe(expected);
  });
});
