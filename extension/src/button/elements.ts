/** The elements of the button and its card. Whatever comes from a page goes in as text, and untrusted events do nothing. */

/** An element with this text. */
export function text(name: string, content: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}

/** A button of a card. */
export function control(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = className;
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

/** A line to type in. `hear` gets what is in it after each keystroke, and says what is wrong with it, if anything is. */
export function field(
  label: string,
  given: Pick<HTMLInputElement, 'value' | 'maxLength' | 'required'>,
  hear: (value: string) => string,
): HTMLElement {
  const made = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, given, { type: 'text', dir: 'auto' });
  input.addEventListener('input', () => input.setCustomValidity(hear(input.value)));
  made.append(text('span', label, 'name'), input);
  return made;
}
