import type { EmploymentType } from '@jobmagpie/model';
import { bareWords, wholeWords } from './words.ts';

/** Words for the kinds of employment, without accents and punctuation, as `bareWords` leaves them. */
const KINDS: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    'FULL_TIME',
    wholeWords(
      'full ?time|full(?: and| or)?(?= part ?time)|voll(?: und| oder| bzw)?(?= teilzeit)|fulltime|vollzeit\\p{L}*|temps plein|temps complet|plein temps|tempo pieno|tiempo completo|jornada completa|tempo int(?:egral|eiro)|voltijds?|fulltijds?|heltids?|heltidsstilling|heltidsjobb?|fuldtids?|pelny etat|pelen etat|pelny wymiar|tempo completo|periodo integral|horario completo|kokoaikainen|tam zamanli|plny uvazek|visa darbo diena|полн\\p{L}* занятость|정규직|全职|全職',
    ),
  ],
  [
    'PART_TIME',
    wholeWords(
      'part ?time|part(?: and| or)?(?= full ?time)|teil(?: und| oder| bzw)?(?= vollzeit)|temps (?:plein|complet) ou partiel|parttime|teilzeit\\p{L}*|temps (?:partiel|non complet|incomplet)|tempo parziale|tiempo parcial|media jornada|meio periodo|tempo parcial|meia jornada|medio tiempo|jornada (?:parcial|reducida)|mi temps|deeltijds?|deltids?|deltidsstilling|deltidsjobb?|minijob\\p{L}*|geringfugig\\p{L}*|niepelny etat|czesc etatu|pol etatu|osa aikainen|yari zamanli|частичн\\p{L}* занятость|兼职|兼職',
    ),
  ],
  ['FULL_TIME', /正社員|フルタイム/],
  ['PART_TIME', /アルバイト|パート(?!ナー)|아르바이트/],
  [
    'CONTRACTOR',
    wholeWords(
      'contractor|(?<!(?:vast|tijdelijk|jaar|employment|permanent|fixed term|open ended|indefinite|work|labou?r) )contract|contract to hire|freelancer?|freiberuflich|self ?employed|b2b|autonomo|zzp|selbstandig|corp to corp|c2c|contractual|freie mitarbeit|freier? mitarbeiter(?:in)?|independant|portage salarial|partita iva|prestador de servicos|pj|pessoa juridica|frilans',
    ),
  ],
  ['CONTRACTOR', /業務委託/],
  [
    'TEMPORARY',
    wholeWords(
      'temporary|temp|seasonal|befristet\\p{L}*|cdd|interim|interimaire|fixed term|zeitarbeit|temporaire|saisonnier|temporal|temporari[oa]|temporaneo|tempo determinato|contrato a termo|a termo certo|duree determinee|tijdelijke?|uitzend\\p{L}*|vikariat|visstid\\p{L}*|tidsbegransad\\p{L}*|tidsbegraenset|midlertidig\\p{L}*|czas okreslony|umowa zlecenie|saisonarbeit|aushilfe|stagionale',
    ),
  ],
  ['TEMPORARY', /派遣|契約社員|계약직/],
  [
    'INTERN',
    wholeWords(
      'intern|internship|praktikum|praktikant\\p{L}*|pflichtpraktikum|werkstudent\\p{L}*|stage|stagiaire|alternance|apprentissage|apprentice|apprenticeship|ausbildung|trainee|tirocinio|becari[oa]|practicas|practicante|pasantia|estagio|estagiari[oa]|jovem aprendiz|stagista|tirocinante|apprendistato|stagiair|stageplaats|afstudeerstage|praktikplads|staz|stazyst\\p{L}*|praktyki|duales studium|co op',
    ),
  ],
  ['INTERN', /インターン|实习|인턴/],
  [
    'VOLUNTEER',
    wholeWords(
      'volunteer|volunteering|ehrenamt\\p{L}*|benevolat|benevole|voluntari\\p{L}*|vrijwillig\\p{L}*|frivillig\\p{L}*|volontari\\p{L}*|wolontari\\p{L}*',
    ),
  ],
  ['PER_DIEM', wholeWords('per diem|prn')],
];

const SCHEMA_WORDS: Readonly<Record<string, EmploymentType>> = {
  FULL_TIME: 'FULL_TIME',
  FULLTIME: 'FULL_TIME',
  PART_TIME: 'PART_TIME',
  PARTTIME: 'PART_TIME',
  CONTRACTOR: 'CONTRACTOR',
  CONTRACT: 'CONTRACTOR',
  TEMPORARY: 'TEMPORARY',
  INTERN: 'INTERN',
  INTERNSHIP: 'INTERN',
  VOLUNTEER: 'VOLUNTEER',
  PER_DIEM: 'PER_DIEM',
  OTHER: 'OTHER',
};

/**
 * The kinds of employment that a short text names, in no order that means anything: `Full-time, Contract`, `CDD`,
 * `アルバイト・パート`, schema.org's `FULL_TIME` and `https://schema.org/FULL_TIME`. Contract words that say nothing of
 * them (CDI, unbefristet) give none.
 */
export function readEmploymentTypes(text: string): EmploymentType[] {
  const found = new Set<EmploymentType>();
  for (const part of text.split(/[,;|]/)) {
    const word = part
      .trim()
      .replace(/^https?:\/\/schema\.org\//i, '')
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_');
    const exact = Object.hasOwn(SCHEMA_WORDS, word) ? SCHEMA_WORDS[word] : undefined;
    if (exact !== undefined) {
      found.add(exact);
      continue;
    }
    const words = bareWords(part);
    for (const [kind, pattern] of KINDS) if (pattern.test(words)) found.add(kind);
  }
  return [...found];
}
