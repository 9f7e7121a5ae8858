import { describe, expect, it } from 'vitest';
import { dateOrder, readDate, readStatedDate } from './dates.ts';

const unknown = { today: null, order: null } as const;
const today = { today: '2026-11-21', order: null } as const;

describe('readDate', () => {
  it.each([
    ['2026-05-14', '2026-05-14'],
    ['2026-08-06T07:39:35.941Z', '2026-08-06'],
    ['2026-07-10T00:00:00+0530', '2026-07-10'],
    ['20261104', '2026-11-04'],
    ['1794268800000', '2026-11-10'],
    ['2026/05/14', '2026-05-14'],
    ['14.5.2026', '2026-05-14'],
    ['Thu Nov 12 00:00:00 UTC 2026', '2026-11-12'],
    ['03.11.2026', '2026-11-03'],
    ['12/21/2009', '2009-12-21'],
    ['21/12/2009', '2009-12-21'],
    ['May 14, 2026', '2026-05-14'],
    ['14 May 2026', '2026-05-14'],
    ['Closing: 3rd of December, 2026', '2026-12-03'],
    ['End Date: December 12, 2026 (20 days left to apply)', '2026-12-12'],
    ['14. März 2026', '2026-03-14'],
    ['9 novembre 2026', '2026-11-09'],
    ['12 de mayo de 2026', '2026-05-12'],
    ['5 stycznia 2026', '2026-01-05'],
    ['2 декабря 2026', '2026-12-02'],
    ['2026年11月4日', '2026-11-04'],
    ['令和8年11月4日', '2026-11-04'],
    ['掲載日 ２０２６年１１月４日', '2026-11-04'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text, unknown)).toBe(expected);
  });

  it.each([
    ['day-first', '2026-03-02'],
    ['month-first', '2026-02-03'],
    [null, null],
  ] as const)('reads 2/3/2026 only where the order is known: %s', (order, expected) => {
    expect(readDate('2/3/2026', { today: null, order })).toBe(expected);
  });

  it.each([
    ['Posted Today', '2026-11-21'],
    ['Yesterday', '2026-11-20'],
    ['3 days ago', '2026-11-18'],
    ['Reposted 2 weeks ago', '2026-11-07'],
    ['1 month ago', '2026-10-21'],
    ['20 hours ago', '2026-11-20'],
    ['vor 5 Tagen', '2026-11-16'],
    ['il y a 7 jours', '2026-11-14'],
    ['hace 2 semanas', '2026-11-07'],
    ['3 dagen geleden', '2026-11-18'],
    ['2 dni temu', '2026-11-19'],
    ['6日前', '2026-11-15'],
    ['5 hours ago', '2026-11-21'],
    ['A few hours ago', '2026-11-21'],
    ['vor wenigen Stunden', '2026-11-21'],
    ['two weeks ago', '2026-11-07'],
    ['vor drei Tagen', '2026-11-18'],
    ['for to dager siden', '2026-11-19'],
    ['4 dias atrás', '2026-11-17'],
    ['5 दिन पहले', '2026-11-16'],
    ['२ दिन पहले', '2026-11-19'],
    ['Fr., 6.11.', '2026-11-06'],
    ['před měsícem', '2026-10-21'],
  ])('resolves %s against the day of the visit', (text, expected) => {
    expect(readDate(text, today)).toBe(expected);
  });

  it.each(['3 days ago', 'Posted Today', 'heute'])('leaves %s unread on a page saved nobody knows when', (text) => {
    expect(readDate(text, unknown)).toBeNull();
  });

  it.each(['30+ days ago', '2026-02-31', '31/31/2026', 'soon', '', 'Version 10.4.2', 'Room 12'])(
    'reads no date in "%s"',
    (text) => {
      expect(readDate(text, today)).toBeNull();
    },
  );
});

describe('readDate in the languages of job boards', () => {
  const visit = { today: '2026-11-20', order: null } as const;

  it.each([
    ['Posted 1 week ago', '2026-11-13'],
    ['5 days ago', '2026-11-15'],
    ['a week ago', '2026-11-13'],
    ['an month ago', '2026-10-20'],
    ['a year ago', '2025-11-20'],
    ['Posted today', '2026-11-20'],
    ['Posted Yesterday', '2026-11-19'],
    ['1d', '2026-11-19'],
    ['2w', '2026-11-06'],
    ['7d ago', '2026-11-13'],
    ['1w ago', '2026-11-13'],
    ['6h ago', '2026-11-20'],
    ['48h', '2026-11-18'],
    ['15 minutes ago', '2026-11-20'],
    ['20 hours ago', '2026-11-19'],
    ['5m ago', '2026-11-20'],
    ['Active 3 days ago', '2026-11-17'],
    ['2 weeks ago · 100+ applicants', '2026-11-06'],
    ['Posted 2 weeks ago · Over 200 applicants', '2026-11-06'],
    ['Nov 3, 2026', '2026-11-03'],
    ['November 3rd, 2026', '2026-11-03'],
    ['3rd November 2026', '2026-11-03'],
    ['Nov 3', '2026-11-03'],
    ['Posted on Dec 28', '2026-12-28'],
    ['Nov. 3, 2026', '2026-11-03'],
    ['03-Nov-2026', '2026-11-03'],
    ['03-Nov-26', '2026-11-03'],
    ['Thursday, November 12, 2026', '2026-11-12'],
    ['Sat Oct 31 2026 10:11:12 GMT+0100', '2026-10-31'],
    ['2026/11/03', '2026-11-03'],
    ['20261103', '2026-11-03'],
    ['1793664000000', '2026-11-03'],
    ['/Date(1793664000000)/', '2026-11-03'],
    ['2026-11-03T23:30:00-05:00', '2026-11-03'],
    ['Gestern', '2026-11-19'],
    ['vor 3 Tagen', '2026-11-17'],
    ['vor einem Monat', '2026-10-20'],
    ['vor einer Woche', '2026-11-13'],
    ['vor 5 Stunden', '2026-11-20'],
    ['3. November 2026', '2026-11-03'],
    ['Veröffentlicht am 03.11.2026', '2026-11-03'],
    ['letzte Woche', '2026-11-13'],
    ['gerade eben', '2026-11-20'],
    ['Online seit 4 Tagen', '2026-11-16'],
    ["Aujourd'hui", '2026-11-20'],
    ['il y a 1 mois', '2026-10-20'],
    ['il y a une semaine', '2026-11-13'],
    ['il y a une heure', '2026-11-20'],
    ['Publiée le 3 novembre 2026', '2026-11-03'],
    ['1er novembre 2026', '2026-11-01'],
    ['avant-hier', '2026-11-18'],
    ['Ayer', '2026-11-19'],
    ['hace 2 semanas', '2026-11-06'],
    ['hace un mes', '2026-10-20'],
    ['Publicado hace 5 horas', '2026-11-20'],
    ['há 3 dias', '2026-11-17'],
    ['Ontem', '2026-11-19'],
    ['3 de novembro de 2026', '2026-11-03'],
    ['há 1 mês', '2026-10-20'],
    ['há 2 semanas', '2026-11-06'],
    ['Ieri', '2026-11-19'],
    ['3 giorni fa', '2026-11-17'],
    ['una settimana fa', '2026-11-13'],
    ['3 novembre 2026', '2026-11-03'],
    ['Gisteren', '2026-11-19'],
    ['3 dagen geleden', '2026-11-17'],
    ['een week geleden', '2026-11-13'],
    ['2 weken geleden', '2026-11-06'],
    ['3 november 2026', '2026-11-03'],
    ['1 maand geleden', '2026-10-20'],
    ['wczoraj', '2026-11-19'],
    ['3 dni temu', '2026-11-17'],
    ['tydzień temu', '2026-11-13'],
    ['2 tygodnie temu', '2026-11-06'],
    ['3 listopada 2026', '2026-11-03'],
    ['miesiąc temu', '2026-10-20'],
    ['i går', '2026-11-19'],
    ['för 3 dagar sedan', '2026-11-17'],
    ['en vecka sedan', '2026-11-13'],
    ['for 3 dage siden', '2026-11-17'],
    ['for 2 uker siden', '2026-11-06'],
    ['3 dager siden', '2026-11-17'],
    ['for en måned siden', '2026-10-20'],
    ['вчера', '2026-11-19'],
    ['3 ноября 2026', '2026-11-03'],
    ['2 недели назад', '2026-11-06'],
    ['неделю назад', '2026-11-13'],
    ['3 ноября 2026 г.', '2026-11-03'],
    ['昨日', '2026-11-19'],
    ['今日', '2026-11-20'],
    ['2週間前', '2026-11-06'],
    ['1ヶ月前', '2026-10-20'],
    ['5時間前', '2026-11-20'],
    ['3天前', '2026-11-17'],
    ['昨天', '2026-11-19'],
    ['1个月前', '2026-10-20'],
    ['2周前', '2026-11-06'],
    ['3일 전', '2026-11-17'],
    ['어제', '2026-11-19'],
    ['2026년 11월 3일', '2026-11-03'],
    ['2026. 11. 3.', '2026-11-03'],
    ['3 din pehle', '2026-11-17'],
    ['aaj', '2026-11-20'],
    ['před 3 dny', '2026-11-17'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text, visit)).toBe(expected);
  });

  it.each([
    ['03/11/2026', 'GB', '2026-11-03'],
    ['3/11/2026', 'DE', '2026-11-03'],
    ['11/3/26', 'US', '2026-11-03'],
    ['03.11.2026', 'DE', '2026-11-03'],
    ['3.11.26', 'DE', '2026-11-03'],
    ['03-11-2026', 'NL', '2026-11-03'],
  ])('reads %s as it is written in %s', (text, country, expected) => {
    const order = dateOrder({ country, language: '' });
    expect(readDate(text, { today: null, order })).toBe(expected);
  });

  it.each([
    ['Posted 30+ Days Ago', '2026-10-21'],
    ['30+ days ago', '2026-10-21'],
    ['more than 30 days ago', '2026-10-21'],
    ['over a month ago', '2026-10-20'],
    ['vor mehr als 30 Tagen', '2026-10-21'],
    ['vor über 30 Tagen', '2026-10-21'],
    ['Il y a 30+ jours', '2026-10-21'],
    ['hace más de 30 días', '2026-10-21'],
    ['há mais de 30 dias', '2026-10-21'],
    ['più di 30 giorni fa', '2026-10-21'],
    ['meer dan 30 dagen geleden', '2026-10-21'],
    ['ponad 30 dni temu', '2026-10-21'],
    ['30日以上前', '2026-10-21'],
    ['30天以上前', '2026-10-21'],
    ['30 days or more ago', '2026-10-21'],
  ])('takes %s for no date, and knows the latest day it can mean', (text, latest) => {
    expect(readDate(text, visit)).toBeNull();
    expect(readStatedDate(text, visit)).toEqual({ date: latest, isAtLeast: true });
  });

  it.each([
    'Apply now',
    '30 days',
    '5 days left',
    'in 3 days',
    '3/11/2026',
    'Full-time',
    '10 applicants',
    'Closes in 2 weeks',
    'Immediate start',
    '40 hours',
    'ASAP',
    '2026-13-45',
  ])('reads no date in "%s"', (text) => {
    expect(readStatedDate(text, visit)).toBeNull();
  });

  it('goes back by months of the calendar, to the last day of a shorter one', () => {
    expect(readDate('1 month ago', { today: '2026-03-31', order: null })).toBe('2026-02-28');
  });

  it('takes a day without a year for the nearest one', () => {
    expect(readDate('Dec 28', { today: '2026-01-05', order: null })).toBe('2025-12-28');
    expect(readDate('Jan 5', { today: '2026-12-28', order: null })).toBe('2027-01-05');
    expect(readDate('Jan 5', { today: null, order: null })).toBeNull();
  });
});
