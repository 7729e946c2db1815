/** How long what lies above may go on being drawn, in frames. */
const FRAMES = 12;
/** How much of the room is the card's: the search and the heading that stay take the rest. */
const FREE = 0.75;

/** Ends the scrolling that goes on. */
let end = (): void => {};

/**
 * Scrolls it into sight, from its beginning where not all of it fits; and again while what lies above it is drawn for
 * the first time and turns out higher than was thought (content-visibility), until something else is to be seen.
 */
export function intoView(element: Element): void {
  end();
  let frame = 0;
  const scroll = (frames: number): void => {
    const room = (element.closest('[data-scrolled]') ?? document.documentElement).clientHeight;
    const fits = element.getBoundingClientRect().height < FREE * room;
    element.scrollIntoView({ block: fits ? 'nearest' : 'start' });
    if (frames === 0) end();
    else frame = requestAnimationFrame(() => scroll(frames - 1));
  };
  const ending = new AbortController();
  end = () => {
    cancelAnimationFrame(frame);
    ending.abort();
  };
  // She scrolls herself, or presses something.
  for (const event of ['wheel', 'pointerdown', 'keydown', 'click'])
    addEventListener(event, end, { capture: true, passive: true, signal: ending.signal });
  scroll(FRAMES);
}
