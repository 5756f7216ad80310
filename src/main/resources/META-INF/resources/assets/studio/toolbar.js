// Markdown by button and by keys. Text goes in as if it were typed, so that undo works. Tab stays the browser's own.
const KEYS = { b: 'bold', i: 'italic', k: 'link' };

export function insert(area, text) {
  area.focus();
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export function toolbar(area) {
  const bar = document.getElementById('toolbar');
  bar.hidden = false;

  const selected = () => area.value.slice(area.selectionStart, area.selectionEnd);

  function around(mark, placeholder) {
    const text = selected() || placeholder;
    const start = area.selectionStart + mark.length;
    insert(area, mark + text + mark);
    area.setSelectionRange(start, start + text.length);
  }

  function lines(first) {
    const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = area.value.indexOf('\n', area.selectionEnd);
    const to = end < 0 ? area.value.length : end;
    const text = area.value.slice(from, to).split('\n').map((line, i) => first(i) + line).join('\n');
    area.setSelectionRange(from, to);
    insert(area, text);
  }

  function link() {
    const text = selected();
    const start = area.selectionStart;
    const isAddress = /^https?:\/\/\S+$/.test(text);
    insert(area, isAddress ? `[](${text})` : `[${text || 'text'}](https://)`);
    if (isAddress) area.setSelectionRange(start + 1, start + 1);
    else {
      const at = start + (text || 'text').length + 3;
      area.setSelectionRange(at, at + 8);
    }
  }

  const acts = {
    bold: () => around('**', 'bold'),
    italic: () => around('*', 'italic'),
    heading: () => lines(() => '## '),
    link,
    quote: () => lines(() => '> '),
    bullets: () => lines(() => '- '),
    numbers: () => lines(i => `${i + 1}. `),
    field: () => insert(area, '{{name|there}}'),
    picture: () => document.getElementById('file').click(),
  };

  /** Enter goes on with the list or quote; on an empty item it ends it. */
  function goOn(event) {
    const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const line = area.value.slice(from, area.selectionStart);
    const item = /^(\s*)([-*+]|(\d+)([.)])|>)( +)(.*)$/.exec(line);
    if (!item || area.selectionStart !== area.selectionEnd) return;
    event.preventDefault();
    if (!item[6]) {
      area.setSelectionRange(from, area.selectionStart);
      insert(area, '\n');
    } else {
      insert(area, `\n${item[1]}${item[3] ? Number(item[3]) + 1 + item[4] : item[2]}${item[5]}`);
    }
  }

  bar.addEventListener('click', event => {
    const button = event.target.closest('[data-mark]');
    if (button) acts[button.dataset.mark]();
  });
  bar.addEventListener('mousedown', event => event.preventDefault()); // the selection stays in the text
  bar.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...bar.querySelectorAll('button')];
    if (step) buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
  });
  area.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) return goOn(event);
    if (!(event.ctrlKey || event.metaKey)) return;
    const mark = event.altKey && event.code === 'Digit2' ? 'heading' : !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (!mark) return;
    event.preventDefault();
    acts[mark]();
  });
}
