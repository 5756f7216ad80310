// A small question in a dialog of its own: the browser keeps the focus in it, and Escape takes it back.

/**
 * @param fields [{name, label, value, type, options, hint, required, placeholder, list}]
 * @returns the answers by name, 'remove' where that was pressed, null where it was closed
 */
export function ask(title, fields, { action = 'Apply', remove = '', near = null } = {}) {
  const dialog = made('dialog', { className: 'ask', ariaLabel: title });
  const form = made('form', { method: 'dialog', className: 'fields' });
  form.append(made('h2', { textContent: title }), ...fields.map(field), buttons(action, remove));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  if (near) place(dialog, near);
  form.querySelector('input')?.select();
  return new Promise(resolve => {
    // All at once, before the next key: the browser says that a dialog is closed a moment after it gave the focus back.
    const end = pressed => {
      const data = Object.fromEntries(new FormData(form));
      dialog.close();
      dialog.remove();
      resolve(pressed === 'apply' ? data : pressed === 'remove' ? 'remove' : null);
    };
    form.addEventListener('submit', event => {
      event.preventDefault();
      end(event.submitter?.value ?? 'apply');
    });
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      end('no');
    });
    dialog.addEventListener('close', () => end('no'), { once: true });
  });
}

export function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

let count = 0;
function field({ name, label, value = '', type = 'text', options, hint, required = false, placeholder = '', list }) {
  const id = `ask-${++count}`;
  const input = options
    ? made('select', { id, name }, ...options.map(([key, words]) => made('option', { value: key, textContent: words, selected: key === value })))
    : made('input', { id, name, type, value, required, placeholder, autocomplete: 'off' });
  const box = made('div', { className: 'field' }, made('label', { htmlFor: id, textContent: label }), input);
  if (list) {
    input.setAttribute('list', `${id}-list`);
    box.append(made('datalist', { id: `${id}-list` }, ...list.map(it => made('option', { value: it }))));
  }
  if (hint) {
    input.setAttribute('aria-describedby', `${id}-hint`);
    box.append(made('p', { id: `${id}-hint`, className: 'hint', textContent: hint }));
  }
  return box;
}

function buttons(action, remove) {
  const row = made('div', { className: 'row' }, made('button', { className: 'primary', value: 'apply', textContent: action }));
  if (remove) row.append(made('button', { value: 'remove', formNoValidate: true, textContent: remove }));
  row.append(made('button', { className: 'quiet', value: 'no', formNoValidate: true, textContent: 'Cancel' }));
  return row;
}

/** Below the place, or above it where there is no room. */
function place(dialog, { left, top, bottom }) {
  const { width, height } = dialog.getBoundingClientRect();
  const below = bottom + 8 + height < innerHeight;
  Object.assign(dialog.style, {
    margin: '0',
    left: `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`,
    top: `${below ? bottom + 8 : Math.max(8, top - height - 8)}px`,
  });
}
