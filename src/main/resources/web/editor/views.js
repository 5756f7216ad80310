// Nodes with something to press or fill in: pictures, buttons, cards, tasks, footnotes, code, fields.
import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { ask, made } from './ask.js';
import { card } from './cards.js';
import * as act from './commands.js';
import { parse } from './fields.js';
import { local } from './schema.js';

export const views = {
  picture: (node, view, getPos) => new PictureView(node, view, getPos),
  button: (node, view, getPos) => new ButtonView(node, view, getPos),
  embed: node => new EmbedView(node),
  list_item: (node, view, getPos) => new ItemView(node, view, getPos),
  footnote: (node, view, getPos) => new FootnoteView(node, view, getPos),
  footnote_ref: (node, view, getPos) => new ReferenceView(node, view, getPos),
  code_block: (node, view, getPos) => new CodeView(node, view, getPos),
  field: (node, view, getPos) => new FieldView(node, view, getPos),
  table: () => new TableView(),
};

/** Fields of a node's own: what is typed there is not the text's. */
class Parts {
  constructor(view, getPos) {
    this.view = view;
    this.getPos = getPos;
  }

  /** An input that holds one attribute. It belongs to no form: Enter goes back into the text. */
  input(name, value, label, placeholder) {
    const input = made('input', { type: 'text', value, placeholder, ariaLabel: label, className: `part-${name}`, autocomplete: 'off' });
    input.setAttribute('form', 'none');
    input.addEventListener('input', () => this.set({ [name]: input.value }));
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      this.leave(event.key === 'Enter');
    });
    return input;
  }

  set(attrs) {
    const pos = this.getPos();
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.setNodeMarkup(pos, null, { ...doc.nodeAt(pos).attrs, ...attrs }));
  }

  /** Behind the node, in a paragraph that is made if there is none. */
  leave(on) {
    const { state } = this.view;
    const pos = this.getPos();
    const end = pos + state.doc.nodeAt(pos).nodeSize;
    let { tr } = state;
    if (on && !state.doc.resolve(end).nodeAfter?.isTextblock) tr = tr.insert(end, state.schema.nodes.paragraph.create());
    tr.setSelection(on ? Selection.near(tr.doc.resolve(end + 1)) : NodeSelection.isSelectable(tr.doc.nodeAt(pos)) ? NodeSelection.create(tr.doc, pos) : Selection.near(tr.doc.resolve(pos + 1)));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
  }

  same(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    return true;
  }

  isOwn(target) {
    return target instanceof Element && !!target.closest('input, button, label');
  }

  stopEvent(event) {
    return this.isOwn(event.target);
  }

  ignoreMutation(change) {
    return change.type !== 'selection' && (!this.contentDOM || !this.contentDOM.contains(change.target));
  }
}

class PictureView extends Parts {
  constructor(node, view, getPos) {
    super(view, getPos);
    this.node = node;
    this.img = local(node.attrs.src) ? made('img', { draggable: false }) : made('p', { className: 'elsewhere' });
    this.alt = this.input('alt', node.attrs.alt, 'Description of the picture, for those who cannot see it', 'Describe it for those who cannot see it');
    this.caption = this.input('caption', node.attrs.caption, 'Caption', 'Caption (if it needs one)');
    this.link = made('button', { type: 'button', className: 'quiet small-button', textContent: 'Link' });
    this.link.addEventListener('click', () => this.askLink());
    this.dom = made('figure', { className: 'picture', contentEditable: 'false' }, this.img, made('div', { className: 'parts' }, this.caption, made('div', { className: 'row' }, this.alt, this.link)));
    this.update(node);
  }

  update(node) {
    if (local(node.attrs.src) !== local(this.node.attrs.src) || !this.same(node)) return false;
    const { src, alt, caption, href } = node.attrs;
    if (this.img.localName === 'p') this.img.textContent = `A picture on another site: ${src}`;
    else if (this.img.getAttribute('src') !== src) this.img.src = src;
    this.img.alt = alt;
    for (const [input, value] of [[this.alt, alt], [this.caption, caption]]) if (input.value !== value) input.value = value;
    this.dom.classList.toggle('wordless', !alt.trim());
    this.link.textContent = href ? 'Linked' : 'Link';
    this.link.ariaLabel = href ? `Change the picture’s link: ${href}` : 'Link the picture';
    return true;
  }

  async askLink() {
    const answer = await ask('The picture’s link', [{ name: 'href', label: 'Address', value: this.node.attrs.href, required: true, placeholder: 'https://' }],
      { remove: this.node.attrs.href ? 'Remove link' : '', near: this.link.getBoundingClientRect() });
    if (answer) this.set({ href: answer === 'remove' ? '' : answer.href.trim() });
    this.link.focus();
  }

  selectNode() {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  deselectNode() {
    this.dom.classList.remove('ProseMirror-selectednode');
  }
}

class ButtonView extends Parts {
  constructor(node, view, getPos) {
    super(view, getPos);
    this.node = node;
    this.contentDOM = made('span', { className: 'button-words' });
    this.address = this.input('href', node.attrs.href, 'The button’s address', 'https://');
    this.dom = made('div', { className: 'button-block' }, made('p', { className: 'button' }, this.contentDOM), made('div', { className: 'parts', contentEditable: 'false' }, this.address));
  }

  update(node) {
    if (!this.same(node)) return false;
    if (this.address.value !== node.attrs.href) this.address.value = node.attrs.href;
    return true;
  }
}

class EmbedView {
  constructor(node) {
    const { url } = node.attrs;
    const site = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
    this.words = made('small', { textContent: 'Readers see a card with picture and title' });
    this.dom = made('div', { className: 'embed-block', contentEditable: 'false' },
      made('strong', { textContent: site }), made('span', { textContent: url }), this.words);
    card(url).then(it => this.show(it));
  }

  show({ title, text, site, picture, sentence }) {
    if (!title) {
      this.words.textContent = `${sentence} Readers get a link.`;
      return;
    }
    this.dom.replaceChildren(
      ...(picture ? [made('img', { src: picture, alt: '' })] : []),
      made('strong', { textContent: title }),
      ...(text ? [made('span', { textContent: text })] : []),
      made('small', { textContent: site }));
    this.dom.closest('form')?.dispatchEvent(new Event('input')); // the preview has it now too
  }
}

class ItemView extends Parts {
  constructor(node, view, getPos) {
    super(view, getPos);
    this.node = node;
    this.contentDOM = made('div', { className: 'item' });
    this.dom = made('li', {});
    this.update(node);
  }

  update(node) {
    if (!this.same(node)) return false;
    const { checked } = node.attrs;
    if (checked === null) this.dom.replaceChildren(...(this.contentDOM.parentNode === this.dom && this.dom.childElementCount === 1 ? this.dom.childNodes : [this.contentDOM]));
    else if (!this.box) {
      this.box = made('input', { type: 'checkbox', ariaLabel: 'Done' });
      this.box.setAttribute('form', 'none');
      this.box.addEventListener('change', () => this.set({ checked: this.box.checked }));
      this.dom.replaceChildren(made('span', { className: 'box', contentEditable: 'false' }, this.box), this.contentDOM);
    }
    if (checked === null) this.box = null;
    else this.box.checked = checked;
    this.dom.classList.toggle('task', checked !== null);
    return true;
  }
}

class FootnoteView extends Parts {
  constructor(node, view, getPos) {
    super(view, getPos);
    this.node = node;
    this.contentDOM = made('div', {});
    const back = made('button', { type: 'button', className: 'linklike', textContent: node.attrs.label, ariaLabel: `Footnote ${node.attrs.label}: back to the text`, title: 'Back to the text (Escape)' });
    back.addEventListener('click', () => act.otherEnd(view, this.node.attrs.label, 'footnote'));
    this.dom = made('div', { className: 'footnote' }, made('span', { className: 'label', contentEditable: 'false' }, back), this.contentDOM);
  }

  update(node) {
    return node.attrs.label === this.node.attrs.label && this.same(node);
  }
}

class ReferenceView {
  constructor(node, view) {
    this.dom = made('sup', { className: 'footnote-ref', textContent: node.attrs.label, title: 'To the footnote (Enter)' });
    this.dom.addEventListener('click', () => act.otherEnd(view, node.attrs.label, 'footnote_ref'));
  }
}

class CodeView extends Parts {
  constructor(node, view, getPos) {
    super(view, getPos);
    this.node = node;
    this.contentDOM = made('code', { spellcheck: false });
    this.info = this.input('info', node.attrs.info, 'Language of the code', 'Language');
    this.dom = made('div', { className: 'code-block' }, made('pre', {}, this.contentDOM), made('div', { className: 'parts', contentEditable: 'false' }, this.info));
  }

  update(node) {
    if (!this.same(node)) return false;
    if (this.info.value !== node.attrs.info) this.info.value = node.attrs.info;
    return true;
  }
}

/** A table that is wider than the paper scrolls by itself. */
class TableView {
  constructor() {
    this.contentDOM = made('tbody', {});
    this.dom = made('div', { className: 'scroll' }, made('table', {}, this.contentDOM));
  }

  ignoreMutation(change) {
    return change.type !== 'selection' && !this.contentDOM.contains(change.target);
  }
}

class FieldView {
  constructor(node, view, getPos) {
    const { name, fallback } = parse(node.attrs.source) ?? { name: node.attrs.source, fallback: null };
    this.dom = made('span', { className: 'chip', title: `${node.attrs.source} – click or Enter changes it` }, name.replace(/^attribute\./, '').replace(/_/g, ' '));
    if (fallback) this.dom.append(made('span', { textContent: fallback }));
    this.dom.addEventListener('click', () => act.field(view, getPos()));
  }
}

/** Enter on a node that is selected as a whole goes into it. */
export function enter(state, dispatch, view) {
  const { selection } = state;
  if (!(selection instanceof NodeSelection)) return false;
  const { name } = selection.node.type;
  if (name === 'picture') view.nodeDOM(selection.from).querySelector('.part-alt').focus();
  else if (name === 'field') act.field(view, selection.from);
  else if (name === 'footnote_ref') act.otherEnd(view, selection.node.attrs.label, 'footnote_ref');
  else if (selection.node.isBlock) {
    const end = selection.to;
    const tr = state.tr.insert(end, state.schema.nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  } else return false;
  return true;
}
