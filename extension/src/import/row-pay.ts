import { currencyByCode, readPeriod, readSalary, salaryOf } from '@jobmagpie/capture/fields';
import type { Salary } from '@jobmagpie/model';
import { readAmount } from '../pages/read-amount.ts';

export interface PayCells {
  salary: string;
  min: string;
  max: string;
  currency: string;
  period: string;
}

/** The pay that the cells of a line say together; null where they say none, or say it in a way that cannot be read. */
export function payOfCells(cells: PayCells, country: string | null): Salary | null {
  const range = [cells.min, cells.max].filter((cell) => cell !== '').join(' - ') || cells.salary;
  if (range === '') return null;
  const read = readSalary([range, cells.currency, cells.period].filter(Boolean).join(' '), { country });
  const currency = currencyByCode(cells.currency) ?? read?.currency ?? null;
  const period = (cells.period === '' ? null : readPeriod(cells.period)) ?? read?.period ?? null;
  const isSplit = cells.min !== '' || cells.max !== '';
  if (isSplit) return salaryOf({ min: plainAmount(cells.min), max: plainAmount(cells.max), currency, period });
  if (read !== null) return { ...read, currency, period };
  const amount = plainAmount(cells.salary);
  return amount === null ? null : salaryOf({ min: amount, max: amount, currency, period });
}

/** A number with or without the signs of a currency around it. */
function plainAmount(cell: string): number | null {
  return readAmount(cell.replace(/^[^\d]+|[^\dk]+$/giu, '')) ?? null;
}
