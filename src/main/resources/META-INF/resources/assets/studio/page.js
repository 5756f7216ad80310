// Writing a standing page: the editor of posts, saved by its button; what is not saved is not left without a word.
import { preview } from './preview.js';
import { toolbar } from './toolbar.js';
import { views } from './views.js';

const form = document.getElementById('page');
const shows = preview(form);
let saved = true;

form.addEventListener('input', () => {
  saved = false;
  document.getElementById('measure').textContent = 'Not saved yet';
  shows.soon();
});
form.addEventListener('submit', () => { saved = true; });
addEventListener('beforeunload', event => saved || event.preventDefault());
toolbar(form.elements.body);
const text = views(form, shows);
form.elements.title.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  text.focus();
});
