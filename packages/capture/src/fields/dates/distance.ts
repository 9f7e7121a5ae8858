import { bareWords, letterPattern, wholeWords } from '../words.ts';
import { hoursBefore, monthsBefore } from './calendar.ts';
import type { StatedDate } from './context.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How long ago: `3 days ago`, `vor einer Woche`, `hace más de 30 días`, `24h`, `3日前`. Months go by the calendar. */
export function dateOfDistance(line: string, today: string | null): StatedDate | null {
  if (today === null) return null;
  const words = bareWords(line);
  if (TODAY.test(words) || EASTERN_TODAY.test(line)) return stated(hoursBefore(today, 0), false);
  if (BEFORE_YESTERDAY.test(words) || /一昨日|おととい|前天|그저께/.test(line))
    return stated(hoursBefore(today, 48), false);
  if (YESTERDAY.test(words) || /昨日|昨天|어제|きのう/.test(line)) return stated(hoursBefore(today, 24), false);
  const eastern = EASTERN_DISTANCE.exec(line);
  if (eastern !== null) {
    const isAtLeast = /以上|이상|多|\+/.test(eastern[0]);
    return back(today, Number(eastern[1]), EASTERN_UNITS[eastern[2] ?? ''] ?? 'month', isAtLeast);
  }
  const last = LAST.exec(words) ?? ONE_AGO.exec(words);
  if (last !== null) return back(today, 1, unitOf(last[1] ?? last[2] ?? '') ?? 'day', false);
  if (!AGO.test(words) && !SHORT.test(words) && !LONG_AGO.test(line)) return null;
  for (const match of words.matchAll(COUNT)) {
    const unit = unitOf(match[2] ?? '');
    if (unit === null) continue;
    const said = (match[1] ?? '').trim();
    const count = /^\d/.test(said) ? Number(said) : (NUMBERS[said] ?? 1);
    const isAtLeast = MORE_THAN.test(words.slice(0, match.index).trim()) || OR_MORE.test(words) || hasPlus(line, count);
    return back(today, count, unit, isAtLeast);
  }
  return null;
}

/** "30+ days", "30d+", "+30 days"; the plus of "100+ applicants" belongs to another number. */
function hasPlus(line: string, count: number): boolean {
  return letterPattern(`(?<!\\d)${count}\\s?(?:\\p{L}+\\s?)?\\+|\\+\\s?${count}(?!\\d)`).test(line);
}

function back(today: string, count: number, unit: Unit, isAtLeast: boolean): StatedDate | null {
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? count * 12 : count;
    return months > 600 ? null : stated(monthsBefore(today, months), isAtLeast);
  }
  const hours = { minute: 1 / 60, hour: 1, day: 24, week: 24 * 7 }[unit] * count;
  return hours > 24 * 3_650 ? null : stated(hoursBefore(today, hours), isAtLeast);
}

function stated(date: StatedDate['date'] | null, isAtLeast: boolean): StatedDate | null {
  return date === null ? null : { date, isAtLeast };
}

const TODAY = wholeWords(
  'today|just now|just posted|just listed|newly posted|moments? ago|(?:a )?few (?:hours?|hrs|minutes?|mins|seconds?) ago|vor (?:einigen|wenigen) (?:minuten|stunden)|il y a quelques (?:heures|minutes|instants)|hace (?:(?:unas|pocas|algunas) horas|(?:unos|pocos|algunos) minutos|un momento|instantes)|ha (?:poucas horas|poucos minutos)|agora mesmo|(?:poche ore|pochi minuti) fa|enkele (?:uren|minuten) geleden|zonet|kilka (?:godzin|minut) temu|przed chwila|только что|az once|heute|soeben|gerade eben|aujourd ?hui|a l instant|hoy|oggi|hoje|vandaag|zojuist|idag|i dag|nyss|dzisiaj|dzis|tanaan|dnes|сегодня|aaj|astazi|bugun',
);
const EASTERN_TODAY = /今日|本日|今天|刚刚|剛剛|たった今|오늘|방금|आज/;
const YESTERDAY = wholeWords(
  'yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igar|i gar|wczoraj|eilen|vcera|вчера|вчора|tegnap|dun|vakar|eile|jucer',
);
const BEFORE_YESTERDAY = wholeWords(
  'day before yesterday|vorgestern|avant hier|anteayer|antes de ayer|anteontem|l altro ieri|eergisteren|przedwczoraj|позавчера|i forrgar|i forgars',
);
const AGO = wholeWords(
  'ago|back|earlier|old|vor|seit|il y a|depuis|hace|fa|ha|geleden|sedan|siden|atras|temu|sitten|pred|назад|тому|pehle|पहले|once|onceden|inapoi',
);
const MORE_THAN = letterPattern(
  String.raw`(?<![\p{L}\d])(?:more than|over|at least|mehr als|uber|plus de?|mas de|mais de|piu di|oltre|meer dan|ruim|ponad|wiecej niz|mer an|mer enn|mere end|over|более|больше|yli)$`,
);
const OR_MORE = wholeWords('or more|or earlier|oder mehr|ou plus|o mas|ou mais|o piu|of meer|lub wiecej|se zyada');
/** A count of short units alone, as lists of jobs write it: "24h", "Active 3d". */
const SHORT = letterPattern(String.raw`^(?:\p{L}+ ){0,2}\d+ ?(?:h|hrs?|d|w|wks?|mos?|y|yrs?)$`);
const EASTERN_DISTANCE =
  /(\d+)\s?多?(分钟|分鐘|分|時間|小时|小時|时间|日|天|週間|星期|周|週|か月|ヶ月|カ月|ヵ月|个月|個月|年|분|시간|일|주|개월|달)(?:間|间)?\s?(?:以上|이상|\+)?\s?(?:以?前|전)/;
/** "60+ days" and no more, as lists of jobs write it. */
const LONG_AGO = /^\d{2,3}\+ (?:days|tage|jours|d[ií]as|dagen|giorni|dni|dagar|dager)$/i;
/** "last week", "letzte Woche", "la semaine dernière". */
const LAST = wholeWords(
  '(?:last|past|letzten?|letzter|vorigen?|vorige|afgelopen) (week|month|year|woche|monats?|jahr|maand|jaar)|(?:la |le |el |o |a |il )?(semaine|mois|semana|mes|mese|settimana) (?:derniere?|pasad[ao]|passad[ao]|scors[ao])',
);
/** Slavic languages leave out the one. */
const ONE_AGO = wholeWords(
  '(godzine|dzien|tydzien|miesiac|rok|час|день|неделю|месяц|год) (?:temu|назад)|pred (hodinou|tydnem|mesicem|rokem)',
);
/** Small numbers that people write out, before a unit and as `bareWords` leaves them. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...numbered(2, 'two zwei deux dos dois duas twee due dwa dwie tva to kaksi dve dva do'),
  ...numbered(3, 'three drei trois tres drie tre trzy kolme tri teen'),
  ...numbered(4, 'four vier quatre cuatro quatro quattro fyra fire cztery nelja ctyri char'),
  ...numbered(5, 'five funf fuenf cinq cinco cinque vijf fem piec viisi pet paanch'),
  ...numbered(6, 'six sechs seis sei zes sex seks szesc kuusi'),
  ...numbered(7, 'seven sieben sept siete sete sette zeven sju syv siedem'),
};

function numbered(number: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, number]));
}

/** A number or "one", and the word behind it, which may be the unit or the next number. */
const COUNT = letterPattern(
  String.raw`(?<![\p{L}\d])(\d{1,3} ?|(?:an?|one|ein|einer?|einem|eine|un|una|une|uno|um|uma|een|en|ett|et|jeden|ek|${Object.keys(NUMBERS).join('|')}) )(?=(\p{L}+))`,
  'g',
);

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  [
    'minute',
    letterPattern(String.raw`^(?:m|mins?|minut\p{L}*|минут\p{L}*|s|secs?|seconds?|sekund\p{L}*|secondes?|segundos?)$`),
  ],
  [
    'hour',
    letterPattern(
      String.raw`^(?:h|hrs?|hours?|stunden?|std|heures?|horas?|or[ae]|uur|uren|timm\p{L}*|timer?|godzin\p{L}*|hodin\p{L}*|час\p{L}*|tunti\p{L}*|ghant[ae]|घं\p{L}*|घण्ट\p{L}*|saat)$`,
    ),
  ],
  [
    'day',
    letterPattern(
      String.raw`^(?:d|days?|tag(?:e|en)?|jours?|j|dias?|giorn[oi]|g|dag(?:en|ar|er|e)?|dni|dzien|paiva\p{L}*|dn[iuy]|dnem|дн\p{L}*|день|din|दिन|gun|zile?)$`,
    ),
  ],
  [
    'week',
    letterPattern(
      String.raw`^(?:w|wks?|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|veck\p{L}*|uger?|uker?|uke|tygodni\p{L}*|tydzien|tydn\p{L}*|недел\p{L}*|hafte|hafta|viikko\p{L}*|saptaman\p{L}*|हफ\p{L}*|सप्ताह)$`,
    ),
  ],
  [
    'month',
    letterPattern(
      String.raw`^(?:mo|mos|mths?|months?|monat(?:e|en|s)?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|manad\p{L}*|maned\p{L}*|miesiac\p{L}*|miesiec\p{L}*|mesic\p{L}*|месяц\p{L}*|mahin[ae]|मही\p{L}*|kuukau\p{L}*|ay|luni|luna)$`,
    ),
  ],
  [
    'year',
    /^(?:y|yrs?|years?|jahr(?:e|en)?|ans?|annees?|anos?|ann[oi]|jaar|ar|rok(?:u|em)?|lat[ay]?|год|года|лет|saal)$/,
  ],
];
const EASTERN_UNITS: Readonly<Record<string, Unit>> = {
  分: 'minute',
  分钟: 'minute',
  分鐘: 'minute',
  분: 'minute',
  時間: 'hour',
  时间: 'hour',
  小时: 'hour',
  小時: 'hour',
  시간: 'hour',
  日: 'day',
  天: 'day',
  일: 'day',
  週間: 'week',
  周: 'week',
  週: 'week',
  星期: 'week',
  주: 'week',
  年: 'year',
};

function unitOf(word: string): Unit | null {
  return UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
