// Says what the chosen date and time mean in the chosen zone, as soon as they are chosen.
const form = document.getElementById('schedule-form');
const box = document.getElementById('moment');

async function say() {
  const asked = new URLSearchParams(new FormData(form));
  if (!asked.get('date') || !asked.get('time')) return;
  const answer = await fetch(`/studio/moment?${asked}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  const { sentence, note, fault } = await answer.json();
  box.classList.toggle('warn', Boolean(note || fault));
  box.replaceChildren(...[note, sentence, fault].filter(Boolean).map(text => Object.assign(document.createElement('p'), { textContent: text })));
  box.hidden = false;
}

if (form) {
  form.addEventListener('input', say);
  if (!document.getElementById('at-about')) say();
}
