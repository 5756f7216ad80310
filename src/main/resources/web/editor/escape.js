// Text that would mean something in Markdown gets a backslash, and as little as possible does.
const letter = /[\p{L}\p{N}]/u;

/** @param all also where it most likely would mean nothing */
export function escape(text, { start = false, inLink = false, all = false } = {}) {
  let out = '';
  for (let i = 0; i < text.length; i++) out += means(text, i, inLink, all) ? `\\${text[i]}` : text[i];
  return start ? atStart(out) : out;
}

function means(text, i, inLink, all) {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  const alone = before === ' ' && after === ' ' && i > 0 && i + 1 < text.length;
  switch (text[i]) {
    case '\\': return i + 1 === text.length || /[!-/:-@[-`{-~]/.test(after);
    case '`': return true;
    case '*': return !alone;
    case '_': return !alone && (all || !(letter.test(before) && letter.test(after)));
    case '~': return all || before !== ' ' || after === '~' || /^\S*~/.test(text.slice(i + 1));
    case '[': return all || inLink || !/^\[[^[\]^!]{2,}\](?![[({:])/.test(text.slice(i)) || /^\[[^\]]*\]$/.test(text.slice(i));
    case ']': return all || inLink;
    case '<': return /[A-Za-z/!?]/.test(after);
    case '&': return /^&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/.test(text.slice(i));
    case '{': return after === '{' && before !== '{' && /^\{\{[ \t]*[a-z]/.test(text.slice(i));
    default: return false;
  }
}

/** What begins a line and would begin a block. */
function atStart(text) {
  return text
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(-{2,}|=+)(?=\s*$)/, '\\$1')
    .replace(/^(-(?:[ \t]*-){2,})[ \t]*$/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>')
    .replace(/^~~~/, '\\~~~');
}

export function address(href) {
  if (href === '') return '<>';
  const plain = /^[^\s<>]*$/.test(href) && balanced(href);
  return plain ? href.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\') : `<${href.replace(/[<>\\]/g, '\\$&').replace(/\n/g, '%0A')}>`;
}

function balanced(href) {
  let depth = 0;
  for (const c of href) {
    if (c === '(') depth++;
    if (c === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

export function title(text) {
  return text ? ` "${text.replace(/\\(?=[!-/:-@[-`{-~])|"/g, '\\$&').replace(/\n\s*\n/g, '\n')}"` : '';
}
