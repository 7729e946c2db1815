/** How narrow and how wide Excel lets a user make a task pane, roughly. */
const LEAST = 320;
const MOST = 450;
const FIRST = 400;

/** A bar that makes the pane wider and narrower, by pointer and by arrow keys. */
export function splitter(bar: HTMLElement, pane: HTMLElement): void {
  let width = FIRST;
  const set = (wanted: number): void => {
    width = Math.min(MOST, Math.max(LEAST, Math.round(wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute('aria-valuenow', String(width));
  };
  set(FIRST);
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    const [from, start] = [event.clientX, width];
    const move = ({ clientX }: PointerEvent): void => set(start + from - clientX);
    // The pane's frame would swallow the pointer.
    pane.style.pointerEvents = 'none';
    bar.addEventListener('pointermove', move);
    bar.addEventListener(
      'lostpointercapture',
      () => {
        bar.removeEventListener('pointermove', move);
        pane.style.pointerEvents = '';
      },
      { once: true },
    );
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') set(width + 10);
    else if (event.key === 'ArrowRight') set(width - 10);
    else return;
    // The grid, which listens everywhere, would move its selection.
    event.stopPropagation();
  });
}
