// What a post is made of, while it is edited. Each node and mark has a way into Markdown (write.js) and out of it (read.js).
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** Tags without attributes that stand around words and are shown as what they mean. */
export const TAGS = ['u', 'kbd', 'sub', 'sup', 'small', 'mark', 'ins', 's', 'b', 'i', 'strong', 'em', 'del', 'q', 'samp', 'var', 'cite'];
export const NOTES = ['note', 'tip', 'important', 'warning', 'caution'];

const safe = href => (/^(https?:|mailto:|[^:]*$|[/#?])/i.test(href) ? href : '');
/** Only pictures of this site are shown while one writes: nobody else is asked for anything. */
export const local = src => /^(\/(?!\/)|data:image\/|[^:/]+(\/|$))/.test(src);
const aligned = {
  default: null,
  getFromDOM: cell => /align-(left|center|right)/.exec(cell.className)?.[1] ?? null,
  setDOMAttr: (value, attrs) => { if (value) attrs.class = `align-${value}`; },
};

/** Cells hold lines, not blocks; and nobody writes between two of them. */
function tables() {
  const made = tableNodes({ tableGroup: 'block', cellContent: 'inline*', cellAttributes: { align: aligned } });
  made.table.allowGapCursor = made.table_row.allowGapCursor = false;
  const { toDOM } = made.table_header;
  made.table_header.toDOM = node => {
    const [tag, attrs, ...rest] = toDOM(node);
    return [tag, node.content.size ? attrs : { ...attrs, role: 'cell' }, ...rest]; // an empty corner heads nothing
  };
  return made;
}

const nodes = {
  doc: { content: '(block | footnote)+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    attrs: { level: { default: 2 } }, content: 'inline*', group: 'block', defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  note: {
    attrs: { kind: { default: 'note' } }, content: 'block+', group: 'block', defining: true,
    parseDOM: [{ tag: 'aside[data-kind]', getAttrs: dom => ({ kind: dom.dataset.kind }) }],
    toDOM: ({ attrs: { kind } }) => ['aside', { role: 'note', class: `note note-${kind}`, 'data-kind': kind, 'data-word': kind }, 0],
  },
  bullet_list: {
    attrs: { bullet: { default: '-' }, tight: { default: true } }, content: 'list_item+', group: 'block',
    parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0],
  },
  ordered_list: {
    attrs: { order: { default: 1 }, delim: { default: '.' }, tight: { default: true } }, content: 'list_item+', group: 'block',
    parseDOM: [{ tag: 'ol', getAttrs: dom => ({ order: dom.hasAttribute('start') ? Number(dom.getAttribute('start')) || 1 : 1 }) }],
    toDOM: node => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: {
    attrs: { checked: { default: null } }, content: 'block+', defining: true,
    parseDOM: [{ tag: 'li', getAttrs: dom => ({ checked: { done: true, open: false }[dom.dataset.task] ?? null }) }],
    toDOM: ({ attrs: { checked } }) => ['li', checked === null ? {} : { 'data-task': checked ? 'done' : 'open' }, 0],
  },
  code_block: {
    attrs: { info: { default: '' } }, content: 'text*', marks: '', group: 'block', code: true, defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: dom => ({ info: dom.dataset.info ?? '' }) }],
    toDOM: node => ['pre', { 'data-info': node.attrs.info, spellcheck: 'false' }, ['code', 0]],
  },
  // Whatever has no form of its own here: HTML, definitions. Kept byte for byte and edited as it is written.
  source: {
    content: 'text*', marks: '', group: 'block', code: true, defining: true, isolating: true,
    parseDOM: [{ tag: 'div.source', preserveWhitespace: 'full', contentElement: 'code' }],
    toDOM: () => ['div', { class: 'source', spellcheck: 'false' }, ['code', 0]],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  picture: {
    attrs: { src: {}, alt: { default: '' }, caption: { default: '' }, href: { default: '' }, title: { default: '' } },
    group: 'block', draggable: true,
    parseDOM: [
      { tag: 'figure[data-src]', getAttrs: dom => ({ src: dom.dataset.src, alt: dom.dataset.alt, caption: dom.dataset.caption, href: dom.dataset.href, title: dom.dataset.title }) },
      { tag: 'figure', getAttrs: pictureOf },
    ],
    toDOM: ({ attrs }) => ['figure', { 'data-src': attrs.src, 'data-alt': attrs.alt, 'data-caption': attrs.caption, 'data-href': attrs.href, 'data-title': attrs.title }, ['img', { ...(local(attrs.src) ? { src: attrs.src } : {}), alt: attrs.alt }]],
  },
  button: {
    attrs: { href: { default: '' } }, content: 'inline*', marks: 'strong em strike code', group: 'block', defining: true,
    parseDOM: [{ tag: 'p.button', priority: 60, getAttrs: dom => ({ href: dom.dataset.href ?? '' }) }],
    toDOM: node => ['p', { class: 'button', 'data-href': node.attrs.href }, 0],
  },
  embed: {
    attrs: { url: {} }, group: 'block', draggable: true,
    parseDOM: [{ tag: 'div.embed', getAttrs: dom => ({ url: dom.dataset.url }) }],
    toDOM: node => ['div', { class: 'embed', 'data-url': node.attrs.url }],
  },
  footnote: {
    attrs: { label: {} }, content: 'block+', defining: true, isolating: true,
    parseDOM: [{ tag: 'div.footnote', getAttrs: dom => ({ label: dom.dataset.label }) }],
    toDOM: node => ['div', { class: 'footnote', 'data-label': node.attrs.label }, 0],
  },
  ...tables(),
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  image: {
    attrs: { src: {}, alt: { default: '' }, title: { default: '' } }, inline: true, group: 'inline', draggable: true,
    parseDOM: [{ tag: 'img[src], img[data-src]', getAttrs: dom => ({ src: dom.dataset.src ?? dom.getAttribute('src'), alt: dom.getAttribute('alt') ?? '', title: dom.getAttribute('title') ?? '' }) }],
    toDOM: ({ attrs: { src, alt, title } }) => ['img', { ...(local(src) ? { src } : {}), 'data-src': src, alt, title }],
  },
  field: {
    attrs: { source: {} }, inline: true, group: 'inline', leafText: node => node.attrs.source,
    parseDOM: [{ tag: 'span.chip', getAttrs: dom => ({ source: dom.dataset.source }) }],
    toDOM: node => ['span', { class: 'chip', 'data-source': node.attrs.source }, node.attrs.source],
  },
  footnote_ref: {
    attrs: { label: {} }, inline: true, group: 'inline', leafText: () => '',
    parseDOM: [{ tag: 'sup.footnote-ref', priority: 60, getAttrs: dom => ({ label: dom.dataset.label }) }],
    toDOM: node => ['sup', { class: 'footnote-ref', 'data-label': node.attrs.label }, node.attrs.label],
  },
};

const marks = {
  link: {
    attrs: { href: {}, title: { default: '' } }, inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: dom => ({ href: dom.getAttribute('href'), title: dom.getAttribute('title') ?? '' }) }],
    toDOM: ({ attrs: { href, title } }) => ['a', { href: safe(href), title: title || href, rel: 'noopener' }, 0],
  },
  tag: {
    attrs: { name: {} }, excludes: '',
    parseDOM: ['u', 'kbd', 'sub', 'sup'].map(name => ({ tag: name, attrs: { name } })),
    toDOM: mark => [mark.attrs.name, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }, { tag: 'strike' }], toDOM: () => ['del', 0] },
  code: { code: true, parseDOM: [{ tag: 'code' }, { tag: 'tt' }], toDOM: () => ['code', { spellcheck: 'false' }, 0] },
  // Tags that have no form of their own, as they are written.
  html: {
    code: true, inclusive: false, excludes: 'code strong em strike tag',
    parseDOM: [{ tag: 'span.html' }], toDOM: () => ['span', { class: 'html', spellcheck: 'false' }, 0],
  },
};

function pictureOf(figure) {
  const img = figure.querySelector('img[src], img[data-src]');
  return img ? { src: img.dataset.src ?? img.getAttribute('src'), alt: img.getAttribute('alt') ?? '', caption: figure.querySelector('figcaption')?.textContent.trim() ?? '' } : false;
}

export const schema = new Schema({ nodes, marks });
