import type { NoPostingReason } from '@jobmagpie/model';
import { FRAME, type Line, Zone } from './page/line.ts';
import type { Page } from './page/page.ts';
import type { StructuredData } from './readers/structured-data.ts';

interface RefusalContext {
  readonly structured: StructuredData;
  /** The board's own state or markup has a title in the place of a posting's. */
  readonly boardSawPosting: boolean;
}

/**
 * Whether something stands between the visitor and the posting: a wall, an error, an expiry notice, nothing at all. A
 * page that marks one posting is only doubted when it says itself that the posting is over.
 */
export function refusalOf(page: Page, { structured, boardSawPosting }: RefusalContext): NoPostingReason | null {
  const shown = page.lines.filter(({ zone }) => (zone & (FRAME & ~Zone.dialog)) === 0);
  if (saysExpired(shown)) return 'expired';
  if (structured.drafts.length > 0) return null;
  // Marked postings of which none is the page's own: results.
  if (structured.postings > 0 && !boardSawPosting) return 'list';
  if (boardSawPosting) return null;
  const size = shown.reduce((sum, { text }) => sum + text.length, 0);
  if (isWallForMachines(page, shown, size)) return 'blocked';
  if (isErrorPage(page, shown, size)) return 'error-page';
  if (isLoginWall(page, shown, size)) return 'login-wall';
  return size < 120 ? 'empty-page' : null;
}

/**
 * A line of its own that says the posting is over. Whole lines only: a description may well say that applications are
 * not accepted after some date.
 */
const EXPIRED: readonly RegExp[] = [
  /^(?:sorry[,.!]? )?(?:this|the|that) (?:job|position|posting|job posting|job ad|vacancy|role|opening|opportunity|listing|offer|advert|requisition)(?: posting| listing| advert| ad| offer| you (?:are|were) (?:looking for|trying to view|interested in)| you requested)?(?: \([^)]*\))? (?:is|has|was|may have)(?: been)? (?:no longer (?:available|active|open|accepting applications|accepting applicants|posted|listed|online|being advertised)|(?:now |already |since )?(?:been )?(?:closed|expired|filled|removed|taken down|deactivated|withdrawn|unavailable|inactive|archived)|not (?:available|active|open)(?: anymore)?)\b.{0,160}$/i,
  /^(?:sorry[,.!]? )?(?:this|the) (?:job|position|posting|vacancy|role|listing|offer)(?: posting| listing)? (?:no longer exists|does not exist anymore|has closed|is closed|has expired|isn['’]t available(?: anymore)?|isn['’]t accepting applications(?: anymore)?|is not accepting (?:new )?applications)\b.{0,120}$/i,
  /^(?:no longer accepting applications|applications? (?:are|is|have) (?:now |been )?closed|applications for this (?:job|position|role|vacancy) (?:are|have) (?:now |been )?closed|job (?:has )?expired|expired job|job closed|position (?:filled|closed)|vacancy closed|this job has expired on .{3,30}|we are no longer accepting applications(?: for this (?:job|position|role))?)[.!]?$/i,
  /^(?:diese|die|das|dieses) (?:stelle|stellenanzeige|position|stellenangebot|anzeige|jobangebot|job|angebot|vakanz|ausschreibung) (?:ist|wurde|steht)(?: leider)? (?:bereits |schon )?(?:nicht mehr (?:verfügbar|aktiv|online|aktuell|vakant|ausgeschrieben|offen)|abgelaufen|besetzt|deaktiviert|geschlossen|vergeben|archiviert|nicht mehr zur verfügung)\b.{0,160}$/i,
  /^(?:désolé[,.!]? )?(?:cette|l['’]) ?(?:offre|annonce|poste|offre d['’]emploi)(?: d['’]emploi)?(?: que vous (?:recherchez|consultez))? (?:n['’]est plus (?:disponible|active|en ligne|d['’]actualité|à pourvoir)|n['’]accepte plus de candidatures|a expiré|est (?:expirée|pourvue|clôturée|fermée)|a été (?:pourvue|supprimée|retirée|désactivée|clôturée))\b.{0,160}$/i,
  /^(?:ce poste (?:n['’]est plus (?:disponible|à pourvoir)|a été pourvu|est pourvu)|les candidatures ne sont plus acceptées|n['’]accepte plus de candidatures)\b.{0,120}$/i,
  /^(?:esta (?:oferta|vacante)|este (?:empleo|puesto))(?: de (?:empleo|trabajo))? (?:ya no está (?:disponible|activ[oa]|vigente)|ha (?:caducado|expirado|finalizado)|(?:está|ha sido) (?:cerrad[oa]|cubiert[oa]|eliminad[oa]))\b.{0,120}$/i,
  /^(?:questa (?:offerta|posizione)|quest['’]annuncio|questo annuncio)(?: di lavoro)? (?:non è più (?:disponibile|attiv[oa])|è (?:scadut[oa]|chius[oa])|è stat[oa] (?:chius[oa]|rimoss[oa]))\b.{0,120}$/i,
  /^(?:esta vaga|a vaga|esta oferta) (?:não está mais (?:disponível|ativa)|já não está disponível|foi (?:encerrada|preenchida)|expirou|está encerrada)\b.{0,120}$/i,
  /^(?:deze (?:vacature|functie|baan)) (?:is (?:niet (?:meer|langer) (?:beschikbaar|actief|online)|verlopen|gesloten|vervuld)|bestaat niet meer)\b.{0,120}$/i,
  /^(?:oferta|ta oferta|to ogłoszenie|ogłoszenie)(?: pracy)? (?:jest (?:nieaktualn[ea]|nieaktywn[ea])|wygasł[ao]|została? (?:zakończon[ea]|zamknięt[ea]))\b.{0,120}$/i,
  /^(?:annonsen|denna annons|tjänsten|stillingen|jobbet|jobopslaget) (?:är|er) (?:inte längre|ikke længere|ikke lenger|utgått|utløpt|udløbet|tillsatt|besatt)\b.{0,120}$/i,
  /^(?:вакансия|эта вакансия) (?:в архиве|закрыта|больше не (?:доступна|активна)|находится в архиве|перенесена в архив)/i,
  /(?:この求人|本求人|この募集|掲載|募集)(?:情報)?は?(?:、|既に|すでに)?.{0,12}(?:終了(?:しました|しています|いたしました)|締め切りました|公開されていません)/,
  /^(?:该|此|本)?(?:职位|职缺|岗位)(?:已|已经)(?:下线|关闭|过期|失效|停止招聘)/,
];

/** One test that most lines fail, before those of the sentences. */
const SOME_END =
  /no longer|not (?:available|active|open)|closed?|expired|filled|removed|taken down|withdrawn|exist|unavailable|nicht mehr|abgelaufen|besetzt|geschlossen|n['’]est plus|n['’]accepte|expir|pourvu|clôtur|supprim|ya no|cerrad|caducad|non è più|scadut|chius|não está|encerrad|niet meer|verlopen|gesloten|nieaktualn|wygas|zakończon|inte längre|ikke|utgått|архив|закрыт|終了|締め切|公開されて|下线|关闭|过期|失效|停止/i;

function saysExpired(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text, listItem }) =>
      text.length < 260 && !listItem && SOME_END.test(text) && EXPIRED.some((pattern) => pattern.test(text)),
  );
}

const MACHINE_WALL =
  /just a moment|attention required|verify(?:ing)? (?:that )?you(?:['’]re| are)? (?:not a robot|a human|human)|are you a (?:robot|human)|you are human|unusual traffic|access (?:to this page )?(?:has been )?denied|request unsuccessful|incapsula|captcha|security check|checking your browser|ddos protection|pardon our interruption|press (?:&|and) hold|bot (?:detection|protection)|we['’]ve detected (?:unusual|suspicious)|humans? only|help us protect|enable javascript and cookies to continue|additional verification required|sicherheitsüberprüfung|vérification de sécurité/i;

function isWallForMachines(page: Page, shown: readonly Line[], size: number): boolean {
  if (size > 4_000) return false;
  return MACHINE_WALL.test(page.title) || shown.some(({ text }) => text.length < 200 && MACHINE_WALL.test(text));
}

const ERROR_CODE =
  /^(?:error )?(?:404|410|403|500|502|503)(?!\S)|\b(?:error|fehler|erreur) (?:404|410|403|50\d)\b|\b(?:404|50\d) (?:error|not found)/i;
const ERROR_WORDS =
  /page (?:was |is |could ?n[o']t be |cannot be )?not (?:be )?found|^not found|(?:page|site|job|posting|file) (?:can['’]t|cannot|could not) be (?:found|reached|displayed)|(?:page|site|job|posting)(?: [\w ]{0,40})? (?:does(?: not|n['’]t) exist|no longer exists)|something went wrong|an error (?:has )?occurred|internal server error|service unavailable|bad gateway|this (?:site|page) (?:can['’]t be reached|isn['’]t working)|err_[a-z_]+|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|nie znaleziono strony|sidan (?:kunde inte )?hitta|страница не найдена|ページが見つかりません|页面不存在|too many redirects/i;

function isErrorPage(page: Page, shown: readonly Line[], size: number): boolean {
  if (size > 3_000) return false;
  const headlines = shown
    .filter(({ heading, strong, text }) => (heading > 0 || strong) && text.length < 120)
    .slice(0, 5);
  const isError = (text: string) => ERROR_CODE.test(text) || ERROR_WORDS.test(text);
  if (isError(page.title) || headlines.some(({ text }) => isError(text))) return true;
  return size < 600 && shown.some(({ text }) => text.length < 160 && ERROR_WORDS.test(text));
}

const LOGIN_TITLE =
  /(?:^|\b)(?:log ?in|sign ?in|sign ?up|join (?:now|linkedin)|authwall|create (?:an |your )?account|anmelden|einloggen|registrieren|connexion|se connecter|s['’]identifier|iniciar sesi[oó]n|accedi|inloggen|logga in|zaloguj)(?:\b|$)|ログイン|登录/i;

function isLoginWall(page: Page, shown: readonly Line[], size: number): boolean {
  const asks =
    page.passwordFields > 0 ||
    /\/(?:login|signin|sign-in|authwall|checkpoint|uas|sso|account-security)\b/i.test(page.url.pathname);
  if (!asks && !LOGIN_TITLE.test(page.title)) return false;
  if (LOGIN_TITLE.test(page.title)) return true;
  const headline = shown.find(({ heading }) => heading > 0)?.text ?? '';
  return (
    size < 2_500 &&
    (LOGIN_TITLE.test(headline) || page.passwordFields > 0) &&
    !shown.some(({ text }) => text.length > 400)
  );
}
