/**
 * The names of the months as `bareWords` leaves them, whole and short, in the nominative and the genitive, in English,
 * German, French, Spanish, Italian, Portuguese, Dutch, Polish, the Scandinavian languages, Finnish, Czech, Russian,
 * Ukrainian, Hungarian, Romanian, Lithuanian and Turkish. The browser knows them too, but asking it for so many languages
 * takes longer than reading the whole page.
 */
const MONTHS = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari styczen sty stycznia tammikuu tammi tammikuuta leden led ledna январь янв января січень січ січня ianuarie ian sausis sausio ocak oca janner',
  'february feb februar fevrier fevr febrero febbraio fevereiro fev februari luty lut lutego helmikuu helmi helmikuuta unor uno unora февраль февр февраля лютии лют лютого febr februarie vasaris vasario subat sub',
  'march mar marz mars marzo marco maart mrt marzec marca marts maaliskuu maalis maaliskuuta brezen bre brezna март марта березень бер березня marcius marc martie kovas kovo mart mrz maerz',
  'april apr avril avr abril abr aprile kwiecien kwi kwietnia huhtikuu huhti huhtikuuta duben dub dubna апрель апр апреля квітень квіт квітня aprilis aprilie balandis balandzio nisan nis',
  'may mai mayo maggio mag maio mei maj maja toukokuu touko toukokuuta kveten kve kvetna маи мая травень трав травня majus geguze geguzes mayis',
  'june jun juni juin junio giugno giu junho czerwiec cze czerwca kesakuu kesa kesakuuta cerven cvn cervna июнь июня червень черв червня junius iunie iun birzelis birzelio haziran haz',
  'july jul juli juillet juil julio luglio lug julho lipiec lip lipca heinakuu heina heinakuuta cervenec cvc cervence июль июля липень лип липня julius iulie iul liepa liepos temmuz tem',
  'august aug aout agosto ago augustus sierpien sie sierpnia augusti elokuu elo elokuuta srpen srp srpna август авг августа серпень серп серпня augusztus rugpjutis rugpjucio agustos agu',
  'september sep septembre sept septiembre settembre set setembro wrzesien wrz wrzesnia syyskuu syys syyskuuta zari zar сентябрь сент сентября вересень вер вересня szeptember szept septembrie rugsejis rugsejo eylul eyl',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik paz pazdziernika lokakuu loka lokakuuta rijen rij rijna октябрь окт октября жовтень жовт жовтня octombrie spalis spalio ekim eki',
  'november nov novembre noviembre novembro listopad lis listopada marraskuu marras marraskuuta listopadu ноябрь нояб ноября листопад лист листопада noiembrie lapkritis lapkricio kasim kas',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudzien gru grudnia desember des joulukuu joulu joulukuuta prosinec pro prosince декабрь дек декабря грудень груд грудня decembrie gruodis gruodzio aralik ara',
];

let months: Map<string, number> | undefined;

/** The month, counted from one, that a word in `bareWords` names. */
export function monthByName(word: string): number | null {
  months ??= new Map(MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));
  return months.get(word) ?? null;
}
