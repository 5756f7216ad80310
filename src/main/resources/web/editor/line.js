// A line's texts and marks as Markdown. Blanks at the edge of a mark go outside it, where CommonMark wants them.
import { address, escape, title } from './escape.js';

const SIDES = {
  strong: style => (style.html ? ['<strong>', '</strong>'] : ['**', '**']),
  em: style => (style.html ? ['<em>', '</em>'] : style.low ? ['_', '_'] : ['*', '*']),
  strike: style => (style.html ? ['<del>', '</del>'] : ['~~', '~~']),
  tag: (style, mark) => [`<${mark.attrs.name}>`, `</${mark.attrs.name}>`],
  link: (style, mark) => ['[', `](${address(mark.attrs.href)}${title(mark.attrs.title)})`],
};
const VERBATIM = ['code', 'html'];

export function line(node, style = {}) {
  const pieces = settled(node);
  let out = '';
  let start = true;
  const open = [];

  function close(marks) {
    while (open.some(mark => !mark.isInSet(marks))) out += SIDES[open.at(-1).type.name](style, open.pop())[1];
  }

  pieces.forEach((piece, i) => {
    const marks = piece.marks.filter(mark => !VERBATIM.includes(mark.type.name));
    const auto = autolink(pieces, i);
    if (auto) {
      close(marks.filter(mark => mark.type.name !== 'link'));
      out += `<${piece.text}>`;
      start = false;
      return;
    }
    close(marks);
    const opening = marks.filter(mark => !mark.isInSet(open)).sort((a, b) => reach(pieces, i, b) - reach(pieces, i, a));
    for (const mark of opening) {
      if (mark.type.name === 'link' && out.endsWith('!')) out = `${out.slice(0, -1)}\\!`;
      out += SIDES[mark.type.name](style, mark)[0];
      open.push(mark);
    }
    out += written(piece, { ...style, start: start && !opening.length, inLink: open.some(mark => mark.type.name === 'link') });
    start = piece.node?.type.name === 'hard_break';
  });
  close([]);
  return out.trim();
}

/** Pieces of one text or node each; blanks between marks belong only to what goes on behind them. */
function settled(node) {
  const pieces = [];
  node.forEach(child => {
    if (!child.isText || child.marks.some(mark => VERBATIM.includes(mark.type.name))) return pieces.push({ node: child, text: child.text, marks: child.marks });
    const [, before, words, after] = /^([ \t]*)(.*?)([ \t]*)$/s.exec(child.text);
    for (const text of [before, words, after]) if (text) pieces.push({ text, marks: child.marks, words: true });
  });
  pieces.forEach((piece, i) => {
    if (piece.node ? piece.node.type.name !== 'hard_break' : piece.text.trim()) return;
    const last = pieces.slice(0, i).findLast(solid);
    const next = pieces.slice(i + 1).find(solid);
    piece.marks = last && next ? piece.marks.filter(mark => mark.isInSet(last.marks) && mark.isInSet(next.marks)) : [];
  });
  while (pieces.length && !solid(pieces.at(-1))) pieces.pop();
  while (pieces.length && !solid(pieces[0])) pieces.shift();
  return pieces;
}

const solid = piece => (piece.node ? piece.node.type.name !== 'hard_break' : piece.text.trim() !== '');

/** How many pieces a mark goes on for: the longest is outermost. */
function reach(pieces, i, mark) {
  let at = i;
  while (at < pieces.length && mark.isInSet(pieces[at].marks)) at++;
  return at - i;
}

/** A link that shows its own address, in `<…>`. */
function autolink(pieces, i) {
  const { text, node, marks } = pieces[i];
  const link = marks.find(mark => mark.type.name === 'link');
  if (!link || node || link.attrs.title || !/^([a-z][a-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)$/i.test(text)) return false;
  const alone = !link.isInSet(pieces[i - 1]?.marks ?? []) && !link.isInSet(pieces[i + 1]?.marks ?? []);
  return alone && (link.attrs.href === text || link.attrs.href === `mailto:${text}`);
}

function written({ node, text, words, marks }, how) {
  if (words) return escape(text, how);
  if (node.isText) return marks.some(mark => mark.type.name === 'code') ? code(text) : text;
  switch (node.type.name) {
    case 'hard_break': return how.oneLine ? ' ' : '\\\n';
    case 'image': return picture(node.attrs.src, node.attrs.alt, node.attrs.title);
    case 'field': return node.attrs.source;
    case 'footnote_ref': return `[^${node.attrs.label}]`;
    default: throw new Error(`No Markdown for ${node.type.name}`);
  }
}

export function picture(src, alt, caption) {
  return `![${escape(alt.replace(/\n/g, ' '), { inLink: true })}](${address(src)}${title(caption)})`;
}

function code(text) {
  const most = Math.max(0, ...[...text.matchAll(/`+/g)].map(run => run[0].length));
  const fence = '`'.repeat(most === 1 ? 2 : most ? most + 1 : 1);
  const room = /^`|`$|^ .* $/.test(text) && text.trim() ? ' ' : '';
  return fence + room + text + room + fence;
}
