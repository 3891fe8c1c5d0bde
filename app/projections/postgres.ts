import pg from 'pg';
import type { Database, Statement } from './database.ts';

/** PostgreSQL 15 or newer, named by DATABASE_URL. Whole numbers of eight bytes come back as numbers. */
export function openPostgres(connectionString: string): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, max: 8, types });
  return {
    query: async <Row>(sql: string, values?: readonly unknown[]) =>
      (await pool.query(sql, values === undefined ? undefined : [...values])).rows as Row[],
    batch: async (statements: readonly Statement[]) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const { sql, values } of statements)
          await client.query(sql, values === undefined ? undefined : [...values]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    // Its log is in the keeping of whoever runs the server.
    reclaim: async () => {
      await pool.query('vacuum full entries');
    },
    close: () => pool.end(),
  };
}
