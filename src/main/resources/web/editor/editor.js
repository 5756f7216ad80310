// The writing surface: a text of Markdown in a text area, edited as it will look, and written back with every change.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, Plugin, Selection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { bar } from './bar.js';
import { blocksFor } from './blocks.js';
import { keys, typed } from './keys.js';
import { clean, fromText, handlePaste, toText } from './paste.js';
import { pictures } from './pictures.js';
import { schema } from './schema.js';
import { slash } from './slash.js';
import { tableBar } from './tables.js';
import { Text } from './text.js';
import { views } from './views.js';

const PAUSE = 120;

/**
 * @param place the element that the surface is put into
 * @param area the text area that holds the Markdown
 * @param up goes to what stands above the text; answers true if it did
 * @param complain says a sentence beside the text
 */
export function mount({ place, area, up, complain, placeholder }) {
  const shots = pictures(complain);
  let text = new Text(area.value);
  let written = area.value;
  let timer;

  const plugins = [
    slash(blocksFor(shots)), bar(), tableBar(), shots.plugin, typed(), ...keys({ up }), history(), dropCursor({ color: false, class: 'drop-cursor' }), gapCursor(), tableEditing(), hint(placeholder),
  ];
  const view = new EditorView(place, {
    state: EditorState.create({ doc: text.doc, plugins }),
    nodeViews: views,
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Text', 'aria-describedby': 'keys measure', class: 'prose paper' },
    transformPastedHTML: clean,
    clipboardTextParser: fromText,
    clipboardTextSerializer: toText,
    handlePaste,
    handleDOMEvents: { blur: flush },
    handleClick: endOfPaper,
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (!tr.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    },
  });

  /** What stands in the surface goes into the text area, as if it had been typed there. */
  function flush() {
    clearTimeout(timer);
    // What was typed into the area itself is read when the surface is shown again.
    if (area.value !== written) return;
    const now = view.state.doc.eq(text.doc) ? text.source : text.markdown(view.state.doc);
    if (now === written) return;
    written = area.value = now;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The text area was changed by somebody else. */
  function read() {
    if (area.value === written) return;
    text = new Text(area.value);
    written = area.value;
    view.updateState(EditorState.create({ doc: text.doc, plugins }));
  }

  /** A click below the last line goes on writing there. */
  function endOfPaper(it, pos, event) {
    const { doc, tr } = it.state;
    const last = it.dom.lastElementChild?.getBoundingClientRect();
    if (!last || event.clientY <= last.bottom || doc.lastChild.type === schema.nodes.paragraph) return false;
    tr.insert(doc.content.size, schema.nodes.paragraph.create());
    it.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
    return true;
  }

  addEventListener('pagehide', flush, true);
  area.form?.addEventListener('submit', flush, true);
  return { view, flush, read, focus: () => { view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc))); view.focus(); } };
}

/** Says what to do on a sheet on which nothing stands. */
function hint(words) {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const { firstChild, childCount } = doc;
        if (childCount > 1 || firstChild.type !== schema.nodes.paragraph || firstChild.content.size) return null;
        return DecorationSet.create(doc, [Decoration.node(0, firstChild.nodeSize, { class: 'empty', 'data-hint': words })]);
      },
    },
  });
}
