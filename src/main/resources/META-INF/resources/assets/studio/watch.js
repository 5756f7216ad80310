// Watches a mailing: the page is asked for again every second and what is alive in it is brought up to date.
const EVERY = 1000;
let missed = 0;

async function look() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error('no answer');
  const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) update(part, made.querySelector(`[data-live="${part.dataset.live}"]`));
  const now = made.getElementById('progress');
  const begun = made.querySelectorAll('[data-live]').length !== document.querySelectorAll('[data-live]').length;
  if (begun) location.reload(); // it has started or ended: the page has other parts now
  const over = Boolean(now?.hasAttribute('data-over'));
  document.getElementById('progress').toggleAttribute('data-over', over);
  return over;
}

function update(part, made) {
  if (!made) return;
  if (part instanceof HTMLProgressElement) {
    part.max = made.max;
    part.value = made.value;
  } else if (part.innerHTML !== made.innerHTML && !part.contains(document.activeElement)) {
    part.innerHTML = made.innerHTML;
  }
}

async function turn() {
  try {
    const over = await look();
    missed = 0;
    if (over) return;
  } catch {
    missed += 1; // the server restarts, the network is away: ask on, less often
  }
  setTimeout(turn, EVERY * Math.min(1 + missed, 10));
}

if (!document.getElementById('progress').hasAttribute('data-over')) setTimeout(turn, EVERY);
