// What stands within a line: tokens to texts with marks.
import { schema, TAGS } from './schema.js';

const { nodes, marks } = schema;
const OPENING = new RegExp(`^<(${TAGS.join('|')})>$`);
const SIMPLE = { strong: marks.strong, em: marks.em, s: marks.strike };

/** The nodes of a line's tokens. Throws where a mark stands around nothing, which could not be kept. */
export function inline(tokens, fields) {
  const made = [];
  const open = [];
  const pairs = tagPairs(tokens);

  const all = () => open.reduce((set, mark) => mark.addToSet(set), []);
  const add = (text, extra) => text && made.push(schema.text(text, extra ? extra.addToSet(all()) : all()));

  const starts = [];

  function opens(mark) {
    starts.push(made.length);
    open.push(mark);
  }

  function closes() {
    if (starts.pop() === made.length) throw new Error('A mark around nothing');
    open.pop();
  }

  function words(text) {
    fields.parts(text).forEach((part, i) => (i % 2 ? made.push(nodes.field.create({ source: part }, null, all())) : add(part)));
  }

  tokens.forEach((token, i) => {
    const { type } = token;
    const [name, side] = /^(strong|em|s)_(open|close)$/.exec(type)?.slice(1) ?? [];
    if (name) side === 'open' ? opens(SIMPLE[name].create()) : closes();
    else if (type === 'text' || type === 'text_special') words(token.content);
    else if (type === 'softbreak') add(' ');
    else if (type === 'hardbreak') made.push(nodes.hard_break.create(null, null, all()));
    else if (type === 'code_inline') add(fields.asTyped(token.content), marks.code.create());
    else if (type === 'link_open') opens(link(token, fields));
    else if (type === 'link_close') closes();
    else if (type === 'image') made.push(image(token, fields, all()));
    else if (type === 'footnote_ref') made.push(nodes.footnote_ref.create({ label: fields.asTyped(token.meta.label) }, null, all()));
    else if (type === 'html_inline' && pairs.has(i)) pairs.get(i) ? opens(marks.tag.create({ name: pairs.get(i) })) : closes();
    else if (type === 'html_inline') add(fields.asTyped(token.content), marks.html.create());
    else throw new Error(`No node for ${type}`);
  });
  return joined(made);
}

function link(token, fields) {
  return marks.link.create({ href: fields.asTyped(token.attrGet('href')), title: fields.asTyped(token.attrGet('title') ?? '') });
}

function image(token, fields, set) {
  const attrs = { src: token.attrGet('src'), alt: plain(token.children), title: token.attrGet('title') ?? '' };
  for (const name in attrs) attrs[name] = fields.asTyped(attrs[name]);
  return nodes.image.create(attrs, null, set);
}

const plain = tokens => tokens.map(it => (it.type === 'softbreak' || it.type === 'hardbreak' ? ' ' : it.type === 'image' ? plain(it.children) : it.content)).join('');

/** Tags that open and close within the line, without crossing anything: index → name, or '' where it closes. */
function tagPairs(tokens) {
  const pairs = new Map();
  const open = [];
  tokens.forEach((token, i) => {
    if (token.nesting === 1) open.push({ level: true });
    else if (token.nesting === -1) while (open.length && !open.pop().level);
    if (token.type !== 'html_inline') return;
    const name = OPENING.exec(token.content)?.[1];
    if (name) open.push({ name, i });
    const last = open.at(-1);
    if (last?.name && token.content === `</${last.name}>`) {
      open.pop();
      if (tokens.slice(last.i + 1, i).some(it => it.content?.trim() || it.type === 'image' || it.type === 'footnote_ref')) pairs.set(last.i, last.name).set(i, '');
    }
  });
  return pairs;
}

/** Texts of the same marks in one piece, as the editor itself would have them. */
function joined(made) {
  const out = [];
  for (const node of made) {
    const last = out.at(-1);
    if (last?.isText && last.sameMarkup(node)) out[out.length - 1] = last.withText(last.text + node.text);
    else out.push(node);
  }
  return out;
}
