// Nodes to Markdown, each in the way the server's parser reads back as the same.
import { FIELD } from './fields.js';
import { line, picture } from './line.js';

/** A block without the line end behind it; `style` says how marks are written, see line.js. */
export function block(node, style = {}) {
  const write = WRITERS[node.type.name];
  if (!write) throw new Error(`No Markdown for ${node.type.name}`);
  return write(node, style);
}

const WRITERS = {
  paragraph: line,
  heading: (node, style) => `${'#'.repeat(node.attrs.level)} ${line(node, { ...style, oneLine: true, start: false }).replace(/(^|[ \t])(#+)$/, '$1\\$2')}`.trimEnd(),
  blockquote: (node, style) => quoted(children(node, style)),
  note: (node, style) => quoted(`[!${node.attrs.kind.toUpperCase()}]\n${children(node, style)}`),
  bullet_list: (node, style) => list(node, style, () => node.attrs.bullet),
  ordered_list: (node, style) => list(node, style, i => `${node.attrs.order + i}${node.attrs.delim}`),
  code_block: node => fenced(node.attrs.info, node.textContent),
  source: node => node.textContent,
  rule: () => '---',
  picture: ({ attrs: { src, alt, caption, href, title } }) => linked(picture(src, alt, caption), href, title),
  button: (node, style) => `${linked(line(node, { ...style, oneLine: true, inLink: true }) || 'Button', node.attrs.href || '#', '')}{.button}`,
  embed: node => node.attrs.url,
  table,
  footnote: (node, style) => `[^${node.attrs.label}]: ${indented(children(node, style), '    ')}`,
};

function linked(text, href, title) {
  return href ? `[${text}](${/[\s<>()]/.test(href) ? `<${href.replace(/[<>]/g, '\\$&')}>` : href}${title ? ` "${title.replace(/"/g, '\\"')}"` : ''})` : text;
}

const quoted = text => text.split('\n').map(it => (it ? `> ${it}` : '>')).join('\n');
const indented = (text, by) => text.replace(/\n(?=[^\n])/g, `\n${by}`);

/** What stands in a block, with a blank line between each two. */
export function children(node, style, between = () => '\n\n') {
  let out = '';
  let last = null;
  node.forEach(child => {
    const text = block(apart(last, child), style);
    if (!text && !(node.childCount === 1)) return;
    out += (last ? between(last, child) : '') + text;
    last = apart(last, child);
  });
  return out;
}

/** Two lists of a kind behind each other would be one: the second gets another mark. */
export function apart(last, node) {
  if (last?.type !== node.type) return node;
  if (node.type.name === 'bullet_list' && last.attrs.bullet === node.attrs.bullet) return redone(node, { bullet: node.attrs.bullet === '-' ? '*' : '-' });
  if (node.type.name === 'ordered_list' && last.attrs.delim === node.attrs.delim) return redone(node, { delim: node.attrs.delim === '.' ? ')' : '.' });
  return node;
}

const redone = (node, attrs) => node.type.create({ ...node.attrs, ...attrs }, node.content);

function list(node, style, marker) {
  const { tight } = node.attrs;
  const items = [];
  node.forEach((child, _, i) => {
    const mark = marker(i);
    const task = child.attrs.checked === null ? '' : `[${child.attrs.checked ? 'x' : ' '}] `;
    const text = task + children(child, { ...style, inList: true }, (last, next) => (tight && joins(last, next) ? '\n' : '\n\n'));
    items.push(`${mark} ${indented(text, ' '.repeat(mark.length + 1))}`.trimEnd());
  });
  return items.map(it => it.replace(/^([-*+]) ((?:-[ -]*){3,}|(?:\*[ *]*){3,})$/, '$1 ___')).join(tight ? '\n' : '\n\n');
}

/** What may follow directly, as otherwise a blank line would make the list a loose one. */
function joins(last, next) {
  const after = next.type.name;
  if (last.type.name === 'paragraph') return ['bullet_list', 'code_block', 'blockquote', 'note', 'heading'].includes(after) || (after === 'ordered_list' && next.attrs.order === 1);
  return last.type.name === 'code_block' || last.type.name === 'heading';
}

function fenced(info, text) {
  const sign = info.includes('`') ? '~' : '`';
  const longest = Math.max(2, ...[...text.matchAll(new RegExp(`${sign}{3,}`, 'g'))].map(run => run[0].length));
  const fence = sign.repeat(longest + 1);
  return `${fence}${info}\n${text}${text ? '\n' : ''}${fence}`;
}

function table(node, style) {
  const rows = [];
  node.forEach(row => {
    const cells = [];
    row.forEach(cell => cells.push(bars(line(cell, { ...style, oneLine: true, start: false }))));
    rows.push(`| ${cells.join(' | ')} |`);
  });
  const marks = [];
  node.firstChild.forEach(cell => marks.push({ left: ':---', center: ':---:', right: '---:' }[cell.attrs.align] ?? '---'));
  rows.splice(1, 0, `| ${marks.join(' | ')} |`);
  return rows.join('\n');
}

/** Bars are escaped, but those of personal fields, which the server takes out before. */
function bars(text) {
  let out = '';
  let from = 0;
  for (const field of text.matchAll(FIELD)) {
    out += text.slice(from, field.index).replace(/\|/g, '\\|') + field[0];
    from = field.index + field[0].length;
  }
  return out + text.slice(from).replace(/\|/g, '\\|');
}
