// markdown-it, taught what the server's parser knows beyond CommonMark and tables: footnotes, and one tilde as good as two.
import MarkdownIt from 'markdown-it';

const DEFINITION = /^\[\^([^\s\]^[]+)\]:/;
const TILDE = 0x7e;

export const dialect = new MarkdownIt('default', { html: true, linkify: false });
// Addresses stay as they were typed; nothing is followed or loaded from them here without looking at them.
dialect.normalizeLink = address => address;
dialect.normalizeLinkText = text => text;
dialect.validateLink = () => true;

dialect.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] });
dialect.inline.ruler.before('link', 'footnote_ref', reference);
dialect.inline.ruler.at('strikethrough', tildes);
dialect.inline.ruler2.at('strikethrough', pairTildes);

/** All labels that are defined anywhere: a mark without a definition is plain text. */
export function labels(source) {
  return new Set([...source.matchAll(/^[ \t>]*\[\^([^\s\]^[]+)\]:/gm)].map(found => found[1].toLowerCase()));
}

function footnote(state, startLine, endLine, silent) {
  const start = state.bMarks[startLine] + state.tShift[startLine];
  const found = DEFINITION.exec(state.src.slice(start, state.eMarks[startLine]));
  if (!found || state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (silent) return true;

  const token = new state.Token('footnote_open', '', 1);
  token.meta = { label: found[1] };
  token.level = state.level++;
  token.map = [startLine, startLine];
  state.tokens.push(token);

  const old = [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine], state.parentType, state.blkIndent];
  let pos = start + found[0].length;
  const initial = state.sCount[startLine] + pos - start;
  let offset = initial;
  for (; pos < state.eMarks[startLine] && /[ \t]/.test(state.src[pos]); pos++) offset += state.src[pos] === '\t' ? 4 - (offset % 4) : 1;
  state.tShift[startLine] = pos - start - found[0].length;
  state.sCount[startLine] = offset - initial;
  state.bMarks[startLine] = start + found[0].length;
  state.blkIndent += 4;
  state.parentType = 'footnote';
  if (state.sCount[startLine] < state.blkIndent) state.sCount[startLine] += state.blkIndent;
  state.md.block.tokenize(state, startLine, endLine, true);
  [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine], state.parentType, state.blkIndent] = old;

  token.map[1] = state.line;
  const close = new state.Token('footnote_close', '', -1);
  close.level = --state.level;
  state.tokens.push(close);
  return true;
}

function reference(state, silent) {
  if (!state.src.startsWith('[^', state.pos)) return false;
  const found = /^\[\^([^\s\]^[]+)\]/.exec(state.src.slice(state.pos, state.pos + 1000));
  if (!found || !state.env.labels?.has(found[1].toLowerCase())) return false;
  if (!silent) state.push('footnote_ref', '', 0).meta = { label: found[1] };
  state.pos += found[0].length;
  return true;
}

function tildes(state, silent) {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const run = state.scanDelims(state.pos, true);
  const token = state.push('text', '', 0);
  token.content = '~'.repeat(run.length);
  if (run.length <= 2) state.delimiters.push({ marker: TILDE, length: 0, run: run.length, token: state.tokens.length - 1, end: -1, open: run.can_open, close: run.can_close });
  state.pos += run.length;
  return true;
}

function pairTildes(state) {
  for (const delimiters of [state.delimiters, ...state.tokens_meta.map(meta => meta?.delimiters ?? [])]) {
    for (const opener of delimiters) {
      const closer = opener.marker === TILDE && opener.end !== -1 ? delimiters[opener.end] : null;
      if (!closer || closer.run !== opener.run) continue;
      mark(state.tokens[opener.token], 's_open', 1);
      mark(state.tokens[closer.token], 's_close', -1);
    }
  }
}

function mark(token, type, nesting) {
  Object.assign(token, { type, nesting, tag: 's', content: '' });
}
