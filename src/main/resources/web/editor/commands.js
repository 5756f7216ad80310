// What an author can do to a text, each for the slash menu, the bar and the keys.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { ask } from './ask.js';
import { format, parse } from './fields.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);
export const strike = toggleMark(marks.strike);
export const code = toggleMark(marks.code);
export const paragraph = setBlockType(nodes.paragraph);

/** The node of this type around the cursor, with its place. */
export function around(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) return { node: $from.node(depth), pos: $from.before(depth), depth };
  }
  return null;
}

export const isMarked = (state, mark) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark);
};

export function heading(level) {
  return (state, dispatch) => {
    const here = around(state, nodes.heading);
    return here?.node.attrs.level === level ? paragraph(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch);
  };
}

export function quote(state, dispatch) {
  return around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

export const note = kind => (state, dispatch) => {
  const here = around(state, nodes.note);
  if (!here) return wrapIn(nodes.note, { kind })(state, dispatch);
  dispatch?.(state.tr.setNodeMarkup(here.pos, null, { kind }));
  return true;
};

/** A list, the other kind of list, or none. */
export function list(type, checked = null) {
  return (state, dispatch) => {
    const item = around(state, nodes.list_item);
    if (!item) return wrapInList(type)(state, dispatch && (tr => dispatch(checked === null ? tr : checkAll(tr, checked))));
    const parent = state.doc.resolve(item.pos);
    const same = parent.parent.type === type && (item.node.attrs.checked === null) === (checked === null);
    if (same) return liftListItem(nodes.list_item)(state, dispatch);
    if (!dispatch) return true;
    const tr = state.tr;
    parent.parent.forEach((child, offset) => tr.setNodeMarkup(parent.start() + offset, null, { checked: checked === null ? null : child.attrs.checked ?? checked }));
    dispatch(tr.setNodeMarkup(parent.before(), type));
    return true;
  };
}

function checkAll(tr, checked) {
  const { $from, $to } = tr.selection;
  tr.doc.nodesBetween($from.pos, $to.pos, (node, pos) => { if (node.type === nodes.list_item) tr.setNodeMarkup(pos, null, { checked }); });
  return tr;
}

/** Puts a block where the cursor is: in place of an empty paragraph, else behind the block that it is in. */
export function insertBlock(state, node, { inside = false } = {}) {
  const { $from } = state.selection;
  const tr = state.tr;
  let at;
  if ($from.parent.type === nodes.paragraph && $from.parent.content.size === 0 && $from.depth) {
    at = $from.before();
    tr.replaceWith(at, $from.after(), node);
  } else {
    at = state.selection instanceof NodeSelection ? state.selection.to : $from.after(Math.max(1, $from.depth));
    tr.insert(at, node);
  }
  const after = at + node.nodeSize;
  const next = tr.doc.resolve(after).nodeAfter;
  if (!next || next.type === nodes.footnote) tr.insert(after, nodes.paragraph.create());
  tr.setSelection(inside ? Selection.near(tr.doc.resolve(at + 1)) : node.isAtom ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(after)));
  return tr.scrollIntoView();
}

export function rule(state, dispatch) {
  if (!dispatch) return true;
  const tr = insertBlock(state, nodes.rule.create());
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.to), 1)));
  return true;
}

export function table(state, dispatch) {
  const row = type => nodes.table_row.create(null, [1, 2, 3].map(() => type.create()));
  dispatch?.(insertBlock(state, nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]), { inside: true }));
  return true;
}

export const codeBlock = (state, dispatch) => setBlockType(nodes.code_block)(state, dispatch);

export function source(state, dispatch) {
  dispatch?.(insertBlock(state, nodes.source.create(null, schema.text('<div>\n\n</div>'.replace('\n\n', '\n'))), { inside: true }));
  return true;
}

/** A mark here, its text at the end, and the cursor in that text. */
export function footnote(state, dispatch) {
  const { $from } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code || around(state, nodes.footnote)) return false;
  if (!dispatch) return true;
  const labels = new Set();
  state.doc.descendants(node => { if (node.attrs.label) labels.add(node.attrs.label); });
  let number = 1;
  while (labels.has(String(number))) number++;
  const label = String(number);
  const tr = state.tr.insert(state.selection.to, nodes.footnote_ref.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, nodes.footnote.create({ label }, nodes.paragraph.create()));
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  return true;
}

/** The other end of a footnote: from its text to its mark, and back. */
export function otherEnd(view, label, from) {
  let to = null;
  view.state.doc.descendants((node, pos) => { if (node.attrs.label === label && node.type.name !== from) to ??= { node, pos }; });
  if (!to) return;
  const { tr } = view.state;
  const inside = to.node.type === nodes.footnote ? to.pos + 2 : to.pos + 1;
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(inside))).scrollIntoView());
  view.focus();
}

const near = view => view.coordsAtPos(view.state.selection.from);
const address = typed => (/^[a-z][a-z0-9+.-]*:|^[/#?]/i.test(typed) ? typed : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`);

/** The link around the cursor, or around what is selected. */
export async function link(view) {
  const { state } = view;
  const { parent } = state.selection.$from;
  if (parent.isTextblock && !parent.type.allowsMarkType(marks.link)) return;
  const { from, to, mark } = linkAt(state) ?? { from: state.selection.from, to: state.selection.to };
  const words = from === to ? [{ name: 'text', label: 'Words', required: true }] : [];
  const answer = await ask('Link', [...words, { name: 'href', label: 'Address', value: mark?.attrs.href ?? '', required: true, placeholder: 'https://' }],
    { remove: mark ? 'Remove link' : '', near: near(view) });
  const tr = view.state.tr;
  if (answer === 'remove') view.dispatch(tr.removeMark(from, to, marks.link));
  else if (answer) {
    const made = marks.link.create({ ...mark?.attrs, href: address(answer.href.trim()) });
    if (from === to) tr.insert(from, schema.text(answer.text, [made]));
    else tr.removeMark(from, to, marks.link).addMark(from, to, made);
    view.dispatch(tr);
  }
  view.focus();
}

export function linkAt(state) {
  const { $from, empty, from, to } = state.selection;
  const mark = marks.link.isInSet(empty ? $from.marks() : state.doc.nodeAt(from)?.marks ?? []);
  if (!mark) return null;
  if (!empty) return { from, to, mark };
  let [start, end] = [$from.pos, $from.pos];
  const parent = $from.start();
  $from.parent.forEach((node, offset) => {
    const [a, b] = [parent + offset, parent + offset + node.nodeSize];
    if (mark.isInSet(node.marks) && b >= start && a <= end) [start, end] = [Math.min(start, a), Math.max(end, b)];
  });
  return { from: start, to: end, mark };
}

const KNOWN = [['name', 'Name'], ['first_name', 'First name'], ['email', 'E-mail address'], ['attribute', 'Something else that is kept of them']];

/** A place for something of the reader's; asks which, and what stands there where nobody knows it. */
export async function field(view, pos = null) {
  const old = pos === null ? null : parse(view.state.doc.nodeAt(pos)?.attrs.source ?? '');
  const own = old?.name.startsWith('attribute.');
  const answer = await ask('Personal field', [
    { name: 'name', label: 'What stands here', options: KNOWN, value: own ? 'attribute' : old?.name ?? 'name' },
    { name: 'attribute', label: 'Attribute', value: own ? old.name.slice(10) : '', placeholder: 'city', hint: 'Only for “Something else”: its name, as in your list of subscribers.' },
    { name: 'fallback', label: 'If nobody knows it', value: old ? old.fallback ?? '' : 'there', placeholder: 'there' },
  ], { action: old ? 'Change' : 'Insert', near: near(view) });
  if (answer) {
    const name = answer.name === 'attribute' ? `attribute.${answer.attribute.trim().toLowerCase().replace(/[^a-z0-9.]+/g, '_')}` : answer.name;
    const node = nodes.field.create({ source: format(name, answer.fallback.trim()) });
    const { tr } = view.state;
    view.dispatch(pos === null ? tr.replaceSelectionWith(node) : tr.setNodeMarkup(pos, null, node.attrs));
  }
  view.focus();
}

export async function button(view) {
  const answer = await ask('Button', [
    { name: 'text', label: 'Words', value: 'Read more', required: true },
    { name: 'href', label: 'Address', required: true, placeholder: 'https://' },
  ], { action: 'Insert', near: near(view) });
  if (answer) view.dispatch(insertBlock(view.state, nodes.button.create({ href: address(answer.href.trim()) }, schema.text(answer.text.trim() || 'Read more'))));
  view.focus();
}

export async function embed(view) {
  const answer = await ask('Embed', [{ name: 'url', label: 'Address', type: 'url', required: true, placeholder: 'https://', hint: 'A video, a post, a page. Readers see a card with picture and title; nothing is loaded from elsewhere.' }],
    { action: 'Insert', near: near(view) });
  if (answer) view.dispatch(insertBlock(view.state, nodes.embed.create({ url: answer.url.trim().replace(/^http:/, 'https:') })));
  view.focus();
}
