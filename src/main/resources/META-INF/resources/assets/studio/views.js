// One text in two views: as it will look, and in Markdown. The text area holds it in both; without the editor's script it is
// written there.
const KEPT = 'courant editor';

export function views(form, shows) {
  const area = form.elements.body;
  const place = document.getElementById('paper');
  const buttons = [...document.querySelectorAll('#views [data-view]')];
  const markdown = [area, document.querySelector('label[for=body]'), document.getElementById('toolbar')];
  const fault = document.getElementById('picture-fault');
  let editor;

  function complain(sentence) {
    fault.textContent = sentence;
    fault.hidden = !sentence;
  }

  function up() {
    (form.elements.subtitle ?? form.elements.title).focus();
    return true;
  }

  function show(view) {
    const onPaper = view === 'paper';
    if (onPaper) editor.read();
    else editor.flush();
    place.hidden = !onPaper;
    document.getElementById('keys').hidden = !onPaper;
    for (const element of markdown) element.hidden = onPaper;
    for (const button of buttons) button.ariaPressed = String(button.dataset.view === view);
    keep({ view });
  }

  async function begin() {
    const { mount } = await import(form.dataset.editor);
    place.hidden = false;
    editor = mount({ place, area, up, complain, placeholder: 'Write, or type / to insert something' });
    document.getElementById('views').hidden = false;
    show(kept().view === 'markdown' ? 'markdown' : 'paper');
    for (const button of buttons) {
      button.addEventListener('click', () => {
        show(button.dataset.view);
        focus();
      });
    }
    area.addEventListener('change', () => place.hidden || editor.read());
    form.dataset.ready = 'true';
  }

  function focus() {
    if (editor && !place.hidden) editor.focus();
    else area.focus();
  }

  seeing();
  begin().catch(fault => console.warn('The text stays in Markdown:', fault));
  return { focus };
}

/** The preview beside the text is there when it is asked for. */
function seeing() {
  const button = document.getElementById('see');
  const aside = document.getElementById('seeing');
  function show(on) {
    aside.hidden = !on;
    button.ariaPressed = String(on);
    aside.parentNode.classList.toggle('alone', !on);
  }
  button.hidden = false;
  show(kept().seeing ?? false);
  button.addEventListener('click', () => {
    show(aside.hidden);
    keep({ seeing: !aside.hidden });
  });
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep(choice) {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ ...kept(), ...choice }));
  } catch {
    // a closed store: chosen for this page only
  }
}
