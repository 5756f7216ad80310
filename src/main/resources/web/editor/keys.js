// What keys do, and what becomes of signs that are typed as in Markdown.
import { baseKeymap, chainCommands, exitCode, lift } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { AllSelection, Plugin, Selection } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import * as act from './commands.js';
import { parse } from './fields.js';
import { schema } from './schema.js';
import { enter } from './views.js';

const { nodes, marks } = schema;

const hardBreak = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || isInTable(state)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** A new item is no task that is done. */
const split = (state, dispatch) => {
  const item = act.around(state, nodes.list_item);
  return splitListItem(nodes.list_item, item && item.node.attrs.checked !== null ? { checked: false } : undefined)(state, dispatch);
};

/** Enter in a table goes to the row below, and behind the last one out of the table. */
const below = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { $head } = state.selection;
  const cell = act.around(state, nodes.table_cell) ?? act.around(state, nodes.table_header);
  const table = act.around(state, nodes.table);
  if (!cell || !table || !dispatch) return !!cell;
  const column = $head.index(cell.depth - 1);
  const row = $head.index(cell.depth - 2) + 1;
  const { tr } = state;
  if (row >= table.node.childCount) return leave(tr, table, dispatch);
  let pos = table.pos + 1;
  for (let i = 0; i < row; i++) pos += table.node.child(i).nodeSize;
  pos++;
  for (let i = 0; i < column; i++) pos += table.node.child(row).child(i).nodeSize;
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))).scrollIntoView());
  return true;
};

function leave(tr, { pos, node }, dispatch) {
  const end = pos + node.nodeSize;
  if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, nodes.paragraph.create());
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
}

/** Enter at the end of a button goes on behind it. */
const behindButton = (state, dispatch) => {
  const button = act.around(state, nodes.button);
  if (!button) return false;
  if (dispatch) leave(state.tr, button, dispatch);
  return true;
};

/** Enter in an empty paragraph at the end of a quote, note or footnote leaves it. */
const endOfQuote = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.paragraph || $from.parent.content.size || $from.depth < 2) return false;
  const outer = $from.node(-1).type;
  return outer === nodes.blockquote || outer === nodes.note ? lift(state, dispatch) : false;
};

/** Backspace at the start of a heading makes it a paragraph, and before a task's first letter takes its box. */
const plainer = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === nodes.heading || $from.parent.type === nodes.code_block || $from.parent.type === nodes.button) return act.paragraph(state, dispatch);
  const item = act.around(state, nodes.list_item);
  if (!item || item.node.attrs.checked === null || $from.index(item.depth) > 0) return false;
  dispatch?.(state.tr.setNodeMarkup(item.pos, null, { checked: null }));
  return true;
};

/** Escape in a footnote leads back to its mark; elsewhere the next Tab leaves the text instead of moving an item. */
let free = false;
const escape = (state, dispatch, view) => {
  const note = act.around(state, nodes.footnote);
  free = true;
  if (note && view) act.otherEnd(view, note.node.attrs.label, 'footnote');
  return !!note;
};
const unlessFree = command => (state, dispatch, view) => {
  if (free) return false;
  return command(state, dispatch, view);
};
const bound = new Plugin({
  props: {
    handleKeyDown(_, { key }) {
      if (!['Tab', 'Escape', 'Shift'].includes(key)) free = false;
      return false;
    },
    handleDOMEvents: { focus: () => { free = false; } },
  },
});

/** Arrows leave a selection of everything, which browsers do not always see to. */
const collapse = side => (state, dispatch) => {
  if (!(state.selection instanceof AllSelection)) return false;
  dispatch?.(state.tr.setSelection(side < 0 ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)).scrollIntoView());
  return true;
};

export function keys({ up }) {
  const toSubtitle = (state, dispatch, view) => state.selection.empty && state.selection.$from.pos <= 1 && view.endOfTextblock('up') && up();
  return [
    bound,
    keymap({
      'Mod-b': act.bold, 'Mod-i': act.italic, 'Mod-e': act.code, 'Mod-Shift-x': act.strike,
      'Mod-k': (state, dispatch, view) => { act.link(view); return true; },
      'Mod-Alt-0': act.paragraph, 'Mod-Alt-1': act.heading(2), 'Mod-Alt-2': act.heading(2), 'Mod-Alt-3': act.heading(3), 'Mod-Alt-4': act.heading(4),
      'Mod-Shift-7': act.list(nodes.ordered_list), 'Mod-Shift-8': act.list(nodes.bullet_list), 'Mod-Shift-9': act.quote,
      'Mod-Alt-f': act.footnote,
      'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo,
      'Shift-Enter': chainCommands(exitCode, hardBreak), 'Mod-Enter': chainCommands(exitCode, hardBreak),
      Enter: chainCommands(enter, below, behindButton, split, endOfQuote),
      Backspace: chainCommands(undoInputRule, plainer),
      Tab: unlessFree(chainCommands(sinkListItem(nodes.list_item), goToNextCell(1))),
      'Shift-Tab': unlessFree(chainCommands(liftListItem(nodes.list_item), goToNextCell(-1))),
      Escape: escape,
      ArrowUp: chainCommands(collapse(-1), toSubtitle), ArrowLeft: collapse(-1), ArrowRight: collapse(1), ArrowDown: collapse(1),
    }),
    keymap(baseKeymap),
  ];
}

const wraps = (pattern, mark) => new InputRule(pattern, (state, found, start, end) => {
  const [whole, before, text] = found;
  const from = start + before.length;
  if (state.doc.rangeHasMark(from, end, marks.code)) return null;
  const tr = state.tr.delete(from, end);
  return whole && tr.insert(from, schema.text(text, [...state.selection.$from.marks(), mark.create()])).removeStoredMark(mark);
}, { inCodeMark: false });

const field = new InputRule(/\{\{[^{}\n]+\}\}$/, (state, [typed], start, end) => (parse(typed) ? state.tr.replaceWith(start, end, nodes.field.create({ source: typed })) : null));

const task = new InputRule(/^\[([ x]?)\] $/, (state, found, start, end) => {
  const item = act.around(state, nodes.list_item);
  const checked = found[1] === 'x';
  const tr = state.tr.delete(start, end);
  if (item) return tr.setNodeMarkup(item.pos, null, { checked });
  const { $from } = state.selection;
  if ($from.depth !== 1) return null;
  const range = tr.doc.resolve(start).blockRange();
  return tr.wrap(range, [{ type: nodes.bullet_list }, { type: nodes.list_item, attrs: { checked } }]);
});

const rule = new InputRule(/^(---|\*\*\*|___)$/, (state, _, start) => {
  const $start = state.doc.resolve(start);
  if ($start.parent.type !== nodes.paragraph) return null;
  const tr = state.tr.replaceWith($start.before(), $start.after(), [nodes.rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(Selection.near(tr.doc.resolve($start.before() + 2)));
});

export const typed = () => inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,6}) $/, nodes.heading, found => ({ level: Math.max(2, found[1].length) })),
    textblockTypeInputRule(/^```([\w+-]*)\s$/, nodes.code_block, found => ({ info: found[1] })),
    wrappingInputRule(/^> $/, nodes.blockquote),
    wrappingInputRule(/^([-*+]) $/, nodes.bullet_list, found => ({ bullet: found[1] })),
    wrappingInputRule(/^(\d{1,2})([.)]) $/, nodes.ordered_list, found => ({ order: Number(found[1]), delim: found[2] }),
      (found, node) => node.childCount + node.attrs.order === Number(found[1])),
    task, rule, field,
    wraps(/(^|[^*\\])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong),
    wraps(/(^|[^*\\])\*([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em),
    wraps(/(^|[^\w\\])_([^_\s](?:[^_]*[^_\s])?)_$/, marks.em),
    wraps(/(^|[^~\\])~~([^~\s](?:[^~]*[^~\s])?)~~$/, marks.strike),
    wraps(/(^|[^`\\])`([^`]+)`$/, marks.code),
  ],
});
