// The page beside the form is made anew in whatever theme and fonts are chosen.
const form = document.getElementById('site');
const frame = document.getElementById('preview');
const tabs = document.getElementById('pages');
let page = 'front';

function show() {
  const typed = new FormData(form);
  const asked = new URLSearchParams({ page });
  for (const name of ['theme', 'text', 'heading']) asked.set(name, typed.get(name) ?? '');
  frame.contentWindow.location.replace(`/studio/settings/site/preview?${asked}`);
}

form.addEventListener('change', event => event.target.matches('textarea') || show());
tabs.hidden = false;
tabs.addEventListener('click', event => {
  const tab = event.target.closest('[data-page]');
  if (!tab) return;
  event.preventDefault();
  page = tab.dataset.page;
  for (const each of tabs.children) {
    if (each === tab) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  }
  show();
});
