import { z } from 'zod';

/** An ISO 4217 currency code, `EUR`. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand<'Currency'>();
export type Currency = z.infer<typeof Currency>;

export const payPeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
export const PayPeriod = z.enum(payPeriods);
export type PayPeriod = z.infer<typeof PayPeriod>;

/**
 * What a posting says it pays, as it says it: amounts in whole currency units (62000 or 18.5, never cents), never
 * converted. `currency` or `period` is null where the posting leaves it out; `isEstimate` where the board guessed.
 */
export const Salary = z
  .object({
    min: z.number().positive().nullable(),
    max: z.number().positive().nullable(),
    currency: Currency.nullable(),
    period: PayPeriod.nullable(),
    isEstimate: z.boolean(),
  })
  .refine((salary) => salary.min !== null || salary.max !== null, 'needs a lower or an upper amount')
  .refine(
    (salary) => salary.min === null || salary.max === null || salary.min <= salary.max,
    'has a lower amount above the upper one',
  );
export type Salary = z.infer<typeof Salary>;
