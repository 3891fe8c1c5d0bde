/** The script of `<form data-wait>`: says that long work goes on, and for how long already. */
import { whenReady } from './dom.ts';

whenReady(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-wait]')) {
    form.addEventListener('submit', () => tell(form));
  }
});

function tell(form: HTMLFormElement): void {
  const status = document.createElement('p');
  status.className = 'form-status';
  status.setAttribute('role', 'status');
  form.append(status);
  const button = form.querySelector('button');
  // A page come back to from the browser's history must be usable again.
  window.addEventListener('pageshow', () => {
    clearInterval(timer);
    status.remove();
    if (button !== null) button.disabled = false;
  });
  const start = Date.now();
  const say = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    status.textContent = seconds === 0 ? form.dataset['wait']! : `${form.dataset['wait']} ${seconds} s`;
  };
  say();
  const timer = setInterval(say, 1000);
  if (button !== null) setTimeout(() => (button.disabled = true));
}
