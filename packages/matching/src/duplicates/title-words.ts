/** The words of titles that are more than the work itself: levels, hours, decoration. All folded. */

/** What a word says of the level; different levels are different openings. */
export const levelOfWord: ReadonlyMap<string, string> = byWord({
  intern: `intern interns internship internships trainee praktikum praktikant praktikantin pflichtpraktikum werkstudent
    werkstudentin stagiaire stage tirocinio tirocinante becario becaria practicas estagio estagiario estagiaria`,
  apprentice: `apprentice apprenticeship azubi ausbildung auszubildende auszubildender alternance alternant alternante
    apprenti apprentie lehrling lehre`,
  graduate: 'graduate graduates grad absolvent absolventin absolventen',
  junior: 'junior jr jnr jun entry einsteiger berufseinsteiger debutant debutante nachwuchs',
  mid: 'mid midlevel intermediate medior',
  associate: 'associate assoc',
  assistant: 'assistant asst assistenz',
  senior: 'senior sr snr sen experienced berufserfahren berufserfahrener confirme confirmee experimente experimentee',
  staff: 'staff',
  lead: 'lead leader teamlead techlead teamleiter teamleiterin teamleitung leiter leiterin leitung leitend leitender',
  principal: 'principal distinguished fellow',
  head: 'head',
  chief: 'chief',
  deputy: 'deputy vice stellvertretender stellvertretende adjoint adjointe',
  manager: 'manager mgr managerin',
  director: 'director directeur directrice direktor direktorin dir',
  '1': 'i 1 l1',
  '2': 'ii 2 l2',
  '3': 'iii 3 l3',
  '4': 'iv 4 l4',
  '5': 'v 5 l5',
  '6': 'vi 6 l6',
  '7': 'vii 7 l7',
});

/** What a word says of the hours; two postings that say another thing each are two openings. */
export const hoursOfWord: ReadonlyMap<string, string> = byWord({
  full: 'fulltime vollzeit',
  part: 'parttime teilzeit minijob',
});

/** What a word says of the contract; likewise. */
export const contractOfWord: ReadonlyMap<string, string> = byWord({
  limited: `contract contractor freelance freelancer temporary temp seasonal befristet aushilfe cdd interim interimaire
    zeitarbeit saison`,
  lasting: 'permanent unbefristet festanstellung cdi indefinido',
});

/** Written in full where boards abbreviate, and one name where there are two. */
export const fullWord: ReadonlyMap<string, string> = byWord({
  engineer: 'eng engr',
  engineering: 'engng',
  developer: 'dev',
  administrator: 'admin',
  representative: 'rep',
  coordinator: 'coord',
  technician: 'tech',
  specialist: 'spec',
  account: 'acct',
  software: 'sw',
  hardware: 'hw',
  operations: 'ops',
});

/** Says nothing of the work: how and where it is done, that somebody is looked for, small words. */
export const decoration: ReadonlySet<string> = new Set(
  `remote remotely hybrid hybride hibrido onsite homeoffice teletravail teletrabajo remoto telework telecommute wfh anywhere
  urgent urgently immediate immediately ab hiring gesucht dringend sofort nouveau neu new start
  level stufe niveau grade
  m w d f x h div gn genders gender geschlecht
  a an and at the of for in on to with or by from und oder der die das den dem des fur im in zum zur bei als mit von
  et ou de du des la le les l d en au aux pour chez un une y o el los las para con e i di il per da do dos em
  van het een voor`.split(/\s+/),
);

function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([value, list]) => list.split(/\s+/).map((word) => [word, value])));
}
