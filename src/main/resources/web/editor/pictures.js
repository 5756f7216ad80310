// Pictures by button, paste and drop. While one is on its way its place is marked; then it asks for its words.
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { made } from './ask.js';
import { schema } from './schema.js';

const images = list => [...(list ?? [])].filter(file => file.type.startsWith('image/'));

/** @param complain says a sentence beside the text, or takes it back if it is empty */
export function pictures(complain) {
  const chooser = made('input', { type: 'file', accept: 'image/jpeg,image/png,image/gif,image/webp', multiple: true, hidden: true });
  chooser.setAttribute('form', 'none');
  let view;

  const plugin = new Plugin({
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const kept = set.map(tr.mapping, tr.doc);
        const meta = tr.getMeta(plugin);
        if (meta?.begin) return kept.add(tr.doc, [Decoration.widget(meta.begin.pos, made('div', { className: 'uploading', textContent: `Uploading ${meta.begin.name}…` }), { id: meta.begin.id, side: 1 })]);
        if (meta?.end) return kept.remove(kept.find(null, null, spec => spec.id === meta.end));
        return kept;
      },
    },
    props: {
      decorations: state => plugin.getState(state),
      handlePaste(_, event) {
        const files = images(event.clipboardData?.files);
        // Word and web pages bring a picture of the text beside the text itself.
        if (!files.length || event.clipboardData.getData('text/html').replace(/<[^>]*>/g, '').trim()) return false;
        upload(files);
        return true;
      },
      handleDrop(_, event) {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (!files.length) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        upload(files, at);
        return true;
      },
    },
    view(it) {
      view = it;
      view.dom.parentNode.append(chooser);
      return { destroy: () => chooser.remove() };
    },
  });

  chooser.addEventListener('change', () => {
    const files = [...chooser.files];
    chooser.value = '';
    upload(files);
  });

  async function upload(files, at) {
    complain('');
    for (const file of files) await one(file, at);
  }

  async function one(file, at) {
    const id = {};
    const name = file.name || 'picture';
    const { $head } = view.state.selection;
    const pos = at ?? ($head.depth ? $head.after(1) : $head.pos);
    view.dispatch(view.state.tr.setMeta(plugin, { begin: { id, pos, name } }));
    const result = await send(file, name);
    const place = plugin.getState(view.state).find(null, null, spec => spec.id === id)[0]?.from;
    const tr = view.state.tr.setMeta(plugin, { end: id });
    if (result.sentence) {
      view.dispatch(tr);
      complain(result.sentence);
      return;
    }
    show(tr, result.path, place);
  }

  async function send(file, name) {
    try {
      const data = new FormData();
      data.set('file', file, name);
      const answer = await fetch('/studio/pictures', { method: 'POST', body: data });
      return await answer.json();
    } catch {
      return { sentence: `“${name}” could not be sent. Are you online? At most 12 MB fit.` };
    }
  }

  function show(tr, src, place) {
    const node = schema.nodes.picture.create({ src });
    const $at = tr.doc.resolve(Math.min(place ?? tr.doc.content.size, tr.doc.content.size));
    const before = $at.nodeBefore;
    const empty = $at.depth === 0 && before?.type.name === 'paragraph' && !before.content.size;
    const from = $at.depth ? $at.after(1) : empty ? $at.pos - before.nodeSize : $at.pos;
    tr.replaceWith(from, empty ? $at.pos : from, node);
    if (from + node.nodeSize >= tr.doc.content.size) tr.insert(from + node.nodeSize, schema.nodes.paragraph.create());
    view.dispatch(tr.scrollIntoView());
    const figure = view.nodeDOM(from);
    const words = figure?.querySelector('.part-alt');
    words?.focus();
    // A picture is as high as it is only when it has come.
    figure?.querySelector('img')?.addEventListener('load', () => words.scrollIntoView({ block: 'nearest' }), { once: true });
  }

  return { plugin, choose: () => chooser.click() };
}
