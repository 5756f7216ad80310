// The bar above a table: rows, columns, how they are aligned.
import { Plugin } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, selectedRect, CellSelection } from 'prosemirror-tables';
import { made } from './ask.js';
import { Bar } from './bar.js';
import { put } from './slash.js';

const SIDES = [null, 'center', 'right'];
const word = text => () => made('span', { textContent: text });

/** The head stays: Markdown knows no table without one. */
const row = (state, dispatch) => isInTable(state) && selectedRect(state).top > 0 && deleteRow(state, dispatch);

/** The next side for all cells of the column. */
function align(state, dispatch) {
  if (!isInTable(state)) return false;
  const { map, tableStart, table, left } = selectedRect(state);
  const now = table.nodeAt(map.map[left]).attrs.align;
  const next = SIDES[(SIDES.indexOf(now === 'left' ? null : now) + 1) % SIDES.length];
  const { tr } = state;
  for (let at = 0; at < map.height; at++) {
    const pos = map.map[at * map.width + left];
    tr.setNodeMarkup(tableStart + pos, null, { ...table.nodeAt(pos).attrs, align: next });
  }
  dispatch?.(tr);
  return true;
}

const TOOLS = [
  { name: 'Row below', face: word('+ Row'), command: addRowAfter },
  { name: 'Column behind', face: word('+ Column'), command: addColumnAfter },
  { name: 'Align the column', face: word('Align'), command: align },
  { name: 'Delete row', face: word('− Row'), command: row },
  { name: 'Delete column', face: word('− Column'), command: deleteColumn },
  { name: 'Delete table', face: word('Delete'), command: deleteTable },
];

export const tableBar = () => new Plugin({ view: view => new TableBar(view, 'Table', TOOLS) });

class TableBar extends Bar {
  wanted(state) {
    return isInTable(state) && (state.selection.empty || state.selection instanceof CellSelection);
  }

  place(view) {
    const { tableStart } = selectedRect(view.state);
    const { right, top, bottom } = view.nodeDOM(tableStart - 1).getBoundingClientRect();
    put(this.element, view, right - this.element.offsetWidth, top < 130 ? bottom + 8 : null, top - 4);
  }
}
