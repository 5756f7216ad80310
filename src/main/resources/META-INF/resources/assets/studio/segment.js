// The builder: each button and choice is answered by the server with the conditions as they are now and who is meant. Without
// this script the same buttons load the page anew.
const form = document.getElementById('builder');
let asked = 0;
let pause;

/** Whether the conditions themselves are being asked for; a count comes with them. */
let shaping = false;

async function ask(deed, shape) {
  const mine = ++asked;
  shaping = shape;
  const typed = words();
  const sent = new URLSearchParams(typed);
  sent.set('do', deed);
  const html = await answered(sent);
  if (mine !== asked) return;
  // What was typed meanwhile is not in the answer: asked once more, with it.
  if (shape && typed !== words()) {
    ask(deed, shape);
    return;
  }
  shaping = false;
  if (html === null) return;
  const made = new DOMParser().parseFromString(html, 'text/html');
  const found = made.getElementById('found');
  document.getElementById('count').replaceChildren(...found.childNodes);
  if (!shape) return;
  const focused = document.activeElement?.id;
  document.getElementById('conditions').replaceChildren(...made.getElementById('parts').childNodes);
  toFocus(deed, focused)?.focus();
}

/** The whole answer, so that nothing can be typed between looking and replacing; null where there is none. */
async function answered(sent) {
  try {
    const answer = await fetch('/studio/segments/parts', { method: 'POST', body: sent });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}

function words() {
  return new URLSearchParams(new FormData(form)).toString();
}

/** Where a keyboard goes on: in what was added, beside what was removed, else where it was. */
function toFocus(deed, focused) {
  const [verb, path] = deed.split(':');
  if (verb === 'remove') return document.getElementById(`add-${path.slice(0, path.lastIndexOf('-'))}`);
  if (verb === 'update') return document.getElementById(focused);
  const added = document.querySelector(`#part-${path} > ol > li:last-child`);
  return added?.querySelector('select');
}

form.addEventListener('click', event => {
  const button = event.target.closest('button[name=do]');
  if (!button) return;
  event.preventDefault();
  ask(button.value, true);
});
form.addEventListener('change', event => {
  if (event.target.matches('[data-shape]')) ask('update', true);
});
form.addEventListener('input', event => {
  if (event.target.matches('[data-shape], #name')) return;
  clearTimeout(pause);
  pause = setTimeout(() => shaping || ask('update', false), 350);
});
if (!document.querySelector('[aria-invalid=true]')) ask('update', false);
