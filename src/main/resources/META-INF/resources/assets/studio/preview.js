// The preview is the real thing: the server makes the mail, the text or the page from what stands in the form.
const PAUSE = 500;

export function preview(form) {
  const frame = document.getElementById('preview');
  const tabs = [...document.querySelectorAll('.seeing [data-as]')];
  const problems = document.getElementById('problems');
  const measure = document.getElementById('measure');
  let as = 'mail';
  let timer;
  let running;

  async function now() {
    running?.abort();
    running = new AbortController();
    const data = new FormData(form);
    data.delete('file');
    try {
      const answer = await fetch(form.dataset.preview ?? `/studio/posts/${form.dataset.post}/preview/${as}`, {
        method: 'POST',
        body: new URLSearchParams(data),
        headers: { Accept: 'application/json' },
        signal: running.signal,
      });
      if (answer.ok) show(await answer.json());
    } catch {
      // Offline or overtaken by a newer one: the last preview stays.
    }
  }

  function show(made) {
    if (made.measure) measure.textContent = made.measure;
    problems.replaceChildren(...(made.problems.length ? [list(made.problems)] : []));
    if (made.html) draw(made.html);
  }

  function list(sentences) {
    const ul = document.createElement('ul');
    ul.className = 'note warn problems';
    for (const sentence of sentences) {
      const li = document.createElement('li');
      li.textContent = sentence;
      ul.append(li);
    }
    return ul;
  }

  /** Drawn into the frame's own document, by its own rules on styles (no script runs there), so that the reading place stays. */
  function draw(html) {
    const target = frame.contentDocument;
    if (!target?.body) return;
    const made = new frame.contentWindow.DOMParser().parseFromString(html, 'text/html');
    if (target.head.innerHTML !== made.head.innerHTML) target.head.innerHTML = made.head.innerHTML;
    target.body.innerHTML = made.body.innerHTML;
    dress(target.documentElement, made.documentElement);
    dress(target.body, made.body);
  }

  function dress(target, made) {
    for (const { name } of [...target.attributes]) if (!made.hasAttribute(name)) target.removeAttribute(name);
    for (const { name, value } of made.attributes) if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }

  for (const tab of tabs) {
    tab.addEventListener('click', event => {
      event.preventDefault();
      as = tab.dataset.as;
      for (const each of tabs) {
        if (each === tab) each.setAttribute('aria-current', 'true');
        else each.removeAttribute('aria-current');
      }
      frame.contentWindow.scrollTo(0, 0);
      now();
    });
  }
  // The frame may have loaded, and the author typed, before this script ran.
  frame.addEventListener('load', now, { once: true });
  if (frame.contentDocument?.readyState === 'complete') now();
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    },
  };
}
