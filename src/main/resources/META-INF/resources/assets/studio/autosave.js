// Saves 1.5 s after the last key, when the page is left, and again when the network is back. Until the server has said
// that it has a text, this browser keeps it too.
import { backup } from './backup.js';

const PAUSE = 1500;
const AGAIN = 5000;
const SIGNED_OUT = 'Not saved, kept in this browser: you are signed out. Sign in in another tab.';
const KEEPALIVE_MOST = 60_000; // what browsers let a page send while it closes

export function autosave(form) {
  const state = document.querySelector('[data-saving]');
  const conflict = document.getElementById('conflict');
  const kept = backup(form.dataset.post);
  let timer;
  let running = false;
  let settled = Promise.resolve(); // when the save that is under way has its answer
  let stopped = false;
  let confirmed = served(); // what the server has

  function say(sentence) {
    if (state.textContent !== sentence) state.textContent = sentence;
  }

  /** The text as it came with the page: whoever types before this script runs must not lose a word. */
  function served() {
    const data = new URLSearchParams();
    for (const field of form.elements) {
      if (field.matches('input[type=text], textarea')) data.append(field.name, field.defaultValue);
      else if (field.matches('select:enabled')) data.append(field.name, chosen(field).value);
    }
    return data.toString();
  }

  function chosen(select) {
    return [...select.options].find(option => option.defaultSelected) ?? select.options[0];
  }

  function text() {
    const data = new URLSearchParams(new FormData(form));
    for (const name of ['version', 'slugWas', 'file']) data.delete(name);
    return data.toString();
  }

  function body() {
    const data = new FormData(form);
    data.delete('file');
    return new URLSearchParams(data);
  }

  function soon(wait = PAUSE) {
    if (text() === confirmed) return;
    kept.put(form);
    if (stopped) return;
    say(navigator.onLine ? 'Not saved yet' : 'Not saved yet, kept in this browser');
    clearTimeout(timer);
    timer = setTimeout(now, wait);
  }

  function now() {
    clearTimeout(timer);
    if (stopped || running || text() === confirmed) return settled;
    running = true;
    settled = send();
    return settled;
  }

  async function send() {
    const sent = text();
    say('Saving…');
    try {
      const answer = await fetch(`/studio/posts/${form.dataset.post}/autosave`, { method: 'POST', body: body() });
      took(await read(answer), sent, answer.status);
    } catch (fault) {
      say(fault.message === 'signed out' ? SIGNED_OUT : 'Not saved yet, kept in this browser');
      timer = setTimeout(now, AGAIN);
    } finally {
      running = false;
    }
    if (!stopped && text() !== sent) soon();
  }

  async function read(answer) {
    if (answer.status === 401) throw new Error('signed out');
    if (answer.redirected || ![200, 409, 422].includes(answer.status)) throw new Error('not saved');
    return answer.json();
  }

  function took(saved, sent, status) {
    if (status === 409) return overtaken(saved);
    if (status === 422) {
      say(`Not saved, kept in this browser: ${saved.sentence}`);
      return;
    }
    confirmed = follow(saved.slug, sent);
    form.elements.version.value = saved.version;
    if (text() === confirmed) kept.drop();
    say(`Saved ${saved.at}`);
  }

  /** The address follows the title while the author leaves it alone: what was sent, with that. Never what stands here by
   *  now, which may be more than the server was sent. */
  function follow(slug, sent) {
    const { slug: field, slugWas } = form.elements;
    const untouched = field.value === slugWas.value;
    slugWas.value = slug;
    if (!untouched) return sent;
    field.value = slug;
    const had = new URLSearchParams(sent);
    had.set('slug', slug);
    return had.toString();
  }

  function overtaken(saved) {
    stopped = true;
    say('Not saved: saved elsewhere in the meantime');
    conflict.hidden = false;
    conflict.replaceChildren(
      paragraph('This post was saved somewhere else while you wrote here. Both texts are kept: yours stands here and among the earlier texts.'),
      choices(saved),
    );
  }

  function paragraph(sentence) {
    const p = document.createElement('p');
    p.textContent = sentence;
    return p;
  }

  function choices(saved) {
    const row = document.createElement('p');
    row.className = 'row';
    const other = document.createElement('a');
    other.href = saved.compare;
    other.className = 'button primary';
    other.textContent = 'Compare both texts';
    other.addEventListener('click', () => kept.drop());
    row.append(other, button('Save mine', () => keepMine(saved.version)), button('Take the other text', takeOther));
    return row;
  }

  function button(name, act) {
    const it = document.createElement('button');
    it.type = 'button';
    it.textContent = name;
    it.addEventListener('click', act);
    return it;
  }

  function keepMine(version) {
    form.elements.version.value = version;
    conflict.hidden = true;
    stopped = false;
    now();
  }

  function takeOther() {
    stopped = true;
    kept.drop();
    confirmed = text();
    location.reload();
  }

  /** The page may be gone before an answer comes: send, and leave the copy in this browser to be compared next time. */
  function leaving() {
    if (stopped || text() === confirmed) return;
    kept.put(form);
    const data = body();
    if (data.toString().length > KEEPALIVE_MOST) return;
    fetch(`/studio/posts/${form.dataset.post}/autosave`, { method: 'POST', body: data, keepalive: true }).catch(() => {});
  }

  form.addEventListener('focusout', () => now());
  form.addEventListener('submit', event => {
    if (running) { // its answer brings the version that this form is based on
      event.preventDefault();
      settled.then(() => stopped || form.requestSubmit(event.submitter));
      return;
    }
    stopped = true;
    clearTimeout(timer);
  });
  addEventListener('pagehide', leaving);
  addEventListener('online', () => now());
  addEventListener('offline', () => text() !== confirmed && say('Not saved yet, kept in this browser'));
  kept.offer(form, () => soon(0));
  soon();
  return { soon: () => soon(), now };
}
