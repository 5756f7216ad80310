// Markdown to nodes. What has no node of its own, or would not come back the same, becomes a `source` block: nothing is lost.
import { Fragment } from 'prosemirror-model';
import { dialect, labels } from './dialect.js';
import { take } from './fields.js';
import { inline } from './inline.js';
import { NOTES, schema } from './schema.js';

const { nodes } = schema;
const NOTE = new RegExp(`^\\[!(${NOTES.join('|')})\\][ \\t]*$`, 'i');
const TASK = /^\[([ xX])\][ \t]+(?=\S)/;
const BUTTON = /^\s*\{:?[ \t]*\.?button[ \t]*\}\s*$/;
const BARE = /^https:\/\/[^\s<>]{4,1990}$/;

/** What a text defines for all of it: labels of footnotes, addresses of links. */
export function definitions(source) {
  return { labels: labels(source), references: {} };
}

/** Tokens of a text, with its fields taken out of it. */
export function tokens(source, env) {
  const fields = take(source);
  return { fields, list: dialect.parse(fields.text, env) };
}

/** Nodes of the tokens from..to. Throws where something has no node. */
export function blocks({ fields, list }, from = 0, to = list.length, top = true) {
  const made = [];
  for (let i = from; i < to;) {
    const end = closing(list, i);
    made.push(block({ fields, list }, i, end, top));
    i = end + 1;
  }
  return made;
}

/** The index of the token that closes what the one at i opens. */
export function closing(list, i) {
  if (list[i].nesting !== 1) return i;
  let end = i + 1;
  while (list[end].level !== list[i].level) end++;
  return end;
}

function block(all, i, end, top) {
  const { list, fields } = all;
  const token = list[i];
  const inside = () => filled(blocks(all, i + 1, end, false));
  switch (token.type) {
    case 'paragraph_open': return paragraph(list[i + 1], fields, top);
    case 'heading_open': return nodes.heading.createChecked({ level: Number(token.tag[1]) }, inline(list[i + 1].children, fields));
    case 'blockquote_open': return quote(all, i, end);
    case 'bullet_list_open': return nodes.bullet_list.createChecked({ bullet: token.markup, tight: tight(list, i, end) }, items(all, i + 1, end));
    case 'ordered_list_open':
      return nodes.ordered_list.createChecked({ order: Number(token.attrGet('start') ?? 1), delim: token.markup, tight: tight(list, i, end) }, items(all, i + 1, end));
    case 'footnote_open': return nodes.footnote.createChecked({ label: token.meta.label }, inside());
    case 'code_block': return code('', token.content, fields);
    case 'fence': return code(token.info.trim(), token.content, fields);
    case 'html_block': return nodes.source.createChecked(null, text(fields.asTyped(token.content.replace(/\n$/, ''))));
    case 'hr': return nodes.rule.create();
    case 'table_open': return table(all, i, end);
    default: throw new Error(`No node for ${token.type}`);
  }
}

const text = it => (it ? schema.text(it) : null);
const filled = made => (made.length ? made : [nodes.paragraph.create()]);

function code(info, content, fields) {
  return nodes.code_block.createChecked({ info: fields.asTyped(info) }, text(fields.asTyped(content.replace(/\n$/, ''))));
}

function paragraph(token, fields, top) {
  const content = Fragment.from(inline(token.children, fields));
  const whole = fields.asTyped(token.content);
  return picture(content) ?? button(content) ?? (top && BARE.test(whole) ? nodes.embed.create({ url: whole }) : nodes.paragraph.createChecked(null, content));
}

/** A picture alone in its paragraph stands by itself, also as a link. */
function picture(content) {
  const node = content.childCount === 1 && content.firstChild;
  if (!node || node.type !== nodes.image || node.marks.some(mark => mark.type.name !== 'link')) return null;
  const link = node.marks[0]?.attrs;
  return nodes.picture.create({ src: node.attrs.src, alt: node.attrs.alt, caption: node.attrs.title, href: link?.href ?? '', title: link?.title ?? '' });
}

function button(content) {
  const last = content.lastChild;
  if (content.childCount < 2 || !last.isText || last.marks.length || !BUTTON.test(last.text)) return null;
  const words = [];
  content.forEach(node => node !== last && words.push(node));
  const link = words[0].marks.find(mark => mark.type.name === 'link');
  if (!link || link.attrs.title || !words.every(node => link.isInSet(node.marks))) return null;
  return nodes.button.createChecked({ href: link.attrs.href }, words.map(node => node.mark(link.removeFromSet(node.marks))));
}

function quote(all, i, end) {
  const { list, fields } = all;
  const children = list[i + 1].type === 'paragraph_open' ? list[i + 2].children : [];
  const kind = children[0]?.type === 'text' && (!children[1] || children[1].type === 'softbreak') && NOTE.exec(children[0].content)?.[1].toLowerCase();
  if (!kind) return nodes.blockquote.createChecked(null, filled(blocks(all, i + 1, end, false)));
  const rest = children.slice(2);
  const first = rest.length ? [nodes.paragraph.createChecked(null, inline(rest, fields))] : [];
  return nodes.note.createChecked({ kind }, filled([...first, ...blocks(all, i + 4, end, false)]));
}

function tight(list, i, end) {
  for (let at = i + 1; at < end; at++) {
    if (list[at].type === 'paragraph_open' && list[at].level === list[i].level + 2) return list[at].hidden;
  }
  return true;
}

function items(all, from, to) {
  const made = [];
  for (let i = from; i < to;) {
    const end = closing(all.list, i);
    made.push(item(all, i, end));
    i = end + 1;
  }
  return made;
}

function item(all, i, end) {
  const first = all.list[i + 1].type === 'paragraph_open' ? all.list[i + 2].children[0] : null;
  const task = first?.type === 'text' && TASK.exec(first.content);
  if (task) first.content = first.content.slice(task[0].length);
  const content = filled(blocks(all, i + 1, end, false));
  return nodes.list_item.createChecked({ checked: task ? task[1] !== ' ' : null }, content);
}

function table({ list, fields }, i, end) {
  const rows = [];
  for (let at = i + 1; at < end; at++) {
    const { type } = list[at];
    if (type === 'tr_open') rows.push([]);
    if (type !== 'th_open' && type !== 'td_open') continue;
    const align = /text-align:(\w+)/.exec(list[at].attrGet('style') ?? '')?.[1] ?? null;
    const kind = type === 'th_open' ? nodes.table_header : nodes.table_cell;
    rows.at(-1).push(kind.createChecked({ align }, inline(list[at + 1].children, fields)));
  }
  return nodes.table.createChecked(null, rows.map(cells => nodes.table_row.createChecked(null, cells)));
}
