// The order of a list: parts are dragged, or moved by their buttons without leaving the page. Without this script the buttons
// send the form.
const form = document.getElementById('parts');
const list = form?.querySelector('ol');
const said = document.getElementById('moved');

if (list) {
  for (const part of list.children) {
    part.draggable = true;
    part.classList.add('draggable');
  }
  form.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button?.name) return;
    event.preventDefault();
    step(button, button.name === 'up' ? -1 : 1);
  });
  drags();
}

function step(button, by) {
  const part = button.closest('li');
  const other = by < 0 ? part.previousElementSibling : part.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(part);
  else other.after(part);
  button.focus();
  save(part);
}

function drags() {
  let dragged = null;
  let before = '';
  list.addEventListener('dragstart', event => {
    dragged = event.target.closest('li');
    before = order();
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    dragged.classList.add('dragged');
  });
  list.addEventListener('dragover', event => {
    const over = event.target.closest('li');
    if (!dragged || !over) return;
    event.preventDefault();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener('drop', event => event.preventDefault());
  list.addEventListener('dragend', () => {
    dragged.classList.remove('dragged');
    if (order() !== before) save(dragged);
    dragged = null;
  });
}

function order() {
  return [...list.querySelectorAll('input[name=post]')].map(it => it.value).join();
}

async function save(part) {
  [...list.children].forEach((it, place) => (it.querySelector('.number').textContent = place + 1));
  const name = part.querySelector('.main').textContent.trim();
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') throw new Error('not saved');
    said.textContent = `“${name}” is part ${[...list.children].indexOf(part) + 1} now. Saved.`;
    list.dataset.saved = order();
  } catch {
    said.textContent = 'The order could not be saved. Load the page again and try once more.';
    said.classList.remove('unseen');
    said.classList.add('fault');
  }
}
