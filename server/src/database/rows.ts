import { z } from 'zod';

/** What a raw statement answers: postgres.js gives a list, PGlite an object with one. */
const RawResult = z.union([
  z.array(z.unknown()),
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows),
]);

/** The rows of a raw statement (`db.execute`), each read by `schema`, whichever database answered. */
export function rowsOf<Row extends z.ZodType>(schema: Row, result: unknown): z.infer<Row>[] {
  return z.array(schema).parse(RawResult.parse(result));
}
