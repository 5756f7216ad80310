// What comes from elsewhere: Google Docs, Word, web pages, plain text. Their styles become marks, and all else stays outside.
import { Fragment, Slice } from 'prosemirror-model';
import { schema } from './schema.js';
import { Text } from './text.js';

const { nodes, marks } = schema;

/** HTML of the clipboard without what is no text: safe to read, as nothing of it runs or loads here. */
export function clean(html) {
  // The content policy forbids styles; they are read here as what they say, not as what they do.
  const quiet = html.replace(/<(style|script|xml)\b[\s\S]*?<\/\1>/gi, '').replace(/<!--\[if [\s\S]*?<!\[endif\]-->|<!--(?!\s*(?:Start|End)Fragment)[\s\S]*?-->/g, '').replace(/<!\[(?:if|endif)[^>]*>/g, '')
    .replace(/([\s"'])style\s*=/gi, '$1data-style=').replace(/([\s"'])on\w+\s*=/gi, '$1data-on=').replace(/(\s)src(set)?\s*=/gi, '$1data-src$2=');
  const { body } = new DOMParser().parseFromString(quiet, 'text/html');
  if (body.querySelector('[data-pm-slice]')) return html;
  body.querySelectorAll('script, style, meta, link, title, xml, template, [data-style*="display:none"], [data-style*="mso-hide:all"]').forEach(it => it.remove());
  body.querySelectorAll('[data-style*="footnote-list"] > hr, [data-style*="footnote-list"] > br, br.Apple-interchange-newline').forEach(it => it.remove());
  body.querySelectorAll('br').forEach(it => { if (!it.parentNode.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, pre, span') && !said(it)) it.remove(); });
  footnotes(body);
  wordLists(body);
  body.querySelectorAll('[data-style], b, strong').forEach(styled);
  body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol').forEach(intoItem);
  body.querySelectorAll('a[href*="google.com/url?"]').forEach(unwrapped);
  body.querySelectorAll('a[href^="#"], a:not([href])').forEach(it => it.replaceWith(...it.childNodes));
  body.querySelectorAll('img').forEach(picture);
  body.querySelectorAll('h1').forEach(it => renamed(it, 'h2'));
  body.querySelectorAll('table table').forEach(it => it.replaceWith(it.textContent));
  body.querySelectorAll('td, th').forEach(cell);
  body.querySelectorAll('p, h2, h3, h4, h5, h6').forEach(it => { if (!it.textContent.trim() && !it.querySelector('img, sup')) it.remove(); });
  body.querySelectorAll('*').forEach(it => it.removeAttribute('data-style'));
  return body.innerHTML;
}

const said = br => [br.previousSibling, br.nextSibling].every(it => it?.nodeType === 3 && it.data.trim());
const says = (element, pattern) => pattern.test(element.getAttribute('data-style') ?? '');

/** Bold, italic and struck by style; and `b` that says it is not bold, which is how Google Docs wraps everything. */
function styled(element) {
  const { localName } = element;
  if ((localName === 'b' || localName === 'strong') && says(element, /(^|[;\s])font-weight:\s*(normal|[1-4]00)/)) return element.replaceWith(...element.childNodes);
  if (localName === 'font') renamed(element, 'span');
  if (localName !== 'span') return undefined;
  const wrap = [];
  if (says(element, /(^|[;\s])font-weight:\s*(bold|[6-9]00)/)) wrap.push('strong');
  if (says(element, /font-style:\s*(italic|oblique)/)) wrap.push('em');
  if (says(element, /text-decoration[^;]*line-through/)) wrap.push('del');
  if (says(element, /vertical-align:\s*super/) && !element.closest('sup')) wrap.push('sup');
  if (says(element, /vertical-align:\s*sub/) && !element.closest('sub')) wrap.push('sub');
  if (element.closest('h1, h2, h3, h4, h5, h6')) wrap.splice(0, wrap.length, ...wrap.filter(it => it !== 'strong'));
  for (const name of wrap) {
    const made = document.createElement(name);
    made.append(...element.childNodes);
    element.append(made);
  }
  return element.replaceWith(...element.childNodes);
}

function renamed(element, name) {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  for (const { name: key, value } of element.attributes) made.setAttribute(key, value);
  element.replaceWith(made);
  return made;
}

/** Lists within lists, but outside of their items: Google Docs writes them so. */
function intoItem(list) {
  if (list.previousElementSibling?.localName === 'li') list.previousElementSibling.append(list);
}

/** Google's detour to a page. */
function unwrapped(link) {
  const to = new URL(link.getAttribute('href'), 'https://www.google.com').searchParams.get('q');
  if (to) link.setAttribute('href', to);
}

/** Pictures of this site stay; those of elsewhere are in no mail of ours, and files on the writer's disk are nowhere. */
function picture(img) {
  const src = img.getAttribute('data-src') ?? '';
  img.removeAttribute('data-src');
  img.removeAttribute('data-srcset');
  if (/^(\/pictures\/|https:\/\/)/.test(src)) img.setAttribute('src', src);
  else img.remove();
}

function cell(element) {
  for (const block of [...element.querySelectorAll('p, div, h2, h3, li')]) block.replaceWith(...block.childNodes, ' ');
  for (const name of ['colspan', 'rowspan']) element.removeAttribute(name);
}

/** Word has no lists on the clipboard, but paragraphs that say at which level of which list they stand. */
function wordLists(body) {
  let open = [];
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const found = /mso-list:\s*l(\d+)\s+level(\d+)/.exec(paragraph.getAttribute('data-style') ?? '');
    if (!found) {
      open = [];
      continue;
    }
    const mark = [...paragraph.querySelectorAll('span')].find(it => says(it, /mso-list:\s*Ignore/i));
    const sign = (mark?.textContent ?? paragraph.textContent).trim();
    mark?.remove();
    const name = /^[\p{L}\d]{1,4}[.)]/u.test(sign) ? 'ol' : 'ul';
    const level = Number(found[2]);
    open = open.slice(0, level);
    if (open.length && open.at(-1).list !== found[1] && open.length === 1 && level === 1) open = [];
    while (open.length < level) open.push({ element: nested(open, paragraph, name), list: found[1] });
    const item = document.createElement('li');
    paragraph.replaceWith();
    item.append(renamedInto(paragraph));
    open.at(-1).element.append(item);
  }
}

function nested(open, paragraph, name) {
  const list = document.createElement(name);
  if (!open.length) paragraph.before(list);
  else (open.at(-1).element.lastElementChild ?? open.at(-1).element.appendChild(document.createElement('li'))).append(list);
  return list;
}

function renamedInto(paragraph) {
  const made = document.createElement('p');
  made.append(...paragraph.childNodes);
  return made;
}

/** Footnotes of Word and Google Docs: the mark in the text, and the note at its end. */
function footnotes(body) {
  for (const ref of [...body.querySelectorAll('a[href*="#_ftn"]:not([href*="#_ftnref"]), a[href*="#ftnt"]:not([href*="#ftnt_ref"])')]) {
    const label = /(\d+)$/.exec(ref.getAttribute('href'))?.[1];
    const note = [...body.querySelectorAll('a[href*="ftnref"], a[href*="ftnt_ref"]')].find(it => it.getAttribute('href').endsWith(`ref${label}`));
    if (!label || !note) continue;
    const mark = document.createElement('sup');
    Object.assign(mark, { className: 'footnote-ref', textContent: label }).dataset.label = label;
    (ref.closest('sup') ?? ref).replaceWith(mark);
    const home = note.closest('div') && note.closest('div') !== body.firstElementChild ? note.closest('div') : note.closest('p');
    const text = document.createElement('div');
    text.className = 'footnote';
    text.dataset.label = label;
    (note.closest('sup') ?? note).remove();
    text.append(...(home.localName === 'p' ? [home.cloneNode(true)] : [...home.childNodes]));
    text.querySelectorAll('p').forEach(it => { if (!it.textContent.trim()) it.remove(); });
    if (home.previousElementSibling?.localName === 'hr') home.previousElementSibling.remove();
    home.remove();
    body.append(text);
  }
}

/** Plain text is read as Markdown; an address alone becomes a card, and one over a selection its link. */
export function fromText(text, $context, plain) {
  if (plain || $context.parent.type.spec.code) {
    const lines = text.split(/\r?\n/);
    if ($context.parent.type.spec.code) return new Slice(Fragment.from(schema.text(text.replace(/\r\n?/g, '\n') || ' ')), 0, 0);
    return new Slice(Fragment.from(lines.map(it => nodes.paragraph.create(null, it ? schema.text(it) : null))), 1, 1);
  }
  const { content } = new Text(text.replace(/\r\n?/g, '\n')).doc;
  const open = node => (node?.type === nodes.paragraph ? 1 : 0);
  return new Slice(content, open(content.firstChild), open(content.lastChild));
}

export const toText = slice => {
  const { content, openStart } = slice;
  if (content.childCount === 1 && openStart > 0 && content.firstChild.isTextblock) return slice.content.textBetween(0, content.size, '\n', leaf => leaf.type.spec.leafText?.(leaf) ?? '');
  try {
    const doc = nodes.doc.createChecked(null, content);
    return new Text('').markdown(doc).trimEnd();
  } catch {
    return content.textBetween(0, content.size, '\n\n', leaf => leaf.type.spec.leafText?.(leaf) ?? '');
  }
};

export function handlePaste(view, event) {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  const { selection, tr } = view.state;
  if (!/^https?:\/\/[^\s<>]+$/.test(text)) return false;
  const { $from, empty } = selection;
  if (!empty && $from.sameParent(selection.$to) && $from.parent.type.allowsMarkType(marks.link)) {
    view.dispatch(tr.addMark(selection.from, selection.to, marks.link.create({ href: text })));
    return true;
  }
  if (!empty || $from.depth !== 1 || $from.parent.type !== nodes.paragraph || $from.parent.content.size || !text.startsWith('https://')) return false;
  const made = tr.replaceWith($from.before(), $from.after(), [nodes.embed.create({ url: text }), nodes.paragraph.create()]);
  view.dispatch(made.setSelection(view.state.selection.constructor.near(made.doc.resolve($from.before() + 2))).scrollIntoView());
  return true;
}
