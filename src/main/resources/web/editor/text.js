// One text in two views. Blocks that nobody changed go back as they came, byte for byte; of the others each is read once more
// after it was written, and written otherwise until it reads as the same.
import { block as write, apart } from './write.js';
import { blocks, closing, definitions, tokens } from './read.js';
import { schema } from './schema.js';

const { nodes } = schema;
const STYLES = [{}, { low: true }, { all: true }, { html: true }, { html: true, all: true }];

/** A text as it is edited: its nodes, and the Markdown of nodes. */
export class Text {
  #env;
  #known = new WeakMap();
  #same = new Map();
  #lead = '';
  #count = 0;

  constructor(markdown) {
    this.source = markdown;
    this.#env = definitions(markdown);
    this.doc = nodes.doc.create(null, this.#read(markdown));
  }

  /** The Markdown of a document that came of this text. */
  markdown(doc) {
    let out = '';
    let last = null;
    doc.forEach(node => {
      const own = this.#of(last ? apart(last.node, node) : node);
      if (!own.text) return;
      const next = last && last.index >= 0 && own.index === last.index + 1;
      const text = !next && own.index > 0 && /^( {4}|\t)/.test(own.text) ? this.#written(node) : own.text;
      out += (last ? (next ? last.gap : '\n\n') : own.index === 0 ? this.#lead : '') + text;
      last = { ...own, node };
    });
    return out + (last ? (last.index >= 0 && last.index === this.#count - 1 ? last.gap : '\n') : '');
  }

  /** Everything written anew, as if every block had been changed. */
  rewritten() {
    const all = [];
    let last = null;
    this.doc.forEach(node => {
      const it = last ? apart(last, node) : node;
      all.push(this.#written(it));
      last = it;
    });
    return `${all.filter(it => it).join('\n\n')}\n`;
  }

  #of(node) {
    const known = this.#known.get(node) ?? this.#same.get(key(node)) ?? { text: this.#written(node), gap: '\n\n', index: -1 };
    this.#known.set(node, known);
    return known;
  }

  #written(node) {
    const candidates = STYLES.map(style => { try { return write(node, style); } catch { return null; } }).filter(it => it !== null);
    return candidates.find(it => this.#reads(it, node)) ?? candidates[0];
  }

  #reads(text, node) {
    try {
      const [read, ...more] = blocks(tokens(text, { ...this.#env, references: { ...this.#env.references } }));
      return text === '' ? node.content.size === 0 : !more.length && plain(read) === plain(node);
    } catch {
      return false;
    }
  }

  #read(markdown) {
    const lines = markdown.split('\n');
    const all = tokens(markdown, this.#env);
    const pieces = [];
    let at = 0;
    for (let start = 0, end; start < all.list.length; start = end + 1) {
      end = closing(all.list, start);
      const own = { ...all, list: all.list.slice(start, end + 1) };
      const [from, to] = bounds(own.list[0], lines);
      if (from < at) continue;
      this.#between(lines, at, from, pieces);
      pieces.push({ from, to, make: () => blocks(own)[0] });
      at = to;
    }
    this.#between(lines, at, lines.length, pieces);
    return this.#made(lines, pieces);
  }

  /** Lines that made no token, such as the addresses of links. */
  #between(lines, from, to, pieces) {
    let first = from;
    while (first < to && !lines[first].trim()) first++;
    let last = to;
    while (last > first && !lines[last - 1].trim()) last--;
    if (first < last) pieces.push({ from: first, to: last, make: () => null });
  }

  #made(lines, pieces) {
    this.#count = pieces.length;
    if (!pieces.length) return [nodes.paragraph.create()];
    this.#lead = lines.slice(0, pieces[0].from).map(it => `${it}\n`).join('');
    return pieces.map((piece, index) => {
      const text = lines.slice(piece.from, piece.to).join('\n');
      const end = pieces[index + 1]?.from ?? lines.length;
      const gap = end > piece.to || index + 1 < pieces.length ? `\n${lines.slice(piece.to, end).map(it => `${it}\n`).join('')}` : '';
      const node = this.#node(piece, text);
      const known = { text, gap: index + 1 === pieces.length ? gap.slice(0, -1) : gap, index };
      this.#known.set(node, known);
      this.#same.set(key(node), known);
      return node;
    });
  }

  /** The node, if it would come back as the same; otherwise the text as it is. */
  #node({ make }, text) {
    try {
      const node = make();
      if (node && STYLES.some(style => this.#reads(write(node, style), node))) return node;
    } catch {
      // no form of its own
    }
    return nodes.source.create(null, schema.text(text));
  }
}

const key = node => JSON.stringify(node.toJSON());

/** Marks by tags and by signs are the same to whoever reads. */
const ALIKE = { strong: 'strong', b: 'strong', em: 'em', i: 'em', del: 'strike', s: 'strike' };

function plain(node) {
  return JSON.stringify(node.toJSON(), (name, value) => {
    if (name === 'marks') return value.map(mark => (ALIKE[mark.attrs?.name] ? { type: ALIKE[mark.attrs.name] } : mark)).map(mark => JSON.stringify(mark)).sort();
    return name === 'bullet' || name === 'delim' ? undefined : value;
  });
}

/** The lines of a token, without the blank ones behind it. */
function bounds(token, lines) {
  const [from, end] = token.map;
  let to = end;
  while (to > from + 1 && !lines[to - 1]?.trim()) to--;
  return [from, to];
}
