// The mail beside the form is made anew in whatever design and colour are chosen.
const form = document.getElementById('design');
const frame = document.getElementById('preview');
const PAUSE = 200;
let timer;

function show() {
  const asked = new URLSearchParams();
  for (const name of ['design', 'accent', 'newsletter']) asked.set(name, new FormData(form).get(name));
  frame.contentWindow.location.replace(`/studio/settings/design/preview?${asked}`);
}

form.addEventListener('input', event => {
  if (event.target.type === 'file') return;
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
});
