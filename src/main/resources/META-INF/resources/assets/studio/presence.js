// Tells the server every few seconds that this window has the post open, and its author who else has, or saved it since.
const EVERY = 12_000;
const company = document.getElementById('company');
const form = document.getElementById('post');
const path = `/studio/posts/${company.dataset.post}/presence`;
const tab = [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
let timer;

function send(where) {
  return fetch(where, { method: 'POST', body: new URLSearchParams({ tab }), headers: { Accept: 'application/json' } });
}

async function beat() {
  clearTimeout(timer);
  try {
    const answer = await send(path);
    if (answer.ok && !answer.redirected) show(await answer.json());
  } catch {
    // Offline: the autosave says so.
  }
  timer = setTimeout(beat, EVERY);
}

function show({ others, version, by, at }) {
  const sentences = [];
  const own = others.filter(it => it.own).length > 0;
  const names = others.filter(it => !it.own).map(it => it.name);
  if (names.length) {
    sentences.push(`${list(names)} ${names.length === 1 ? 'is' : 'are'} in this post too. Nothing that anybody writes is overwritten: whoever saves second compares both texts.`);
  } else if (own) {
    sentences.push('You have this post open in another window too. Nothing is overwritten: the second to save compares both texts.');
  }
  const mine = Number(form?.elements.version?.value ?? version);
  if (version > mine) sentences.push(`${by} saved it at ${at}. Load the page anew to go on from that text; what you wrote here is compared with it when it is saved.`);
  if (company.innerText.trim() === sentences.join('\n').trim()) return;
  company.replaceChildren(...sentences.map(sentence => {
    const p = document.createElement('p');
    p.textContent = sentence;
    return p;
  }));
}

function list(names) {
  return new Intl.ListFormat('en').format(names);
}

addEventListener('pagehide', () => navigator.sendBeacon(`${path}/departure`, new URLSearchParams({ tab })));
addEventListener('pageshow', event => event.persisted && beat());
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && beat());
beat();
