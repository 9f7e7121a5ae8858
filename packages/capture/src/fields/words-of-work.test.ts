import { describe, expect, it } from 'vitest';
import { readEmploymentTypes } from './employment-type.ts';
import { readSeniority } from './seniority.ts';

describe('readEmploymentTypes', () => {
  it.each([
    ['Full-time', ['FULL_TIME']],
    ['FULL_TIME', ['FULL_TIME']],
    ['https://schema.org/PART_TIME', ['PART_TIME']],
    ['FULL_TIME, CONTRACTOR', ['FULL_TIME', 'CONTRACTOR']],
    ['Vollzeit / Teilzeit', ['FULL_TIME', 'PART_TIME']],
    ['Temps plein', ['FULL_TIME']],
    ['CDD ou mission ponctuelle', ['TEMPORARY']],
    ['CDI, temps plein', ['FULL_TIME']],
    ['pełny etat', ['FULL_TIME']],
    ['Jornada completa', ['FULL_TIME']],
    ['正社員', ['FULL_TIME']],
    ['アルバイト・パート', ['PART_TIME']],
    ['ビジネスパートナー', []],
    ['Heltidsstilling', ['FULL_TIME']],
    ['Fuldtid', ['FULL_TIME']],
    ['Período integral', ['FULL_TIME']],
    ['Tempo pieno', ['FULL_TIME']],
    ['Medio tiempo', ['PART_TIME']],
    ['Mi-temps', ['PART_TIME']],
    ['Minijob', ['PART_TIME']],
    ['½ etatu, pół etatu', ['PART_TIME']],
    ['Contractual', ['CONTRACTOR']],
    ['Freie Mitarbeit', ['CONTRACTOR']],
    ['Contrato a termo certo', ['TEMPORARY']],
    ['Contrat à durée indéterminée', []],
    ['Tijdelijke functie', ['TEMPORARY']],
    ['Midlertidig stilling', ['TEMPORARY']],
    ['Estágio', ['INTERN']],
    ['Prácticas', ['INTERN']],
    ['계약직', ['TEMPORARY']],
    ['Vrijwilliger', ['VOLUNTEER']],
    ['Praktikum', ['INTERN']],
    ['Internship', ['INTERN']],
    ['Temporary', ['TEMPORARY']],
    ['Per Diem', ['PER_DIEM']],
    ['OTHER', ['OTHER']],
    ['CDI', []],
    ['Teil- oder Vollzeit', ['FULL_TIME', 'PART_TIME']],
    ['Full or part-time', ['FULL_TIME', 'PART_TIME']],
    ['Tijdelijk contract', ['TEMPORARY']],
    ['Permanent contract', []],
    ['unbefristet', []],
    ['__proto__', []],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(readEmploymentTypes(text).sort()).toEqual([...expected].sort());
  });
});

describe('readSeniority', () => {
  it.each([
    ['Senior Data Engineer', 'senior'],
    ['Sr. Product Designer', 'senior'],
    ['Junior Developer (m/w/d)', 'junior'],
    ['Software Engineer, New Grad', 'junior'],
    ['Entry level', 'junior'],
    ['Mid-Senior level', 'mid'],
    ['Staff Software Engineer', 'principal'],
    ['Staff Nurse', null],
    ['Senior Lead Engineer', 'lead'],
    ['Teamleiter Logistik', 'lead'],
    ['Head of Marketing', 'executive'],
    ['Werkstudent Controlling', 'intern'],
    ['Desenvolvedor Pleno', 'mid'],
    ['Młodszy programista', 'junior'],
    ['Starszy analityk', 'senior'],
    ['Freshers welcome', 'junior'],
    ['Neolaureato in ingegneria', 'junior'],
    ['Ingénieur confirmé', 'senior'],
    ['Abteilungsleiterin Einkauf', 'lead'],
    ['Directrice marketing', 'lead'],
    ['Alternante RH', 'intern'],
    ['Research Fellow', null],
    ['Lead Gen Specialist', null],
    ['Leitende Ärztin', 'lead'],
    ['Jefa de almacén', 'lead'],
    ['Executive', 'executive'],
    ['Account Executive', null],
    ['Engineer', null],
  ])('reads %s', (text, expected) => {
    expect(readSeniority(text)).toBe(expected);
  });
});
