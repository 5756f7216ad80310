// What the slash menu, the plus and the bar offer.
import * as act from './commands.js';
import { schema } from './schema.js';

const { nodes } = schema;
const run = command => view => { command(view.state, view.dispatch, view); view.focus(); };

/** name, icon, words that find it, what it does; `soon` where it asks something first. */
export function blocksFor(pictures) {
  return [
    { name: 'Text', icon: 'posts', words: 'paragraph plain', act: run(act.paragraph) },
    { name: 'Heading', icon: 'heading', words: 'title h2 section', key: 'Ctrl+Alt+2', act: run(act.heading(2)) },
    { name: 'Smaller heading', icon: 'heading', words: 'subheading h3', key: 'Ctrl+Alt+3', act: run(act.heading(3)) },
    { name: 'Picture', icon: 'picture', words: 'image photo upload', act: () => pictures.choose() },
    { name: 'List', icon: 'bullets', words: 'bullets unordered', key: 'Ctrl+Shift+8', act: run(act.list(nodes.bullet_list)) },
    { name: 'Numbered list', icon: 'numbers', words: 'ordered', key: 'Ctrl+Shift+7', act: run(act.list(nodes.ordered_list)) },
    { name: 'To-do list', icon: 'pass', words: 'task check todo', act: run(act.list(nodes.bullet_list, false)) },
    { name: 'Quote', icon: 'quote', words: 'blockquote citation', key: 'Ctrl+Shift+9', act: run(act.quote) },
    { name: 'Button', icon: 'button', words: 'link call to action', act: act.button },
    { name: 'Personal field', icon: 'person', words: 'name merge reader first', act: view => act.field(view) },
    { name: 'Divider', icon: 'notNeeded', words: 'rule line separator hr', act: run(act.rule) },
    { name: 'Footnote', icon: 'note', words: 'reference', key: 'Ctrl+Alt+F', act: run(act.footnote) },
    { name: 'Embed', icon: 'link', words: 'video youtube card address url', act: act.embed },
    { name: 'Table', icon: 'table', words: 'columns rows', act: run(act.table) },
    { name: 'Note', icon: 'warn', words: 'callout info box aside', act: run(act.note('note')) },
    { name: 'Tip', icon: 'warn', words: 'callout box', act: run(act.note('tip')) },
    { name: 'Warning', icon: 'warn', words: 'callout box caution', act: run(act.note('warning')) },
    { name: 'Code', icon: 'code', words: 'pre fence program', act: run(act.codeBlock) },
    { name: 'HTML', icon: 'code', words: 'source markup raw', act: run(act.source) },
  ];
}

export const matching = (blocks, query) => {
  const words = query.toLowerCase();
  const first = blocks.filter(it => it.name.toLowerCase().startsWith(words));
  return [...first, ...blocks.filter(it => !first.includes(it) && `${it.name} ${it.words}`.toLowerCase().split(' ').some(word => word.startsWith(words)))];
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/assets/studio/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
