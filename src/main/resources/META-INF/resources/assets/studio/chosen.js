// A field of words with commas between becomes chips and a list to choose from. The field itself stays, out of sight, and
// holds what is sent; without this script it is typed into.
const MOST_SHOWN = 8;

for (const field of document.querySelectorAll('[data-chosen]')) chosen(field);

function chosen(field) {
  const source = field.querySelector('input[name]');
  const several = field.dataset.chosen === 'many';
  const known = [...field.querySelectorAll('option')].map(it => it.value);
  const label = field.querySelector('label');
  const box = element('div', { className: 'chosen' });
  const chips = element('ul', { className: 'chips' });
  const typing = element('input', { id: `${source.id}-typing`, autocomplete: 'off', spellcheck: false });
  const list = element('ul', { id: `${source.id}-list`, className: 'offers', hidden: true });
  const said = element('p', { className: 'unseen' });
  let words = [];
  let shown = [];
  let at = -1;

  attributes(chips, { 'aria-label': `${label.textContent}: chosen` });
  attributes(list, { role: 'listbox', 'aria-label': label.textContent });
  attributes(said, { role: 'status' });
  attributes(typing, {
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    'aria-describedby': source.getAttribute('aria-describedby'),
  });
  if (source.getAttribute('aria-invalid')) typing.setAttribute('aria-invalid', 'true');
  source.removeAttribute('list');
  source.hidden = true;
  label.htmlFor = typing.id;
  box.append(chips, typing, list);
  source.after(box, said);
  read();

  typing.addEventListener('input', event => {
    event.stopPropagation();
    if (several && typing.value.includes(',')) return typing.value.split(',').forEach(take);
    offer();
  });
  typing.addEventListener('keydown', key);
  typing.addEventListener('focus', () => read());
  typing.addEventListener('blur', () => {
    take(typing.value);
    close();
  });
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) choose([...list.children].indexOf(option));
  });
  box.addEventListener('click', event => event.target === box && typing.focus());
  source.addEventListener('change', read);

  /** What the field holds; something else may have filled it in. */
  function read() {
    const held = source.value.split(several ? ',' : '\n').map(it => it.trim()).filter(Boolean);
    if (held.join() === words.join() && chips.childElementCount === held.length) return;
    words = held;
    draw();
  }

  function write(sentence) {
    source.value = words.join(', ');
    draw();
    said.textContent = sentence;
    source.dispatchEvent(new Event('input', { bubbles: true }));
    source.dispatchEvent(new Event('focusout', { bubbles: true }));
  }

  function draw() {
    chips.replaceChildren(...words.map(chip));
    typing.hidden = !several && words.length > 0;
  }

  function chip(word) {
    const button = element('button', { type: 'button', className: 'chip' });
    const cross = element('span', { textContent: '×' });
    attributes(cross, { 'aria-hidden': 'true' });
    button.append(word, cross);
    attributes(button, { 'aria-label': `Remove ${word}` });
    if (several) button.title = 'Alt and an arrow key move it';
    button.addEventListener('click', () => remove(word));
    button.addEventListener('keydown', event => onChip(event, word));
    const item = element('li');
    item.append(button);
    return item;
  }

  function onChip(event, word) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && event.altKey) move(word, step);
    else if (step) focus(words.indexOf(word) + step);
    else if (['Backspace', 'Delete'].includes(event.key)) remove(word);
    else return;
    event.preventDefault();
  }

  function focus(place) {
    const button = chips.children[place]?.firstElementChild;
    if (button) button.focus();
    else typing.focus();
  }

  function move(word, step) {
    const from = words.indexOf(word);
    const to = from + step;
    if (to < 0 || to >= words.length) return;
    words.splice(from, 1);
    words.splice(to, 0, word);
    write(`${word} is number ${to + 1}.`);
    focus(to);
  }

  function remove(word) {
    const place = words.indexOf(word);
    words = words.filter(it => it !== word);
    write(`${word} removed.`);
    focus(Math.min(place, words.length));
  }

  function take(typed) {
    const word = typed.trim();
    typing.value = '';
    close();
    if (!word) return;
    const name = known.find(it => same(it, word)) ?? word;
    if (words.some(it => same(it, name))) return;
    words = several ? [...words, name] : [name];
    write(`${name} added.`);
    if (!several && document.activeElement === document.body) focus(0);
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      if (!typing.value && at < 0) return event.preventDefault();
      event.preventDefault();
      if (at >= 0) choose(at);
      else take(typing.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) offer();
      go(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && !typing.value && words.length) {
      focus(words.length - 1);
    }
  }

  function offer() {
    const typed = typing.value.trim();
    const left = known.filter(it => !words.includes(it) && it.toLowerCase().includes(typed.toLowerCase()));
    shown = left.sort((a, b) => begins(b, typed) - begins(a, typed)).slice(0, MOST_SHOWN).map(it => ({ word: it, text: it }));
    if (typed && !known.some(it => same(it, typed))) shown.push({ word: typed, text: `Add “${typed}” ${field.dataset.new}` });
    at = typed && shown.length ? 0 : -1;
    list.replaceChildren(...shown.map(option));
    list.hidden = shown.length === 0;
    typing.setAttribute('aria-expanded', String(!list.hidden));
    mark();
  }

  function option({ text }, place) {
    const item = element('li', { id: `${list.id}-${place}`, textContent: text });
    attributes(item, { role: 'option', 'aria-selected': 'false' });
    return item;
  }

  function go(step) {
    if (!shown.length) return;
    at = (at + step + shown.length) % shown.length;
    mark();
  }

  function mark() {
    [...list.children].forEach((it, place) => it.setAttribute('aria-selected', String(place === at)));
    if (at >= 0) typing.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    else typing.removeAttribute('aria-activedescendant');
  }

  function choose(place) {
    take(shown[place].word);
    if (several) typing.focus();
    else focus(0);
  }

  function close() {
    list.hidden = true;
    shown = [];
    at = -1;
    typing.setAttribute('aria-expanded', 'false');
    typing.removeAttribute('aria-activedescendant');
  }
}

function same(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

function begins(word, typed) {
  return Number(word.toLowerCase().startsWith(typed.toLowerCase()));
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function attributes(target, values) {
  for (const [name, value] of Object.entries(values)) if (value !== null) target.setAttribute(name, value);
}
