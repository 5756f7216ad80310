// What was typed, kept in this browser until the server has it.
const FIELDS = ['title', 'subtitle', 'body', 'slug', 'bylines', 'tags', 'series'];

export function backup(post) {
  const key = `courant post ${post}`;

  function values(form) {
    return Object.fromEntries(FIELDS.map(name => [name, form.elements[name].value]));
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function fill(form, text) {
    for (const name of FIELDS) {
      form.elements[name].value = text[name] ?? '';
      form.elements[name].dispatchEvent(new Event('change'));
    }
  }

  function ask(form, kept, then) {
    const box = document.getElementById('backup');
    const sentence = document.createElement('p');
    sentence.textContent = 'This browser keeps a text of this post that was not saved; the post was saved elsewhere since.';
    const take = document.createElement('button');
    take.type = 'button';
    take.textContent = 'Use the kept text';
    take.addEventListener('click', () => {
      fill(form, kept.text);
      box.hidden = true;
      then();
    });
    const leave = document.createElement('button');
    leave.type = 'button';
    leave.textContent = 'Forget it';
    leave.addEventListener('click', () => {
      localStorage.removeItem(key);
      box.hidden = true;
    });
    const row = document.createElement('p');
    row.className = 'row';
    row.append(take, leave);
    box.replaceChildren(sentence, row);
    box.hidden = false;
  }

  return {
    put(form) {
      try {
        localStorage.setItem(key, JSON.stringify({ version: form.elements.version.value, text: values(form) }));
      } catch {
        // A full or closed store: the page still has the text, and the server is asked again.
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch {
        // nothing kept, nothing to drop
      }
    },
    /** Brings an unsaved text back: at once if nobody saved since, else when the author says so. */
    offer(form, then) {
      const kept = read();
      if (!kept) return;
      if (JSON.stringify(kept.text) === JSON.stringify(values(form))) return this.drop();
      if (kept.version !== form.dataset.shown) return ask(form, kept, then);
      fill(form, kept.text);
      then();
    },
  };
}
