import type { Seniority } from '@jobmagpie/model';
import { bareWords, wholeWords } from './words.ts';

/** Tried in this order: "Junior Assistant to the Team Lead" is a junior, "Senior Lead Engineer" a lead. */
const LEVELS: readonly (readonly [Seniority, RegExp])[] = [
  [
    'intern',
    wholeWords(
      'intern|interns|internship|praktikum|praktikant\\p{L}*|werkstudent\\p{L}*|working student|stagiaire|trainee|apprentice|becari[oa]|estagiari[oa]|estagio|alternant\\p{L}*|stagiair|practicante|tirocinante|stagista|stazyst\\p{L}*|praktykant\\p{L}*',
    ),
  ],
  [
    'junior',
    wholeWords(
      'junior|jr|entry level|graduate|new grad|early career|berufseinsteiger\\p{L}*|einsteiger\\p{L}*|berufseinstieg|absolvent\\p{L}*|debutant\\p{L}*|premier emploi|jeune diplome\\p{L}*|recien graduad[oa]|recem formad[oa]|neolaureat[oai]|freshers?|mlodsz[yae]|nyexaminerad|nyutdannet|nyuddannet',
    ),
  ],
  ['mid', wholeWords('mid level|mid senior|mid senior level|midlevel|intermediate|medior|pleno|plena|mid career')],
  [
    'executive',
    wholeWords(
      '^executive$|chief|ceo|cto|cfo|coo|cio|cmo|ciso|vice president|vp|svp|evp|managing director|executive director|head of|geschaftsfuhrer\\p{L}*|directeur general',
    ),
  ],
  // Staff Nurse and Principal Teacher are professions, so these words need a trade in which they are levels.
  [
    'principal',
    wholeWords(
      '(?:principal|staff|distinguished)(?: \\p{L}+){0,3} (?:engineer|engineering|developer|architect|scientist|designer|researcher|consultant|manager|analyst)',
    ),
  ],
  [
    'lead',
    wholeWords(
      'lead(?! (?:gen|generat\\p{L}*|management|times?|qualif\\p{L}*|quality|conversion|nurtur\\p{L}*|scoring))|team ?lead|tech ?lead|teamleit\\p{L}*|leitung|leiter\\p{L}*|leitende[rns]?|(?:abteilungs|bereichs|gruppen|schicht|projekt)leit\\p{L}*|director[a]?|directeur|directrice|direttore|direttrice|dyrektor|chef d equipe|jef[ea] de \\p{L}+|teamleider|gruppchef|kierownik|lider',
    ),
  ],
  ['senior', wholeWords('senior|sr|snr|berufserfahren\\p{L}*|confirmee?|experimentee?|starsz[yae]|ervaren')],
];

/** The level that a title or a "Seniority level" line names; null where it names none. "Engineer" alone says nothing. */
export function readSeniority(text: string): Seniority | null {
  const words = bareWords(text);
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
