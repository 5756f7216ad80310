// Says how many the chosen audience is, as soon as it is chosen.
const reach = document.getElementById('reach');
const form = reach?.closest('form');
let asked = 0;

async function count() {
  const mine = ++asked;
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name === 'segment' || name === 'without') chosen.append(name, value);
  const answer = await fetch(`/studio/posts/${reach.dataset.post}/send/reach?${chosen}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (mine !== asked || !answer?.ok) return;
  reach.textContent = (await answer.json()).sentence;
}

form?.addEventListener('change', event => {
  if (event.target.matches('[name=segment], [name=without]')) count();
});
if (form && (form.elements.segment.value !== '0' || form.querySelector('[name=without]:checked'))) count();
