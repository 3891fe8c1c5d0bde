import { z } from 'zod';
import { guaranteeFile } from './agreement.ts';
import { act, report } from './report.ts';

const HOME = 'https://sulh.example/schema';

/** The published schemas by file name, generated from the schemas the parser uses. */
export function jsonSchemas(): Record<string, string> {
  return {
    'guarantees.schema.json': schemaText('guarantees', guaranteeFile),
    'report.schema.json': schemaText('report', report),
    'act.schema.json': schemaText('act', act),
  };
}

function schemaText(name: string, schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline', io: 'input' });
  return `${layOut({ ...made, $id: `${HOME}/${name}.schema.json` }, '', 0)}\n`;
}

/** JSON as the formatter of this repository lays it out: a list on one line when it fits in 110 columns. */
function layOut(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => layOut(item, inner, inner.length));
    const line = `[${items.join(', ')}]`;
    const flat = value.every((item) => typeof item !== 'object' || item === null);
    if (flat && indent.length + before + line.length < 110) return line;
    return `[\n${items.map((item) => inner + item).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  const lines = fields.map(([key, field]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + layOut(field, inner, name.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
