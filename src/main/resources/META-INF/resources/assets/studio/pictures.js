// Pictures by button, paste and drop: each is uploaded, and Markdown for it stands where the cursor was.
import { insert } from './toolbar.js';

export function pictures(area) {
  const fault = document.getElementById('picture-fault');
  const chooser = document.getElementById('file');
  document.getElementById('picture-form').classList.add('unseen');
  document.getElementById('picture-form').open = true;
  chooser.tabIndex = -1;
  document.querySelector('#picture-form button').tabIndex = -1;
  document.querySelector('#picture-form summary').tabIndex = -1;

  const images = list => [...list].filter(file => file.type.startsWith('image/'));

  async function upload(files) {
    fault.hidden = true;
    for (const file of files) await one(file);
  }

  async function one(file) {
    const marker = `![Uploading ${file.name.replaceAll(/[[\]\n]/g, ' ')}…]()`;
    insert(area, ownParagraph() + marker);
    try {
      const data = new FormData();
      data.set('file', file, file.name || 'picture');
      const answer = await fetch('/studio/pictures', { method: 'POST', body: data });
      const made = await answer.json();
      replace(marker, answer.ok ? made.markdown : '');
      if (!answer.ok) complain(made.sentence);
    } catch {
      replace(marker, '');
      complain(`“${file.name}” could not be sent. Are you online? At most 12 MB fit.`);
    }
  }

  /** A picture stands between paragraphs: the cursor goes to the end of its line, and what was selected stays. */
  function ownParagraph() {
    const { value } = area;
    const from = value.lastIndexOf('\n', area.selectionEnd - 1) + 1;
    const found = value.indexOf('\n', area.selectionEnd);
    const to = found < 0 ? value.length : found;
    area.setSelectionRange(to, to);
    return value.slice(from, to).trim() ? '\n\n' : '';
  }

  function replace(marker, text) {
    const at = area.value.indexOf(marker);
    if (at < 0) return;
    const { selectionStart, selectionEnd } = area;
    area.setRangeText(text, at, at + marker.length, 'preserve');
    const inside = /^!\[([^\]]*)\]/.exec(text);
    if (inside && selectionStart === at + marker.length) area.setSelectionRange(at + 2, at + 2 + inside[1].length);
    else if (selectionStart === selectionEnd && selectionEnd > area.value.length) area.setSelectionRange(at, at);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function complain(sentence) {
    fault.textContent = sentence;
    fault.hidden = false;
  }

  chooser.addEventListener('change', () => {
    const files = [...chooser.files];
    chooser.value = '';
    upload(files);
  });
  area.addEventListener('paste', event => {
    const files = images(event.clipboardData.files);
    if (!files.length) return;
    event.preventDefault();
    upload(files);
  });
  area.addEventListener('dragover', event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', event => {
    area.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    upload([...event.dataTransfer.files]);
  });
}
