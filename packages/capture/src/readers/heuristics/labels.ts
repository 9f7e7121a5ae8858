import { bareWords, exactly, oneLine } from '../../fields/words.ts';
import { FRAME, type Line } from '../../page/line.ts';

/** What a label on a page of a posting may ask for. */
export type LabelName =
  | 'title'
  | 'company'
  | 'location'
  | 'city'
  | 'region'
  | 'country'
  | 'employment-type'
  | 'salary'
  | 'date-posted'
  | 'valid-through'
  | 'job-id'
  | 'remote'
  | 'seniority'
  | 'department'
  | 'description';

export interface LabelledValue {
  readonly name: LabelName;
  /** The words of the label. */
  readonly label: string;
  readonly value: string;
  /** The runs of text of the value's line. */
  readonly parts: readonly string[];
  /** The line of the label, and the one of the value: the same or the next. */
  readonly line: number;
  readonly valueLine: number;
}

const LABELS: readonly (readonly [LabelName, string])[] = [
  [
    'title',
    'job title|position title|title|posting title|vacancy title|position|role|job name|stellenbezeichnung|berufsbezeichnung|intitule(?: du poste)?|poste|titre du poste|puesto|cargo|mansione|functie|functietitel|stanowisko|职位名称|職種|募集職種|vacancy|stelle|vaga|vacature|ruolo|posizione',
  ],
  [
    'company',
    'company|company name|employer|organi[sz]ation|hiring organi[sz]ation|hiring company|firm|arbeitgeber|unternehmen|entreprise|employeur|societe|empresa|azienda|bedrijf|werkgever|foretag|arbetsgivare|virksomhed|firma|pracodawca|компания|会社名|企業名|公司|advertiser|agency|institution|etablissement|collectivite|organisme|ente|instelling|organisatie|empleador|empregador|datore di lavoro|dienstgeber|trager|einrichtung|behorde',
  ],
  [
    'location',
    '(?:job |work |primary |office |position |posting )*(?:locations?|location s)|work ?place|place of work|where|(?:arbeits|einsatz|dienst)ort|standorte?|lieux?(?: d.{2,25})?|localisation(?: du poste)?|ville|ubicacion|lugar(?: de trabajo)?|localidad|localizacao|local(?: de trabalho)?|sede(?: di lavoro)?|luogo(?: di lavoro)?|locatie|standplaats|plats|ort|placering|arbejdssted|sted|sijainti|lokalizacja|miejsce pracy|misto vykonu prace|lokalita|vieta|miestas|место работы|город|локация|勤務地(?: \\p{L}+)?|就業場所|工作地点|地点|근무지|duty station|based (?:in|at)|campus|place|wo|(?:beschaftigungs|tatigkeits)ort|arbeitsstatte|arbeitsplatz|dienststelle|emplacement(?: principal)?|poblacion|municipio|centro de trabajo|localita|werklocatie|werkplek|vestiging|arbetsort|stationeringsort|tjenestested|kommun|arbeidssted',
  ],
  ['city', '(?:location |job )?city|town|city town|stadt|cidade|ciudad|citta'],
  [
    'region',
    '(?:location |job )?state|province|region|state province|county|bundesland|kanton|canton|departement|estado|provincia|regione',
  ],
  ['country', '(?:location |job )?country|land|pays|pais|paese'],
  [
    'employment-type',
    '(?:employment|job|position|contract|work|time|assignment|hiring) (?:type|types|status|schedule|basis|term)|type of (?:employment|contract|position|job|work)|schedule|hours|working (?:hours|time)|full time part time|commitment|anstellungsart|beschaftigungsart|vertragsart|arbeitszeit|beschaftigungsverhaltnis|art der (?:beschaftigung|anstellung)|anstellungsverhaltnis|type de (?:contrat|poste|emploi)|contrat|temps de travail|tipo de (?:contrato|empleo|jornada|vaga)|contrato|jornada|tipo (?:di )?contratto|contratto|dienstverband|contractvorm|anstallningsform|omfattning|ansaettelsesform|ansettelsesform|rodzaj umowy|etat|typ pracovniho pomeru|тип занятости|занятость|график работы|雇用形態|勤務形態|工作性质|고용형태|contract|working pattern|hours per week|(?:arbeitszeit|beschaftigungs|stellen)(?:modelle?|umfang|grad)|umfang|pensum|arbeitspensum|anstellung|rythme(?: de travail)?|quotite(?: de travail)?|duree(?: du contrat| du travail| hebdomadaire)?|horaires?(?: de travail)?|jornada laboral|regime(?: de contratacao| de trabalho)?|carga horaria|orario(?: di lavoro)?|inquadramento|uren(?: per week)?|aantal uren|arbeidsduur|arbetstid|arbejdstid|horario|time commitment|sysselsattningsgrad|stillings(?:prosent|type)|wymiar(?: etatu| pracy)|typ umowy|forma zatrudnienia',
  ],
  [
    'salary',
    '(?:annual |base |estimated |expected |starting |monthly |hourly |gross )?(?:salary|compensation|pay|wage|remuneration)(?: range| rate| details| package| scale| bracket| grade)?|salary range min max|rate of pay|hourly rate|gehalt(?:sspanne|sband)?|vergutung|lohn|jahresgehalt|salaire|salario|sueldo|retribuzione|stipendio|salaris|lon|lonn|wynagrodzenie|zarobki|mzda|plat|atlyginimas|зарплата|оклад|給与(?: \\p{L}+)?|給料|時給|月給|年収|薪资|급여|day rate|daily rate|wages|stipend|entgelt(?:gruppe)?|besoldung|bezahlung|verdienst|eingruppierung|salaire brut(?: .{2,20})?|remuneration brute|gratification|(?:rango|banda|faixa) salarial|remuneracao|remuneracion|retribuzione lorda|ral|salarisindicatie|bruto ?salaris|bruto maandsalaris|salarisschaal|ersattning',
  ],
  [
    'date-posted',
    '(?:open(?:ing)? (?:and )?clos(?:e|ing)|(?:application|posting|announcement) (?:period|window))(?: dates?)?|(?:date |job |first )?(?:posted|published|posting)(?: on| date| since)?|post date|publication date|posting start date|opening date|open date|date opened|listed(?: on)?|advertised(?: on)?|veroffentlicht(?: am)?|veroffentlichungsdatum|online seit|eingestellt am|datum|publie(?:e)?(?: le)?|date de (?:publication|parution)|mise en ligne|publicad[oa](?: el| em)?|fecha de publicacion|data de publicacao|pubblicat[oa](?: il)?|data di pubblicazione|geplaatst(?: op)?|publicerad|publiceret|publisert|julkaistu|data publikacji|дата публикации|掲載日|发布日期|date|fecha|placed on|date placed|date added|added(?: on)?|date created|created(?: on)?|listing date|ausschreibungsdatum|erschienen(?: am)?|publi(?:kationsdatum|ziert(?: am)?)|date de mise en ligne|parution|data (?:di )?inserimento|inserito il|publicatiedatum|plaatsingsdatum|datum plaatsing|publiceringsdatum|publiseringsdato|data dodania|dodano|opublikowano',
  ],
  [
    'valid-through',
    '(?:application |job |posting )?(?:closing|close|closes|end|expiry|expiration|expires|deadline|apply by|apply before)(?: on| date)?|applications? (?:close|closes|closing)(?: on| date)?|deadline(?: for applications?| to apply)?|valid (?:through|until)|last date(?: to apply)?|bewerbungsfrist|bewerbungsschluss|bewerben bis|date limite(?: de candidature)?|cloture|fecha limite|fecha de cierre|data limite|prazo|scadenza|reageren voor|sluitingsdatum|sista ansokningsdag|ansokan senast|ansogningsfrist|soknadsfrist|hakuaika paattyy|data wygasniecia|срок подачи|応募締切|掲載終了日|截止日期|unposting date|apply until|last date (?:of application|to apply)|bewerbungsende|bewerbung bis(?: zum)?|einsendeschluss|ausschreibungsende|anzeigenende|frist|date de fin(?: d affichage| de publication)|date limite de .{2,40}|candidatures? avant(?: le)?|limite de candidature|fecha de (?:fin|caducidad|vencimiento).{0,20}|plazo(?: de .{2,25})?|inscripciones hasta|inscricoes ate|data de encerramento|encerramento|data (?:di )?scadenza|scade il|sluitdatum|reageren tot|reageer (?:voor|uiterlijk)|solliciteren (?:tot|voor)|ansok senast|sok senast|sok innen|aplikuj do|(?:oferta )?wazn[ae] do',
  ],
  [
    'job-id',
    '(?:job|requisition|req|position|vacancy|posting|reference|auto req|opening|announcement|advert)(?: opening)? (?:id|identification|number|no|nr|code|ref|reference|num)|job ?id|reference|ref|requisition|job requisition id|referenznummer|kennziffer|stellen ?id|job ?nr|referenz|numero (?:de )?(?:reference|offre)|referencia|riferimento|vacaturenummer|求人番号|jr',
  ],
  [
    'remote',
    'remote|remote type|workplace type|work model|work(?:ing|place)? arrangement|location type|work mode|remote status|work setup|home office|homeoffice|arbeitsmodell|teletravail|tele travail|teletrabajo|modalidad|remote work|thuiswerken|tryb pracy',
  ],
  [
    'seniority',
    'seniority|seniority level|experience level|career level|level|job level|karrierestufe|erfahrungsniveau|niveau hierarchique|niveau d experience|nivel(?: de experiencia)?|niveau',
  ],
  [
    'department',
    'department|departments|team|job family|function|job function|category|job category|industry|division|area|business unit|job area|practice area|career area|field|sector|abteilung|bereich|branche|berufsfeld|departement|service|secteur|domaine|metier|area funcional|departamento|afdeling|avdelning|dzial',
  ],
  [
    'description',
    '(?:job |position |role )?(?:description|summary|details)|stellenbeschreibung|description du poste|descripcion|descrizione|functieomschrijving|仕事内容|职位描述',
  ],
];

/** What a text asks for if it is a label, `Location:`, `Arbeitsort`, `勤務地`; null for any other text. */
export function labelName(text: string): LabelName | null {
  if (text.length > 45) return null;
  // "Télétravail (2 jours par semaine)", "Salary (gross)"
  const words = bareWords(text.includes('(') ? text.replace(/\([^)]*\)/g, ' ') : text);
  if (words === '') return null;
  return wholeLabel(words) ?? deadlineLabel(words);
}

function wholeLabel(words: string): LabelName | null {
  const groups = LABEL.exec(words);
  return groups === null ? null : (LABELS.find((_, index) => groups[index + 1] !== undefined)?.[0] ?? null);
}

/** "Scadenza per la candidatura", "Closing date for applicants": what ends, and then what for. */
function deadlineLabel(words: string): LabelName | null {
  const head = WITH_PURPOSE.exec(words)?.[1];
  return head !== undefined && head !== 'end' && wholeLabel(head) === 'valid-through' ? 'valid-through' : null;
}

const WITH_PURPOSE =
  /^(\S.{3,25}?) (?:of|for|to|de|du|des|da|do|del|della|per|para|van|voor|fur|zur|pour|for|dla) [^\d]{3,}$/;

/** All labels in one pattern, each in a group of its own, because nearly every line is none of them. */
const LABEL = exactly(LABELS.map(([, source]) => `(${source})`).join('|'));

/**
 * The labelled values among some lines: `Location: Berlin` on one line, or a label on its own and its value on the
 * next. A label of its own needs to look like one: a term, a head cell, bold, or ending in a colon; or stand in a
 * group, where the neighbours are labels too.
 */
export function readLabels(lines: readonly Line[], from: number, to: number): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (let index = Math.max(0, from); index <= Math.min(to, lines.length - 1); index += 1) {
    const line = lines[index];
    if (line === undefined || (line.zone & FRAME) !== 0) continue;
    const inline = inlineLabel(line);
    if (inline !== null) {
      found.push({ ...inline, line: index, valueLine: index });
      continue;
    }
    const name = labelName(line.text);
    // "1 vacancy in the following location:" only announces what the next line says.
    const announces =
      name !== null && /\s.*[:：]$/.test(lines[index + 1]?.text ?? '') && lines[index + 2] !== undefined;
    const valueLine = index + (announces && labelName(lines[index + 1]?.text ?? '') === null ? 2 : 1);
    const value = lines[valueLine];
    if (name === null || value === undefined || (value.zone & FRAME) !== 0) continue;
    if (name === 'description') {
      found.push({ name, label: line.text, value: '', parts: [], line: index, valueLine: index });
    } else if (value.text.length <= 300 && labelName(value.text) === null && looksLikeLabel(line, lines)) {
      found.push({ name, label: line.text, value: value.text, parts: value.parts, line: index, valueLine });
      index = valueLine;
    }
  }
  return found;
}

function inlineLabel(line: Line): Omit<LabelledValue, 'line' | 'valueLine'> | null {
  if (line.text.length > 320) return null;
  const colon = line.text.search(/[:：]/);
  const match = colon < 2 || colon > 46 ? null : /^([^:：]{2,45}?)\s?[:：]\s*(\S.*)$/.exec(line.text);
  if (match !== null) {
    const name = labelName(match[1] ?? '');
    if (name !== null && name !== 'description' && labelName(match[2] ?? '') === null)
      return { name, label: match[1] ?? '', value: oneLine(match[2] ?? ''), parts: partsAfter(line, match[1] ?? '') };
  }
  // "Location" and "Berlin" in adjoining spans, without a colon.
  const [first, ...rest] = line.parts;
  if (first === undefined || rest.length === 0 || line.parts.length > 8) return null;
  const name = labelName(first);
  if (name === null || name === 'description') return null;
  const value = oneLine(line.text.slice(line.text.indexOf(first) + first.length)).replace(/^[:：]\s*/, '');
  return value === '' || line.text.length > 200 ? null : { name, label: first, value, parts: rest };
}

function partsAfter(line: Line, label: string): string[] {
  const at = line.parts.findIndex((part) => part.includes(label));
  const own = (line.parts[at] ?? '').replace(label, '').replace(/^\s*[:：]\s*/, '');
  return [own, ...line.parts.slice(at + 1)].filter((part) => part !== '' && !/^[:：]$/.test(part));
}

function looksLikeLabel(line: Line, lines: readonly Line[]): boolean {
  if (line.linked > 0) return false;
  if (line.strong || line.heading > 0 || /[:：]\s*$/.test(line.text)) return true;
  const tag = line.element.localName;
  if (tag === 'dt' || tag === 'th' || tag === 'label') return true;
  // Label, value, label, value: the line before the last or after the next is a label too.
  return [line.index - 2, line.index + 2].some((index) => {
    const neighbour = lines[index];
    return neighbour !== undefined && labelName(neighbour.text) !== null;
  });
}
