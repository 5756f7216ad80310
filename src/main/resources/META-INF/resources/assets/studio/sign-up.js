// The form beside the settings says what is typed.
const form = document.getElementById('sign-up');
const frame = document.getElementById('preview');
const PAUSE = 250;
let timer;

function show() {
  const asked = new URLSearchParams({ newsletter: form.dataset.newsletter });
  for (const name of ['heading', 'text', 'button', 'consent']) asked.set(name, new FormData(form).get(name));
  frame.contentWindow.location.replace(`/studio/settings/sign-up/preview?${asked}`);
}

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
});
