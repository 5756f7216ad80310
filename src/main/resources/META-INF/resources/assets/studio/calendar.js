// Drags what is planned to another day, and a draft to its first; the same can be typed.
let dragged;

const day = (target) => target.closest?.('[data-date]');

document.addEventListener('dragstart', (event) => {
  dragged = event.target.closest?.('[draggable=true]');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.textContent.trim());
});

document.addEventListener('dragover', (event) => {
  const over = dragged && day(event.target);
  for (const it of document.querySelectorAll('.target')) if (it !== over) it.classList.remove('target');
  if (!over) return;
  event.preventDefault();
  over.classList.add('target');
});

document.addEventListener('drop', (event) => {
  const onto = dragged && day(event.target);
  if (!onto) return;
  event.preventDefault();
  const { date } = onto.dataset;
  if (dragged.dataset.post) {
    location.assign(`/studio/posts/${dragged.dataset.post}/send?date=${date}`);
  } else if (day(dragged) !== onto) {
    const form = dragged.querySelector('form');
    form.elements.date.value = date;
    form.requestSubmit();
  }
});

document.addEventListener('dragend', () => {
  dragged = undefined;
  for (const it of document.querySelectorAll('.target')) it.classList.remove('target');
});
