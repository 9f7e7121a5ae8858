import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';

/** A table that is moved, by its name in SQL, and its columns in their order. */
export interface CatalogTable {
  name: string;
  columns: string[];
}

const Column = z.object({ table: z.string(), column: z.string() });
const Reference = z.object({ from: z.string(), to: z.string() });

/** The service's own tables with their columns, each after the ones that it refers to. */
export async function readCatalog(tx: Transaction): Promise<CatalogTable[]> {
  const columns = rowsOf(
    Column,
    await tx.execute(sql`
      select c.table_name as "table", c.column_name as "column"
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by c.table_name, c.ordinal_position`),
  );
  const references = rowsOf(
    Reference,
    await tx.execute(sql`
      select source.relname as "from", target.relname as "to"
      from pg_constraint
      join pg_class source on source.oid = conrelid
      join pg_class target on target.oid = confrelid
      where contype = 'f' and connamespace = 'public'::regnamespace`),
  );
  const tables = Map.groupBy(columns, ({ table }) => table);
  return inOrder([...tables.keys()], references).map((name) => ({
    name,
    columns: (tables.get(name) ?? []).map(({ column }) => column),
  }));
}

/** Depth first: what a table refers to comes before it. No tables refer to each other in a circle. */
function inOrder(names: readonly string[], references: readonly z.infer<typeof Reference>[]): string[] {
  const ordered = new Set<string>();
  const visit = (name: string) => {
    for (const { from, to } of references) if (from === name && to !== name && !ordered.has(to)) visit(to);
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered];
}
