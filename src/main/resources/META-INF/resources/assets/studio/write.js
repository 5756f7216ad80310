// The editor: saves while the author writes, shows what readers will get, helps with Markdown and pictures.
import { autosave } from './autosave.js';
import { preview } from './preview.js';
import { toolbar } from './toolbar.js';
import { pictures } from './pictures.js';

const form = document.getElementById('post');
const saves = autosave(form);
const shows = preview(form);

form.addEventListener('input', () => {
  saves.soon();
  shows.soon();
});
// One-line fields that look like headings: Enter goes on to the next instead of making a line.
for (const [from, to] of [['title', 'subtitle'], ['subtitle', 'body']]) {
  form.elements[from].addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    form.elements[to].focus();
  });
}
toolbar(form.elements.body);
pictures(form.elements.body);
