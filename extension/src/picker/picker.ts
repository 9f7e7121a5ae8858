/** Lets a person point at one field of a posting in its page, see what is read there, and keep the place. */
import type { KeyField } from '@jobmagpie/capture/inspection';
import { i18n } from '#i18n';
import { ask } from '../button/ask';
import type { PickedAnswer } from '../pick-answers';
import { fieldName } from '../words/field-words';
import { narrowerThan, nextCandidate, widerThan } from './candidates';
import { pickedWords, shownWords } from './picked-words';
import { selectorOf } from './selector';
import { type Deed, makeView, type PickerView } from './view';

/** Puts the picker into the page. What is returned takes it away again. */
export function startPicker(field: KeyField): () => void {
  const picker = new Picker(field);
  return () => picker.end();
}

class Picker {
  private readonly field: KeyField;
  private readonly view: PickerView;
  private readonly giveFocusBack = takeFocusBack();
  private isPointing = true;
  private hasEnded = false;
  private target: Element | null = null;
  /** Where the person widened from, so that narrowing goes the same way back. */
  private trail: Element[] = [];
  private readonly onKey = (event: KeyboardEvent) => this.press(event);

  constructor(field: KeyField) {
    this.field = field;
    this.view = makeView({
      point: (target) => this.pointAt(target),
      press: (target) => {
        this.pointAt(target);
        this.take();
      },
    });
    // On the window and on the way down, before all that a page hears below: its shortcuts are not meant for someone who
    // is pointing.
    window.addEventListener('keydown', this.onKey, { capture: true });
    this.point();
  }

  /** Only once: the end of a later script would take the focus from where the person is by then. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    window.removeEventListener('keydown', this.onKey, { capture: true });
    this.view.remove();
    this.giveFocusBack();
  }

  private point(): void {
    this.isPointing = true;
    this.view.setVeiled(true);
    const said = this.target === null ? '' : this.saidOf(this.target);
    const heading = i18n.t('picker.pointAt', [fieldName(this.field)]);
    this.view.say({ heading, said, hint: i18n.t('picker.hint'), deeds: [this.cancel()] }, 'bar');
  }

  private pointAt(target: Element | null): void {
    if (!this.isPointing || target === null || target === this.target) return;
    this.trail = [];
    this.show(target);
  }

  private show(target: Element): void {
    this.target = target;
    this.view.frame(target);
    this.view.saySoon(this.saidOf(target));
  }

  private press(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.deedOf(event);
    if (act !== null || this.isPointing) event.stopImmediatePropagation();
    if (act === null) return;
    event.preventDefault();
    act();
  }

  private deedOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    if (key === 'Escape') return () => this.end();
    if (!this.isPointing) return null;
    switch (key) {
      case 'Tab':
        return () => this.go(shiftKey ? 'back' : 'on');
      case 'ArrowRight':
        return () => this.go('on');
      case 'ArrowLeft':
        return () => this.go('back');
      case 'ArrowUp':
        return () => this.widen();
      case 'ArrowDown':
        return () => this.narrow();
      case 'Enter':
        return () => this.take();
      default:
        return null;
    }
  }

  private go(direction: 'on' | 'back'): void {
    const next = nextCandidate(this.target, direction, (element) => this.wordsOf(element) !== null);
    if (next === null) {
      this.view.saySoon(i18n.t('picker.nowhere'));
      return;
    }
    this.pointAt(next);
    next.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }

  private widen(): void {
    const wider = this.target === null ? null : widerThan(this.target);
    if (this.target === null || wider === null) return;
    this.trail.push(this.target);
    this.show(wider);
  }

  private narrow(): void {
    const narrower = this.trail.pop() ?? (this.target === null ? null : narrowerThan(this.target));
    if (narrower !== null) this.show(narrower);
  }

  /** Asks whether it is the right place; a place that says nothing of the field is none. */
  private take(): void {
    const problem = this.askAbout(i18n.t('picker.isItThis'));
    if (problem !== null) this.view.saySoon(problem);
  }

  /** Asks about what is pointed at; says instead why it cannot be asked about. */
  private askAbout(question: string): string | null {
    const words = this.target === null ? null : this.wordsOf(this.target);
    const selector = this.target === null || words === null ? null : selectorFor(this.target);
    if (words === null) return i18n.t('picker.saysNothing');
    if (selector === null) return i18n.t('picker.noWayBack');
    this.settle(
      question,
      this.named(words),
      { label: i18n.t('picker.use'), act: () => void this.keep(selector, words) },
      this.again(),
      this.cancel(),
    );
    return null;
  }

  private async keep(selector: string, words: string): Promise<void> {
    const said = this.named(words);
    this.settle(i18n.t('button.saving'), said);
    globalThis.jobmagpieSaysAsShown = () => {
      const there = document.querySelector(selector);
      return there !== null && this.wordsOf(there) === words;
    };
    const answer = await tell(this.field, selector);
    if (answer.status === 'changed') {
      this.askAnew(selector);
      return;
    }
    if (answer.status === 'failed') {
      this.settle(i18n.t('picker.notKept'), answer.problem, this.again(), this.close());
      return;
    }
    const kept = answer.isInJob ? i18n.t('picker.keptInJob') : i18n.t('picker.kept');
    this.view.frame(null);
    this.settle(said, kept, this.close());
  }

  /** The page has drawn itself anew since the question: what stands there now is asked about. */
  private askAnew(selector: string): void {
    this.target = document.querySelector(selector);
    this.view.frame(this.target);
    const problem = this.askAbout(i18n.t('picker.isItThisNow'));
    if (problem !== null) this.settle(i18n.t('picker.notKept'), problem, this.again(), this.close());
  }

  /** The page itself can be used again, and the bar waits for a decision. */
  private settle(heading: string, said: string, ...deeds: Deed[]): void {
    this.isPointing = false;
    this.view.setVeiled(false);
    this.view.say({ heading, said, deeds }, deeds.length === 0 ? 'bar' : 'deed');
  }

  private wordsOf(element: Element): string | null {
    const picked = globalThis.jobmagpieReadPicked?.(element, this.field) ?? {};
    return pickedWords(picked, this.field);
  }

  private saidOf(element: Element): string {
    return shownWords(this.wordsOf(element) ?? i18n.t('picker.saysNothing'));
  }

  private named(words: string): string {
    return `${fieldName(this.field)}: ${shownWords(words)}`;
  }

  private again(): Deed {
    return { label: i18n.t('picker.again'), act: () => this.point() };
  }

  private cancel(): Deed {
    return { label: i18n.t('common.cancel'), act: () => this.end() };
  }

  private close(): Deed {
    return { label: i18n.t('common.close'), act: () => this.end() };
  }
}

/** To what has the focus now. */
function takeFocusBack(): () => void {
  const { activeElement } = document;
  const inShadow = globalThis.jobmagpieAfterPick;
  globalThis.jobmagpieAfterPick = undefined;
  if (inShadow !== undefined) return inShadow;
  return () => activeElement instanceof HTMLElement && activeElement.focus({ preventScroll: true });
}

function selectorFor(element: Element): string | null {
  try {
    return selectorOf(element);
  } catch (error) {
    console.error('No selector was found', error);
    return null;
  }
}

async function tell(field: KeyField, selector: string): Promise<PickedAnswer> {
  try {
    return (await ask({ type: 'field-picked', field, selector })) ?? failed(i18n.t('button.noAnswer'));
  } catch (error) {
    console.error('What was pointed at was not heard', error);
    return failed(i18n.t('button.reload'));
  }
}

function failed(problem: string): PickedAnswer {
  return { status: 'failed', problem };
}
