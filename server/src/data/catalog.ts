import { type SQL, sql } from 'drizzle-orm';
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

/**
 * The service's own tables with their columns, and of the queue what waits in it, each table after the ones that it
 * refers to.
 */
export async function readCatalog(tx: Transaction): Promise<CatalogTable[]> {
  const columns = rowsOf(
    Column,
    await tx.execute(sql`
      select case t.table_schema when 'public' then '' else t.table_schema || '.' end || t.table_name as "table",
        c.column_name as "column"
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where (t.table_schema = 'public' and t.table_type = 'BASE TABLE')
        or (t.table_schema, t.table_name) in (('pgboss', 'queue'), ('pgboss', 'job'))
      order by t.table_schema desc, t.table_name, c.ordinal_position`),
  );
  const references = rowsOf(
    Reference,
    await tx.execute(sql`
      select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
      from pg_constraint
      where contype = 'f' and connamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`),
  );
  const tables = Map.groupBy(columns, ({ table }) => table);
  return inOrder([...tables.keys()], references).map((name) => ({
    name,
    columns: (tables.get(name) ?? []).map(({ column }) => column),
  }));
}

/** The name as it stands in a statement. */
export function inSql(table: string): SQL {
  return sql.join(
    table.split('.').map((part) => sql.identifier(part)),
    sql`.`,
  );
}

/** Depth first: what a table refers to comes before it. No tables refer to each other in a circle. */
function inOrder(names: readonly string[], references: readonly z.infer<typeof Reference>[]): string[] {
  const ordered = new Set<string>();
  const visit = (name: string) => {
    for (const { from, to } of references) {
      if (from === name && to !== name && names.includes(to) && !ordered.has(to)) visit(to);
    }
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered];
}
