// Shows what the preflight finds, line after line: the page is asked for again until no check is running any more.
const EVERY = 700;
let missed = 0;

async function look() {
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) throw new Error('no answer');
  const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = made.querySelector(`[data-live="${part.dataset.live}"]`);
    if (!fresh) continue;
    part.toggleAttribute('data-waiting', fresh.hasAttribute('data-waiting'));
    if (part.innerHTML !== fresh.innerHTML && !part.contains(document.activeElement)) part.innerHTML = fresh.innerHTML;
  }
}

async function turn() {
  try {
    await look();
    missed = 0;
  } catch {
    missed += 1;
  }
  if (missed < 20) wait();
}

function wait() {
  if (document.querySelector('[data-live][data-waiting]')) setTimeout(turn, EVERY * (1 + missed));
}

wait();
