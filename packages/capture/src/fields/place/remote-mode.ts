import type { RemoteMode } from '@jobmagpie/model';
import { bareWords, wholeWords } from '../words.ts';

const REMOTE = wholeWords(
  'remote|remotely|fully remote|wfh|work from home|work from anywhere|working from home|home ?office|homeoffice|home based|homebased|mobiles arbeiten|telecommut(?:e|ing)|telework(?:ing)?|teletravail|tele travail|teletrabajo|teletrabalho|telelavoro|smart ?working|lavoro agile|remot[oa]|da remoto|a remoto|trabajo a distancia|trabalho remoto|a distance|travail a domicile|full remote|anywhere|worldwide|distans|distansarbete|hjemmekontor|hjemmefra|fjernarbe(?:id|jde)|praca zdalna|zdalna|zdalnie|zdalny|na dalku|thuiswerk(?:en)?|op afstand|vanuit huis|ortsunabhangig|distributed|etatyo|uzaktan|ghar se|удаленн\\p{L}*|удаленка',
);
const REMOTE_EASTERN = /在宅|リモート|テレワーク|远程|遠端|居家办公|원격|재택/;
const HYBRID = wholeWords(
  'hybrid\\p{L}*|hibrid[oa]|ibrid[oa]|hybryd\\p{L}*|teilweise (?:home ?office|remote)|(?:partially|partly|part|semi|partial) remote|remote (?:partially|partly|partial|optional)|(?:teletravail|teletrabajo|teletrabalho|remote|remoto|home ?office|mobiles arbeiten|thuiswerk(?:en)?|smart ?working) (?:partiel\\p{L}*|parcial\\p{L}*|parziale|possible|occasionnel|ponctuel|posible|possivel|possibile|moglich|mogelijk|bespreekbaar|anteilig|nach absprache)|[1-4] days? (?:(?:a|per|each|every) week )?(?:in|at|from|on ?site|onsite|remote|wfh)(?: (?:the|our))?(?= )|[1-4] tage (?:pro |in der |die )?(?:woche )?(?:im |vom )?(?:home ?office|buro|remote|vor ort|prasenz)|[1-4] jours? (?:de |par semaine (?:de |en |sur )?)?(?:teletravail|presentiel|bureau|site)|[1-4] dias (?:de |a la semana (?:de |en )?|por semana )?(?:teletrabajo|presencia\\p{L}*|no escritorio|en la oficina|remoto)|[1-4] dagen (?:per week )?(?:thuis\\p{L}*|op kantoor)|parcialmente remoto|semi presencial|deels thuis|гибрид\\p{L}*',
);
const HYBRID_EASTERN = /ハイブリッド|一部リモート|一部在宅|混合办公|混合辦公|하이브리드/;
const ON_SITE = wholeWords(
  'on ?site|onsite|in office|in the office|office based|in person|work from office|wfo|vor ort|vor ort arbeit|prasenz|sur site|sur place|en presentiel|presentiel|presencial|in sede|in presenza|stacjonarn\\p{L}*|op locatie|op kantoor|pa plats|pa kontoret|paa kontoret|на месте|в офисе',
);
const ON_SITE_EASTERN = /出社|オフィス勤務|现场|到岗|출근/;
const NOT_REMOTE = wholeWords(
  'no remote|not remote|non remote|not a remote|no telework|no wfh|no home ?office|kein home ?office|pas de teletravail|no remoto|sin teletrabajo|geen thuiswerk\\p{L}*',
);

/** How the work is done from where, if the text names it: `Remote`, `Hybrid work`, `Télétravail partiel`, `On-site`. */
export function readRemoteMode(text: string): RemoteMode | null {
  const words = bareWords(text);
  if (NOT_REMOTE.test(words)) return null;
  if (HYBRID.test(words) || HYBRID_EASTERN.test(text)) return 'hybrid';
  if (REMOTE.test(words) || REMOTE_EASTERN.test(text)) return 'remote';
  return ON_SITE.test(words) || ON_SITE_EASTERN.test(text) ? 'on_site' : null;
}
