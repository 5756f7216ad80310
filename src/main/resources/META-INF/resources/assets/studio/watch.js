// Watches a mailing, an import or a change of many. Of a mailing the server tells what is new; where it has no room for
// one more window, and for the short ones, the page asks by itself.
const live = document.getElementById('live');
const ASK_AGAIN = live.dataset.events ? 5000 : 1000;
let source;
let missed = 0;

const progress = (within) => within.querySelector('#progress');
const isOver = () => progress(live).hasAttribute('data-over');
const names = (within) => [...within.querySelectorAll('[data-live]')].map((it) => it.dataset.live).join(' ');

function show(html) {
  const made = new DOMParser().parseFromString(html, 'text/html').body;
  if (progress(made).hasAttribute('data-begun') !== progress(live).hasAttribute('data-begun')) return location.reload();
  if (names(made) === names(live)) {
    for (const part of live.querySelectorAll('[data-live]')) update(part, made.querySelector(`[data-live="${part.dataset.live}"]`));
    progress(live).toggleAttribute('data-over', progress(made).hasAttribute('data-over'));
  } else {
    const focused = live.contains(document.activeElement) && document.activeElement.textContent;
    live.innerHTML = html;
    if (focused) [...live.querySelectorAll('button, a, summary')].find((it) => it.textContent === focused)?.focus();
  }
}

function update(part, made) {
  if (part instanceof HTMLProgressElement) {
    part.max = made.max;
    part.value = made.value;
  } else if (part.innerHTML !== made.innerHTML && !part.contains(document.activeElement)) {
    part.innerHTML = made.innerHTML;
  }
}

function listen() {
  source = new EventSource(live.dataset.events);
  source.addEventListener('live', (event) => show(event.data));
  source.addEventListener('end', (event) => {
    source.close();
    show(event.data);
  });
  // A server that restarts or a network that is away: the browser comes back by itself. One that says no: ask.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(ask, ASK_AGAIN);
  });
}

async function ask() {
  try {
    if (!document.hidden) {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok || answer.redirected) throw new Error('no answer');
      show(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live').innerHTML);
    }
    missed = 0;
  } catch {
    missed += 1;
  }
  if (!isOver()) setTimeout(ask, ASK_AGAIN * Math.min(1 + missed, 6));
}

if (!isOver() && !live.dataset.events) {
  setTimeout(ask, ASK_AGAIN);
} else if (!isOver()) {
  listen();
  // A window that nobody looks at takes no place.
  document.addEventListener('visibilitychange', () => {
    if (source.readyState === EventSource.CLOSED && document.hidden) return;
    source.close();
    if (!document.hidden && !isOver()) listen();
  });
}
