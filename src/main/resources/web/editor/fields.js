// Personal fields, read as the server reads them: before anything else, so that a bar in a field splits no table.
const SYNTAX = /(?<![\\{])\{\{[ \t]*([a-z][a-z0-9_.]*)[ \t]*(?:\|([^{}\n]*))?\}\}(?!\})/;
export const FIELD = new RegExp(SYNTAX, 'g');

/** The source with a word in place of each field, and the ways back. */
export function take(source) {
  let salt = 0;
  while (source.includes(`0fld${salt}x`)) salt++;
  const typed = [];
  const text = source.replace(FIELD, field => `0fld${salt}x${typed.push(field) - 1}z`);
  const token = new RegExp(`0fld${salt}x(\\d{1,7})z`, 'g');
  return {
    text,
    asTyped: it => (it.includes('0fld') ? it.replace(token, (word, number) => typed[number] ?? word) : it),
    /** What stands between fields at even places, fields as they were typed at odd ones. */
    parts: it => it.split(token).map((part, i) => (i % 2 ? typed[part] : part)),
  };
}

/** {name, fallback} of what was typed; fallback is null where there is none. */
export function parse(typed) {
  const found = new RegExp(`^${SYNTAX.source}$`).exec(typed);
  return found && { name: found[1], fallback: found[2]?.trim() ?? null };
}

export const format = (name, fallback) => (fallback === null || fallback === '' ? `{{${name}}}` : `{{${name}|${fallback.replace(/[{}\n]/g, ' ')}}}`);
