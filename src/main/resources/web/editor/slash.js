// The menu behind a slash, and the plus beside an empty line. The cursor stays in the text; the menu follows it.
import { Plugin, PluginKey } from 'prosemirror-state';
import { made } from './ask.js';
import { icon, matching } from './blocks.js';

const key = new PluginKey('slash');
const TYPED = /(?:^|\s)\/([\p{L}\d -]{0,24})$/u;

export function slash(blocks) {
  return new Plugin({
    key,
    state: {
      init: () => null,
      apply(tr, old, _, state) {
        const meta = tr.getMeta(key);
        if (meta !== undefined) return meta;
        if (!tr.docChanged && !tr.selectionSet) return old;
        return found(state, old?.closed ?? (tr.docChanged ? null : -1));
      },
    },
    props: {
      handleKeyDown(view, event) {
        return view.state.plugins.find(it => it.key === key.key).spec.menu?.keys(event) ?? false;
      },
    },
    view(view) {
      const menu = new Menu(view, blocks);
      this.menu = menu;
      view.state.plugins.find(it => it.key === key.key).spec.menu = menu;
      return menu;
    },
  });
}

/** What stands behind the slash, unless that slash was closed by Escape. */
function found(state, closed) {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.inlineContent || $from.parent.type.spec.code) return null;
  const typed = TYPED.exec($from.parent.textBetween(0, $from.parentOffset, null, '￼'));
  if (!typed) return null;
  const from = $from.pos - typed[1].length - 1;
  return closed === from || closed === -1 ? { closed: closed === -1 ? from : closed } : { from, to: $from.pos, query: typed[1] };
}

class Menu {
  constructor(view, blocks) {
    this.view = view;
    this.blocks = blocks;
    this.shown = [];
    this.at = 0;
    this.list = made('div', { className: 'slash', id: 'slash', role: 'listbox', ariaLabel: 'Insert', tabIndex: 0, hidden: true });
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const i = [...this.list.children].indexOf(event.target.closest('[role=option]'));
      if (i >= 0) this.take(i);
    });
    this.plus = made('button', { type: 'button', className: 'plus', ariaLabel: 'Insert', title: 'Insert (or type /)', hidden: true }, icon('plus'));
    this.plus.addEventListener('mousedown', event => event.preventDefault());
    this.plus.addEventListener('click', () => { view.focus(); view.dispatch(view.state.tr.insertText('/')); });
    view.dom.parentNode.append(this.list, this.plus);
    this.update(view);
  }

  update(view) {
    const state = key.getState(view.state);
    const shown = state?.from !== undefined ? matching(this.blocks, state.query) : [];
    this.beside(view);
    if (!shown.length) return this.hide();
    if (this.list.hidden || state.query !== this.query) this.at = 0;
    this.query = state.query;
    this.shown = shown;
    this.draw();
    const { left, bottom, top } = view.coordsAtPos(state.from);
    put(this.list, view, left, bottom + 6, top - 6);
  }

  draw() {
    this.list.replaceChildren(...this.shown.map((it, i) => made('div', { role: 'option', id: `slash-${i}`, ariaSelected: String(i === this.at) },
      icon(it.icon), made('span', { textContent: it.name }), ...(it.key ? [made('kbd', { textContent: it.key })] : []))));
    this.list.hidden = false;
    this.view.dom.setAttribute('aria-controls', 'slash');
    this.view.dom.setAttribute('aria-activedescendant', `slash-${this.at}`);
    this.list.children[this.at]?.scrollIntoView({ block: 'nearest' });
  }

  hide() {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.view.dom.removeAttribute('aria-controls');
    this.view.dom.removeAttribute('aria-activedescendant');
  }

  keys(event) {
    if (this.list.hidden || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.shown.length) % this.shown.length;
      this.draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.at);
    else if (event.key === 'Escape') this.view.dispatch(this.view.state.tr.setMeta(key, { closed: key.getState(this.view.state).from }));
    else return false;
    return true;
  }

  take(i) {
    const { from, to } = key.getState(this.view.state);
    const chosen = this.shown[i];
    this.view.dispatch(this.view.state.tr.delete(from, to).setMeta(key, null));
    chosen.act(this.view);
  }

  /** The plus stands beside a paragraph in which nothing is written yet. */
  beside(view) {
    const { $from, empty } = view.state.selection;
    const here = view.hasFocus() && empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && !$from.parent.content.size;
    this.plus.hidden = !here;
    if (!here) return;
    const { top, bottom } = view.coordsAtPos($from.pos);
    const box = view.dom.parentNode.getBoundingClientRect();
    this.plus.style.top = `${(top + bottom) / 2 - box.top - this.plus.offsetHeight / 2}px`;
  }

  destroy() {
    this.list.remove();
    this.plus.remove();
  }
}

/** Puts a floating thing at a place in the window, within the paper that it hangs on, above it where there is no room below. */
export function put(element, view, left, below, above) {
  const box = view.dom.parentNode.getBoundingClientRect();
  const fits = below === null || below + element.offsetHeight < innerHeight;
  const top = fits && below !== null ? below : above - element.offsetHeight;
  const most = Math.min(box.width, document.documentElement.clientWidth - box.left - 8) - element.offsetWidth;
  element.style.left = `${Math.max(0, Math.min(left - box.left, most))}px`;
  element.style.top = `${top - box.top}px`;
}
