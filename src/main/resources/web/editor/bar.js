// The bar above what is selected. Alt+F10 goes into it, arrows through it, Escape back to the text.
import { Plugin, NodeSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { made } from './ask.js';
import { icon } from './blocks.js';
import * as act from './commands.js';
import { schema } from './schema.js';
import { put } from './slash.js';

const { nodes, marks } = schema;
const letter = (name, text) => made(name, { textContent: text });
const inHeading = level => state => act.around(state, nodes.heading)?.node.attrs.level === level;

const TOOLS = [
  { name: 'Bold', key: 'Ctrl+B', face: () => letter('b', 'B'), command: act.bold, on: state => act.isMarked(state, marks.strong) },
  { name: 'Italic', key: 'Ctrl+I', face: () => letter('i', 'I'), command: act.italic, on: state => act.isMarked(state, marks.em) },
  { name: 'Strike through', key: 'Ctrl+Shift+X', face: () => letter('s', 'S'), command: act.strike, on: state => act.isMarked(state, marks.strike) },
  { name: 'Code', key: 'Ctrl+E', face: () => icon('code'), command: act.code, on: state => act.isMarked(state, marks.code) },
  { name: 'Link', key: 'Ctrl+K', face: () => icon('link'), act: act.link, on: state => act.isMarked(state, marks.link) },
  { name: 'Heading', key: 'Ctrl+Alt+2', face: () => letter('span', 'H'), command: act.heading(2), on: inHeading(2) },
  { name: 'Smaller heading', key: 'Ctrl+Alt+3', face: () => letter('small', 'H'), command: act.heading(3), on: inHeading(3) },
  { name: 'Quote', key: 'Ctrl+Shift+9', face: () => icon('quote'), command: act.quote, on: state => !!act.around(state, nodes.blockquote) },
  { name: 'Footnote', key: 'Ctrl+Alt+F', face: () => icon('note'), command: act.footnote },
];

export const bar = () => new Plugin({
  props: {
    handleKeyDown(view, event) {
      if (event.key !== 'F10' || !event.altKey) return false;
      view.dom.parentNode.querySelector('.floating:not([hidden]) button')?.focus();
      return true;
    },
  },
  view: view => new SelectionBar(view, 'Formatting', TOOLS),
});

/** A row of tools over the paper. Which of them show, and where, its kinds say. */
export class Bar {
  constructor(view, name, tools) {
    this.view = view;
    this.element = made('div', { className: 'floating', role: 'toolbar', ariaLabel: name, hidden: true }, ...tools.map(tool => this.tool(tool)));
    this.element.addEventListener('mousedown', event => event.preventDefault());
    this.element.addEventListener('keydown', event => this.keys(event));
    this.element.addEventListener('focusout', event => { if (!this.element.contains(event.relatedTarget)) setTimeout(() => this.update(this.view)); });
    view.dom.parentNode.append(this.element);
    this.mouse = event => { this.dragging = event.type === 'mousedown'; if (!this.dragging) this.update(this.view); };
    view.dom.addEventListener('mousedown', this.mouse);
    addEventListener('mouseup', this.mouse);
    view.dom.addEventListener('blur', () => setTimeout(() => this.update(this.view)));
    view.dom.addEventListener('focus', () => setTimeout(() => this.update(this.view)));
  }

  tool(tool) {
    const button = made('button', { type: 'button', title: tool.key ? `${tool.name} (${tool.key})` : tool.name, ariaLabel: tool.name }, tool.face());
    button.addEventListener('click', () => {
      if (tool.act) return tool.act(this.view);
      tool.command(this.view.state, this.view.dispatch, this.view);
      if (!this.element.contains(document.activeElement)) this.view.focus();
    });
    return Object.assign(button, { tool });
  }

  keys(event) {
    const buttons = [...this.element.children].filter(it => !it.disabled);
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) buttons.at(to % buttons.length).focus();
    else if (event.key === 'Escape') this.view.focus();
    else return;
    event.preventDefault();
  }

  update(view) {
    if (view.isDestroyed) return;
    const inside = this.element.contains(document.activeElement);
    const wanted = (view.hasFocus() || inside) && !this.dragging && this.wanted(view.state);
    this.element.hidden = !wanted;
    if (!wanted) return;
    for (const button of this.element.children) {
      if (button.tool.on) button.ariaPressed = String(button.tool.on(view.state));
      button.disabled = !!button.tool.command && !button.tool.command(view.state);
    }
    this.place(view);
  }

  destroy() {
    removeEventListener('mouseup', this.mouse);
    this.element.remove();
  }
}

class SelectionBar extends Bar {
  wanted({ selection }) {
    return !selection.empty && !(selection instanceof NodeSelection) && !(selection instanceof CellSelection) && !selection.$from.parent.type.spec.code;
  }

  place(view) {
    const { selection } = view.state;
    const start = view.coordsAtPos(selection.from);
    const end = view.coordsAtPos(selection.to);
    const middle = start.top === end.top ? (start.left + end.right) / 2 : start.left + 60;
    const below = start.top - this.element.offsetHeight < 130 ? end.bottom + 8 : null;
    put(this.element, view, middle - this.element.offsetWidth / 2, below, start.top - 8);
  }
}
