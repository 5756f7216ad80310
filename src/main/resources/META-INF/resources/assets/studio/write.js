// The editor: saves while the author writes, shows what readers will get, and has the text in two views.
import { autosave } from './autosave.js';
import { preview } from './preview.js';
import { toolbar } from './toolbar.js';
import { pictures } from './pictures.js';
import { views } from './views.js';

const form = document.getElementById('post');
const saves = autosave(form);
const shows = preview(form);

form.addEventListener('input', () => {
  saves.soon();
  shows.soon();
});
toolbar(form.elements.body);
pictures(form.elements.body);
const text = views(form, shows);
// One-line fields that look like headings: Enter goes on to the next instead of making a line.
for (const [from, on] of [['title', () => form.elements.subtitle.focus()], ['subtitle', () => text.focus()]]) {
  form.elements[from].addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    on();
  });
}
